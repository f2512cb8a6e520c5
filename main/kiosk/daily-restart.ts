import type { Clock } from '../clock.ts';

const CHECK_MS = 30_000;

export interface DailyRestartDependencies {
  /** Time of day where the kiosk stands, `03:30`. */
  readonly at: string;
  readonly timeZone: string;
  readonly clock: Clock;
  readonly isIdle: () => boolean;
  readonly restart: () => void;
}

/** Ends the program once a day, the first time the kiosk is idle from the given time on; what started it restarts it. */
export function restartDaily({ at, timeZone, clock, isIdle, restart }: DailyRestartDependencies): () => void {
  const local = new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short', timeStyle: 'short' });
  // A kiosk that was started after that time does not end on the same day.
  const localTime = () => local.format(clock.now()).split(' ');
  const [today = '', now = ''] = localTime();
  let last = now >= at ? today : '';
  const timer = setInterval(() => {
    const [day = '', time = ''] = localTime();
    if (time < at || day === last || !isIdle()) return;
    last = day;
    restart();
  }, CHECK_MS);
  return () => clearInterval(timer);
}
