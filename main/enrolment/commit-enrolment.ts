import { existsSync, readFileSync, renameSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import type { Provisioning } from '../../contract/fleet/provisioning.ts';
import { enrolledFile } from '../configuration/provisioning-file.ts';
import { writeWhole } from '../durable-file.ts';
import { receiptNumbersFile, rememberNumbers } from '../storage/receipt-numbers.ts';

export interface CommitEnrolmentDependencies {
  readonly folder: string;
  /** File of the new key until it becomes the kiosk's. */
  readonly newKey: string;
  readonly keyFile: string;
  readonly address: string;
  readonly authorityFile: string | undefined;
  readonly provisioning: Provisioning;
  /** The provisioning file in use is one that somebody else wrote, and stays as it is: only the key is new. */
  readonly keepsFile: boolean;
  /** As it was measured on the spot. */
  readonly mmPerPx?: number | undefined;
}

const knownSchema = z.looseObject({
  headOffice: z.looseObject({}),
  screen: z.looseObject({}).optional(),
  // Versions in which a kiosk had PINs of its own wrote first ones here.
  staff: z
    .looseObject({})
    .transform(({ members: _members, ...staff }) => staff)
    .optional(),
});

/**
 * Writes the enrolment to the disk. The provisioning file comes last: until then the kiosk is not enrolled, and the same
 * code enrols the same key again. A key that is replaced is kept, since a restored keyring may open it again.
 */
export function commitEnrolment(dependencies: CommitEnrolmentDependencies): void {
  const { folder, newKey, keyFile, address, authorityFile, provisioning, keepsFile, mmPerPx } = dependencies;
  const { kid, keys, policy, receiptsGiven, ...place } = provisioning;
  // Before the kiosk is enrolled: then it never gives a number that it gave on a disk that is gone.
  if (receiptsGiven !== undefined) rememberNumbers(receiptNumbersFile(folder), receiptsGiven);
  writeWhole(join(folder, 'policy.jws'), policy);
  if (existsSync(keyFile)) renameSync(keyFile, `${keyFile}.before-${kid}`);
  renameSync(newKey, keyFile);
  if (keepsFile) return;
  const file = enrolledFile(folder);
  const headOffice = { url: address, keys, ...(authorityFile === undefined ? {} : { authorityFile }) };
  // What was set on the spot, such as the size of the screen, outlives a new key.
  const known = existsSync(file) ? knownSchema.parse(JSON.parse(readFileSync(file, 'utf8'))) : undefined;
  const config = {
    ...known,
    ...place,
    headOffice: { ...known?.headOffice, ...headOffice },
    ...(mmPerPx === undefined ? {} : { screen: { ...known?.screen, mmPerPx } }),
  };
  writeWhole(file, `${JSON.stringify(config, null, 2)}\n`);
}
