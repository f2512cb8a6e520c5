import { app } from 'electron';
import type { Leaving } from '../../contract/kiosk-api/staff-actions.ts';

const TRAINING = '--training';

/** Leaves the program as staff wish; what was begun is finished in order on the way out. */
export function leaveProgram(to: Leaving): void {
  if (to !== 'exit') app.relaunch({ args: argumentsFor(to, process.argv.slice(1)) });
  app.quit();
}

/** The arguments of this start, with or without training. */
export function argumentsFor(to: Exclude<Leaving, 'exit'>, args: readonly string[]): string[] {
  if (to === 'restart') return [...args];
  const others = args.filter((arg) => arg !== TRAINING);
  return to === 'training' ? [...others, TRAINING] : others;
}
