import { needFromSystem } from '../../scripts/runtime/system-libraries.ts';

/** So that vitest can be run by itself, right after `npm ci`; printing and publishing are tested on the system's own services. */
export async function setup(): Promise<void> {
  await needFromSystem(['cupsd', 'systemd-notify', 'nats-server']);
}
