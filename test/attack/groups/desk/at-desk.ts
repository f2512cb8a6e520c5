import type { AttemptResult } from '../../attempt.ts';
import { askForWork } from '../../cast/desk.ts';
import type { Browser } from '../../wire/browser.ts';
import { noteOf } from '../../wire/note.ts';

/** Of people at work. */
export const BRANCH = '127.0.0.1';
/** What a sign-in writes. */
export const SIGNED_IN = ['desk_sessions', 'desk_actions'] as const;
/** The same, and what an operator writes who gives a code, and who types it. */
export const BOUND = [
  ...SIGNED_IN,
  'operator_sessions',
  'operator_actions',
  'desk_codes',
  'desk_browsers',
] as const;

/** Whoever has the work list before them has succeeded. */
export async function seen(browser: Browser): Promise<AttemptResult> {
  const answer = await askForWork(browser);
  return { note: `the work list: ${noteOf(answer)}`, succeeded: answer?.status === 200 };
}
