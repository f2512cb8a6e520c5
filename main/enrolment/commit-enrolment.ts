import { existsSync, readFileSync, renameSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import type { EnrolmentCode } from '../../contract/fleet/enrolment-code.ts';
import type { Provisioning } from '../../contract/fleet/provisioning.ts';
import { enrolledFile } from '../configuration/provisioning-file.ts';
import { writeWhole } from '../durable-file.ts';
import { receiptNumbersFile, rememberNumbers } from '../storage/receipt-numbers.ts';
import { type LeftOut, withSupervisor, writtenStaffSchema } from './first-supervisor.ts';

export interface CommitEnrolmentDependencies {
  readonly folder: string;
  /** File of the new key until it becomes the kiosk's. */
  readonly newKey: string;
  readonly keyFile: string;
  readonly address: string;
  readonly authorityFile: string | undefined;
  readonly provisioning: Provisioning;
  /** By which it came. */
  readonly code: EnrolmentCode;
  /** The provisioning file in use is one that somebody else wrote, and stays as it is: only the key is new. */
  readonly keepsFile: boolean;
}

const knownSchema = z.looseObject({ headOffice: z.looseObject({}), staff: writtenStaffSchema.optional() });

/**
 * Writes the enrolment to the disk. The provisioning file comes last: until then the kiosk is not enrolled, and the same
 * code enrols the same key again. A key that is replaced is kept, since a restored keyring may open it again.
 * @returns why the first supervisor was left out, where one was named and left out.
 */
export function commitEnrolment(dependencies: CommitEnrolmentDependencies): LeftOut | undefined {
  const { folder, newKey, keyFile, address, authorityFile, provisioning, code, keepsFile } = dependencies;
  const { kid, keys, policy, supervisor, receiptsGiven, ...place } = provisioning;
  // Before the kiosk is enrolled: then it never gives a number that it gave on a disk that is gone.
  if (receiptsGiven !== undefined) rememberNumbers(receiptNumbersFile(folder), receiptsGiven);
  writeWhole(join(folder, 'policy.jws'), policy);
  if (existsSync(keyFile)) renameSync(keyFile, `${keyFile}.before-${kid}`);
  renameSync(newKey, keyFile);
  if (keepsFile) return supervisor && 'fileKept';
  const file = enrolledFile(folder);
  const headOffice = { url: address, keys, ...(authorityFile === undefined ? {} : { authorityFile }) };
  // What was set on the spot, such as the size of the screen, outlives a new key.
  const known = existsSync(file) ? knownSchema.parse(JSON.parse(readFileSync(file, 'utf8'))) : undefined;
  const staff = supervisor && withSupervisor(known?.staff ?? {}, supervisor, code);
  const config = {
    ...known,
    ...place,
    headOffice: { ...known?.headOffice, ...headOffice },
    ...(staff?.ok ? { staff: staff.value } : {}),
  };
  writeWhole(file, `${JSON.stringify(config, null, 2)}\n`);
  return staff?.ok === false ? staff.problem : undefined;
}
