import { execFile } from 'node:child_process';
import { promisify } from 'node:util';

/** So often within the time allowed: one word that is late or lost is not the end yet. */
const WORDS_IN_TIME = 4;

export interface Watchdog {
  /** The kiosk serves; from here on it is ended and started again when it falls silent. */
  ready(): Promise<void>;
}

/**
 * Tells systemd that the event loop turns, for as long as it does (sd_notify(3)). By systemd's own program, since Node
 * has no datagram sockets of Unix, and an addon for them would be one more thing to build.
 * @returns undefined where nobody listens, as on a developer's machine.
 */
export function openWatchdog(
  { NOTIFY_SOCKET, WATCHDOG_USEC }: NodeJS.ProcessEnv,
  onFault: (error: unknown) => void,
): Watchdog | undefined {
  const withinMs = Number(WATCHDOG_USEC) / 1_000;
  if (NOTIFY_SOCKET === undefined || !(withinMs > 0)) return undefined;
  const env = { ...process.env, NOTIFY_SOCKET };
  let faulty = false;
  const tell = async (word: string) => {
    try {
      await promisify(execFile)('systemd-notify', [word], { env, timeout: withinMs });
      faulty = false;
    } catch (error) {
      if (!faulty) onFault(error);
      faulty = true;
    }
  };
  return {
    async ready() {
      await tell('READY=1');
      setInterval(() => void tell('WATCHDOG=1'), withinMs / WORDS_IN_TIME);
    },
  };
}
