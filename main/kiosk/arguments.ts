import type { Leaving } from '../../contract/kiosk-api/actions/staff-actions.ts';

const TRAINING = '--training';

/** The arguments of the next start by those of this one: with training, without, or the same. */
export function argumentsFor(to: Exclude<Leaving, 'exit'>, args: readonly string[]): string[] {
  if (to === 'restart') return [...args];
  const others = args.filter((arg) => arg !== TRAINING);
  return to === 'training' ? [...others, TRAINING] : others;
}
