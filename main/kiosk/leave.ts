import type { App } from 'electron';
import type { Leaving } from '../../contract/kiosk-api/actions/staff-actions.ts';

const TRAINING = '--training';

/** Ends the program as staff chose, to be started again or not; what was begun is finished in order on the way out. */
export function leaveProgram(app: Pick<App, 'relaunch' | 'quit'>, to: Leaving): void {
  if (to !== 'exit') app.relaunch({ args: argumentsFor(to, process.argv.slice(1)) });
  app.quit();
}

/** The arguments of the next start, from those of this one: with training, without, or the same. */
export function argumentsFor(to: Exclude<Leaving, 'exit'>, args: readonly string[]): string[] {
  if (to === 'restart') return [...args];
  const others = args.filter((arg) => arg !== TRAINING);
  return to === 'training' ? [...others, TRAINING] : others;
}
