import { existsSync, readFileSync } from 'node:fs';
import type { CommandLine } from 'electron';
import { z } from 'zod';
import { fail, type Outcome, succeed } from '../../contract/outcome.ts';
import { readJson } from '../read-json.ts';
import { type ConfigFault, officeUrlSchema } from './config.ts';

type Switches = Pick<CommandLine, 'getSwitchValue'>;

const SYSTEM_FILE = '/etc/anjungan-jht/head-office.json';

const addressSchema = z.strictObject({
  url: officeUrlSchema,
  /** PEM file of its certificate authority, where it has no public certificate. */
  authorityFile: z.string().min(1).optional(),
});
/** The head office at which a kiosk enrols. */
export type HeadOfficeAddress = z.infer<typeof addressSchema>;

/**
 * As whoever has the machine set it: `--head-office=URL` and `--authority=FILE`, else the system's file. It is never
 * typed at the screen, where anybody might name a head office of their own.
 */
export function readHeadOfficeAddress(
  switches: Switches,
  file = SYSTEM_FILE,
): Outcome<HeadOfficeAddress, ConfigFault> {
  const url = switches.getSwitchValue('head-office');
  const authority = switches.getSwitchValue('authority');
  if (url !== '')
    return check({ url, ...(authority === '' ? {} : { authorityFile: authority }) }, 'switches');
  if (existsSync(file)) return check(readJson(readFileSync(file, 'utf8')), file);
  const remedy = `start with --head-office=URL or write ${file}, as docs/operate.md shows`;
  return fail({ faults: [`there is neither a provisioning file nor a head office to enrol at: ${remedy}`] });
}

function check(named: unknown, place: string): Outcome<HeadOfficeAddress, ConfigFault> {
  const parsed = addressSchema.safeParse(named);
  if (parsed.success) return succeed(parsed.data);
  const faults = parsed.error.issues.map(({ path, message }) => `${path.join('.') || 'file'}: ${message}`);
  return fail({ faults: faults.map((fault) => `head office of ${place}: ${fault}`) });
}
