import { existsSync } from 'node:fs';
import { app } from 'electron';

const SYSTEM_FILE = '/etc/anjungan-jht/provisioning.json';

/**
 * The provisioning file that this kiosk goes by: named by `--provisioning=FILE`, else the system's. None means
 * training, which `--training` asks for where there is one.
 */
export function provisioningFile(): string | undefined {
  if (app.commandLine.hasSwitch('training')) return undefined;
  const named = app.commandLine.getSwitchValue('provisioning');
  if (named !== '') return named;
  return existsSync(SYSTEM_FILE) ? SYSTEM_FILE : undefined;
}
