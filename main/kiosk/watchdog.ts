import { execFile } from 'node:child_process';
import { promisify } from 'node:util';

/** So often within the time allowed: one word that is late or lost is not the end yet. */
const WORDS_IN_TIME = 4;
const ANSWER_MS = 5_000;

/**
 * Tells systemd that the kiosk is ready, and then that its event loop turns, for as long as it does (sd_notify(3)):
 * one that falls silent is ended and started again. By systemd's own program, since Node has no datagram sockets of
 * Unix, and an addon for them would be one more thing to build.
 */
export async function feedWatchdog(
  { NOTIFY_SOCKET, WATCHDOG_USEC }: NodeJS.ProcessEnv,
  onFault: (error: unknown) => void,
): Promise<() => void> {
  // Nobody listens, as on a developer's machine.
  if (NOTIFY_SOCKET === undefined) return () => undefined;
  const env = { ...process.env, NOTIFY_SOCKET };
  let faulty = false;
  const tell = async (word: string) => {
    try {
      await promisify(execFile)('systemd-notify', [word], { env, timeout: ANSWER_MS });
      faulty = false;
    } catch (error) {
      if (!faulty) onFault(error);
      faulty = true;
    }
  };
  await tell('READY=1');
  const withinMs = Number(WATCHDOG_USEC) / 1_000;
  if (!(withinMs > 0)) return () => undefined;
  const timer = setInterval(() => void tell('WATCHDOG=1'), withinMs / WORDS_IN_TIME);
  return () => clearInterval(timer);
}
