import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { CommandLine } from 'electron';

type Switches = Pick<CommandLine, 'hasSwitch' | 'getSwitchValue'>;

const SYSTEM_FILE = '/etc/anjungan-jht/provisioning.json';

/** Where an enrolled kiosk keeps its provisioning, beside its other data. */
export function enrolledFile(folder: string): string {
  return join(folder, 'provisioning.json');
}

/** How the kiosk starts: in training, with a provisioning file, or not enrolled yet. */
type StartMode =
  | { readonly mode: 'training' }
  | {
      readonly mode: 'provisioned';
      readonly file: string;
      /** The kiosk wrote the file when it enrolled. */
      readonly enrolledHere: boolean;
      /** `--enrol`: it is to be enrolled anew all the same. */
      readonly enrolAgain: boolean;
    }
  | { readonly mode: 'unenrolled' };

/**
 * Training only where `--training` asks for it: a kiosk without provisioning waits to be enrolled. The file is the one
 * that `--provisioning=FILE` names, else the system's, else the one that the kiosk wrote when it enrolled.
 */
export function startMode(switches: Switches, folder: string): StartMode {
  if (switches.hasSwitch('training')) return { mode: 'training' };
  const named = switches.getSwitchValue('provisioning');
  const file = named !== '' ? named : [SYSTEM_FILE, enrolledFile(folder)].find((each) => existsSync(each));
  if (file === undefined) return { mode: 'unenrolled' };
  const enrolledHere = file === enrolledFile(folder);
  return { mode: 'provisioned', file, enrolledHere, enrolAgain: switches.hasSwitch('enrol') };
}
