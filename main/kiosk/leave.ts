import { app } from 'electron';
import type { Leaving } from '../../contract/kiosk-api/actions/staff-actions.ts';
import { argumentsFor } from './arguments.ts';

/** Leaves the program as staff wish; what was begun is finished in order on the way out. */
export function leaveProgram(to: Leaving): void {
  if (to !== 'exit') app.relaunch({ args: argumentsFor(to, process.argv.slice(1)) });
  app.quit();
}
