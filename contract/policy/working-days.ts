import { addDays } from '../calendar.ts';
import type { WorkingCalendar } from './working-time.ts';

/** Whether claims are worked on that day: a working weekday that is no holiday. */
export function isWorkingDay({ workingWeekdays, holidays }: WorkingCalendar, day: string): boolean {
  const weekday = new Date(`${day}T00:00:00Z`).getUTCDay() || 7;
  return workingWeekdays.includes(weekday) && !holidays.some(({ on }) => on === day);
}

/** The first working day on or after a day. */
export function nextWorkingDay(calendar: WorkingCalendar, from: string): string {
  let day = from;
  while (!isWorkingDay(calendar, day)) day = addDays(day, 1);
  return day;
}

/** The day so many working days after a day, which itself does not count. */
export function addWorkingDays(calendar: WorkingCalendar, day: string, count: number): string {
  let reached = day;
  for (let left = count; left > 0; left -= 1) reached = nextWorkingDay(calendar, addDays(reached, 1));
  return reached;
}
