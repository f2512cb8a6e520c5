import { minutesAfter } from '../clock.ts';
import type { Settings } from '../configuration/configure.ts';

/** Whether something is told as of a time before what it speaks of was there, by more than clocks may differ. */
export function isTooEarly(
  { settings }: { readonly settings: Pick<Settings, 'sessions'> },
  { at }: { readonly at: string },
  since: string,
): boolean {
  return new Date(at) < minutesAfter(new Date(since), -settings.sessions.clockToleranceMinutes);
}
