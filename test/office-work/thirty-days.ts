import { isDeepStrictEqual } from 'node:util';
import { AdjustableClock, systemClock } from '../../head-office/clock.ts';
import type { OfficeAtWork } from './head-office.ts';
import { type Standing, standingOf } from './standing.ts';

const DAYS = 30;
const DAY = 86_400_000;
/** Periodic jobs run when the head office starts: so it is started again now and then. */
const DAYS_BETWEEN_STARTS = 10;

interface Waiting {
  readonly office: OfficeAtWork;
  readonly who: Parameters<typeof standingOf>[1];
  readonly onDay: (day: number, standing: Standing) => void;
}

/** Lets days pass in which the core tells nothing. @returns the days on which anything was otherwise than at first. */
export async function waitThirtyDays({ office, who, onDay }: Waiting): Promise<readonly number[]> {
  const clock = new AdjustableClock(systemClock);
  await office.startBy(clock);
  const first = await standingOf(office.url, who);
  onDay(0, first);
  const moved: number[] = [];
  for (let day = 1; day <= DAYS; day += 1) {
    clock.advance(DAY);
    if (day % DAYS_BETWEEN_STARTS === 0) {
      await office.stop();
      await office.startBy(clock);
    }
    const standing = await standingOf(office.url, who);
    onDay(day, standing);
    if (!isDeepStrictEqual(standing, first)) moved.push(day);
  }
  return moved;
}
