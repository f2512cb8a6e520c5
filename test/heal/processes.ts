import { processesOf } from '../support/kiosk/processes.ts';
import type { HealBranch } from './branch.ts';

/** The kiosk's processes of this kind, as Chromium names it. */
export function findProcesses({ kiosk }: HealBranch, type: string, name?: string): number[] {
  const main = kiosk.program.process().pid;
  return (main === undefined ? [] : processesOf(main))
    .filter((process) => process.type === type && (name === undefined || process.name === name))
    .map(({ pid }) => pid);
}

/** Ends one of them; its id, or undefined where there is none. */
export function endProcess(branch: HealBranch, type: string, name?: string): number | undefined {
  const [pid] = findProcesses(branch, type, name);
  if (pid !== undefined) process.kill(pid, 'SIGKILL');
  return pid;
}
