import { execFile } from 'node:child_process';
import { promisify } from 'node:util';

/** Notifications within the time that systemd allows: one that is late or lost does not end the kiosk. */
const NOTIFICATIONS_IN_TIME = 4;
const ANSWER_MS = 5_000;

/**
 * Notifies systemd that the kiosk is ready, and then regularly that its event loop runs (sd_notify(3)): without
 * notifications systemd ends and restarts it. By systemd's own program, since Node has no Unix datagram sockets, and an
 * addon for them would have to be built.
 */
export async function feedWatchdog(
  { NOTIFY_SOCKET, WATCHDOG_USEC }: NodeJS.ProcessEnv,
  onFault: (error: unknown) => void,
): Promise<() => void> {
  // Not started by systemd, as on a developer's machine.
  if (NOTIFY_SOCKET === undefined) return () => undefined;
  const env = { ...process.env, NOTIFY_SOCKET };
  let faulty = false;
  const notify = async (state: string) => {
    try {
      await promisify(execFile)('systemd-notify', [state], { env, timeout: ANSWER_MS });
      faulty = false;
    } catch (error) {
      if (!faulty) onFault(error);
      faulty = true;
    }
  };
  await notify('READY=1');
  const withinMs = Number(WATCHDOG_USEC) / 1_000;
  if (!(withinMs > 0)) return () => undefined;
  const timer = setInterval(() => void notify('WATCHDOG=1'), withinMs / NOTIFICATIONS_IN_TIME);
  return () => clearInterval(timer);
}
