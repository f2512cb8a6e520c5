import { words } from '../../support/people/visitor.ts';
import type { AttemptResult } from '../attempt.ts';
import type { Testbed } from '../testbed.ts';

/** The kiosk must be back by then. */
export const BACK_MS = 15_000;

/** Whether the visit goes on or was ended; anything else is what somebody wanted. */
export async function comeOf(
  { heading, answers }: Testbed,
  before: string | undefined,
): Promise<AttemptResult> {
  const begun = performance.now();
  while (performance.now() - begun < BACK_MS) {
    // Of a visit that is gone, the page is still to be seen for a moment; nobody answers it.
    if (!(await answers())) continue;
    const now = await heading();
    if (now === undefined) continue;
    const seconds = ((performance.now() - begun) / 1_000).toFixed(1);
    if (now === words.id.interrupted.title) return { result: `the visit was ended, back after ${seconds} s` };
    if (now === before) return { result: 'the visit goes on' };
    return { result: `the page is another one: ${now}`, succeeded: true };
  }
  return { result: 'the kiosk did not come back', succeeded: true };
}
