import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { Stop } from '../lib/stop.ts';

const restriction = '/proc/sys/kernel/apparmor_restrict_unprivileged_userns';

/** Tests and the walk on a virtual display may go without the sandbox; a kiosk on somebody's screen never does. */
export function whyNotAsRoot(): Stop | undefined {
  if (process.getuid?.() !== 0) return undefined;
  return new Stop(
    'The kiosk does not start as root: Chromium would have to run without its sandbox.',
    'Start it as an ordinary user, or unset DISPLAY and WAYLAND_DISPLAY for a virtual display.',
  );
}

/** Some distributions keep ordinary users from the kernel feature that Chromium's sandbox is made of. */
export function whyNoSandbox(dist: string): Stop | undefined {
  const helper = join(dist, 'chrome-sandbox');
  if (!isRestricted() || isSetUserId(helper)) return undefined;
  return new Stop(
    'This system restricts user namespaces, so Chromium cannot set up its sandbox.',
    `Run: sudo chown root:root '${helper}' && sudo chmod 4755 '${helper}'`,
  );
}

function isRestricted(): boolean {
  try {
    return readFileSync(restriction, 'utf8').trim() === '1';
  } catch {
    return false;
  }
}

function isSetUserId(file: string): boolean {
  const { uid, mode } = statSync(file);
  return uid === 0 && (mode & 0o4000) !== 0;
}
