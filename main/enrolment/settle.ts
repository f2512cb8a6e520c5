import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import type { Provisioning } from '../../contract/provisioning.ts';

/** Where an enrolled kiosk keeps its provisioning, beside its other data. */
export function enrolledFile(folder: string): string {
  return join(folder, 'provisioning.json');
}

export interface SettleParts {
  readonly folder: string;
  /** Where the new key lies until it is the kiosk's. */
  readonly newKey: string;
  readonly keyFile: string;
  readonly address: string;
  readonly authorityFile: string | undefined;
  readonly provisioning: Provisioning;
  /** The provisioning file in use is one that somebody else wrote, and stays as it is: only the key is new. */
  readonly keepsFile: boolean;
}

const knownSchema = z.looseObject({ headOffice: z.looseObject({}) });

/**
 * Makes this the kiosk that the head office says. The provisioning comes last: before it the kiosk is not enrolled, and
 * the same code enrols the same key once more. A key that is replaced is kept aside, since it may come back with the
 * keyring.
 */
export function settle(parts: SettleParts): void {
  const { folder, newKey, keyFile, address, authorityFile, provisioning } = parts;
  const { kid, keys, policy, ...place } = provisioning;
  write(join(folder, 'policy.jws'), policy);
  if (existsSync(keyFile)) renameSync(keyFile, `${keyFile}.before-${kid}`);
  renameSync(newKey, keyFile);
  if (parts.keepsFile) return;
  const file = enrolledFile(folder);
  const line = { url: address, keys, ...(authorityFile === undefined ? {} : { authorityFile }) };
  // What was set on the spot, such as the size of the screen, outlives a new key.
  const known = existsSync(file) ? knownSchema.parse(JSON.parse(readFileSync(file, 'utf8'))) : undefined;
  const config = { ...known, ...place, headOffice: { ...known?.headOffice, ...line } };
  write(file, `${JSON.stringify(config, null, 2)}\n`);
}

/** Written aside and renamed, so that a power cut leaves a whole file or none. */
function write(file: string, text: string): void {
  writeFileSync(`${file}.new`, text, { mode: 0o600, flush: true });
  renameSync(`${file}.new`, file);
}
