import { processesOf } from '../support/kiosk/processes.ts';
import type { HealBranch } from './branch.ts';

/** The kiosk's processes of this kind, as Chromium names it. */
export async function findProcesses({ kiosk }: HealBranch, type: string, name?: string): Promise<number[]> {
  const processes = await processesOf(kiosk);
  return processes
    .filter((process) => process.type === type && (name === undefined || process.name === name))
    .map(({ pid }) => pid);
}

/** Ends one of them; its id, or undefined where there is none. */
export async function endProcess(
  branch: HealBranch,
  type: string,
  name?: string,
): Promise<number | undefined> {
  const [pid] = await findProcesses(branch, type, name);
  if (pid !== undefined) process.kill(pid, 'SIGKILL');
  return pid;
}
