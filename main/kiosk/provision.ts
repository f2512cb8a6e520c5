import { existsSync } from 'node:fs';
import { app } from 'electron';
import { enrolledFile } from '../enrolment/commit-enrolment.ts';

const SYSTEM_FILE = '/etc/anjungan-jht/provisioning.json';

/** What the kiosk goes by: made-up people, a provisioning file, or nothing yet. */
export type Standing =
  | { readonly mode: 'training' }
  /** `own`: the kiosk wrote it. `wantsCode`: it is to be enrolled anew all the same, since `--enrol` says so. */
  | {
      readonly mode: 'provisioned';
      readonly file: string;
      readonly own: boolean;
      readonly wantsCode: boolean;
    }
  | { readonly mode: 'unenrolled' };

/**
 * `--training` is asked for, never fallen into: a kiosk without provisioning waits to be enrolled. The file is the one
 * that `--provisioning=FILE` names, else the system's, else the one that the kiosk wrote when it enrolled.
 */
export function standing(folder: string): Standing {
  const { commandLine } = app;
  if (commandLine.hasSwitch('training')) return { mode: 'training' };
  const named = commandLine.getSwitchValue('provisioning');
  const file = named !== '' ? named : [SYSTEM_FILE, enrolledFile(folder)].find((each) => existsSync(each));
  if (file === undefined) return { mode: 'unenrolled' };
  const own = file === enrolledFile(folder);
  return { mode: 'provisioned', file, own, wantsCode: commandLine.hasSwitch('enrol') };
}

/**
 * Where a kiosk that is not enrolled finds its head office: `--head-office=URL`, or staff type it; and by
 * `--authority=FILE` the certificate authority of one that has no public certificate.
 */
export function givenOffice(): { address: string; authorityFile: string | undefined } {
  const { commandLine } = app;
  const authority = commandLine.getSwitchValue('authority');
  return {
    address: commandLine.getSwitchValue('head-office'),
    authorityFile: authority === '' ? undefined : authority,
  };
}
