import type { Clock } from '../clock.ts';

const LOOK_MS = 30_000;

export interface DailyRestartDependencies {
  /** Time of day where the kiosk stands, `03:30`. */
  readonly at: string;
  readonly timeZone: string;
  readonly clock: Clock;
  readonly isIdle: () => boolean;
  readonly restart: () => void;
}

/** Begins afresh once a day, in the first quiet moment from the given time on; what started it starts it again. */
export function restartDaily({ at, timeZone, clock, isIdle, restart }: DailyRestartDependencies): () => void {
  const local = new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short', timeStyle: 'short' });
  // A kiosk that just started at that hour does not end again.
  const parts = () => local.format(clock.now()).split(' ');
  const [today = '', now = ''] = parts();
  let last = now >= at ? today : '';
  const look = setInterval(() => {
    const [day = '', time = ''] = parts();
    if (time < at || day === last || !isIdle()) return;
    last = day;
    restart();
  }, LOOK_MS);
  return () => clearInterval(look);
}
