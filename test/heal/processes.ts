import { readdirSync, readFileSync } from 'node:fs';
import { processesOf } from '../support/kiosk/processes.ts';
import type { HealBranch } from './branch.ts';

/** All that the kiosk consists of now. */
export function allProcesses({ kiosk }: HealBranch): ReturnType<typeof processesOf> {
  const main = kiosk.program.process().pid;
  return main === undefined ? [] : processesOf(main);
}

/** The kiosk's processes of this kind, as Chromium names it. */
export function findProcesses(branch: HealBranch, type: string, name?: string): number[] {
  return allProcesses(branch)
    .filter((process) => process.type === type && (name === undefined || process.name === name))
    .map(({ pid }) => pid);
}

/** Ends one of them; its id, or undefined where there is none. */
export function endProcess(branch: HealBranch, type: string, name?: string): number | undefined {
  const [pid] = findProcesses(branch, type, name);
  if (pid !== undefined) process.kill(pid, 'SIGKILL');
  return pid;
}

/** One that has ended and waits to be asked how holds nothing any more. */
export function hasEnded(pid: number): boolean {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8') === '';
  } catch {
    return true;
  }
}

/** What main has open, and who listens in it: a page that comes and goes must leave nothing of it behind. */
export async function heldByMain({ kiosk }: HealBranch): Promise<{ files: number; listeners: number }> {
  const listeners = await kiosk.program.evaluate(({ app, ipcMain, screen }) =>
    [app, ipcMain, screen]
      .flatMap((emitter) => emitter.eventNames().map((event) => emitter.listenerCount(event)))
      .reduce((sum, count) => sum + count, 0),
  );
  return { files: readdirSync(`/proc/${kiosk.program.process().pid}/fd`).length, listeners };
}
