import { needFromSystem } from '../../scripts/runtime/system-libraries.ts';

/** So that vitest can be run by itself, right after `npm ci`; printing is tested on the system's print service. */
export async function setup(): Promise<void> {
  await needFromSystem(['cupsd', 'systemd-notify']);
}
