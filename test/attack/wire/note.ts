import type { WireAnswer } from './sender.ts';
import { problemIn } from './well-formed.ts';

/** What an answer said, in few words: its status, and the code of its problem. */
export function noteOf(answer: WireAnswer | undefined): string {
  if (answer === undefined) return 'no answer';
  const code = problemIn(answer.text)?.code;
  return code === undefined ? String(answer.status) : `${answer.status} ${code}`;
}

export function isGood(answer: WireAnswer | undefined): boolean {
  return answer !== undefined && answer.status < 400;
}

/** How many of several answers there were of each kind. */
export function tally(answers: readonly (WireAnswer | undefined)[]): string {
  const counts = new Map<string, number>();
  for (const answer of answers) counts.set(noteOf(answer), (counts.get(noteOf(answer)) ?? 0) + 1);
  return [...counts].map(([note, count]) => `${count} × ${note}`).join(', ');
}
