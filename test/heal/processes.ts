import type { HealBranch } from './branch.ts';

/** The kiosk's processes of this kind, as Chromium names it. */
export function findProcesses({ kiosk }: HealBranch, type: string, name = ''): Promise<number[]> {
  return kiosk.program.evaluate(
    ({ app }, wanted) =>
      app
        .getAppMetrics()
        .filter((process) => process.type === wanted.type && (!wanted.name || process.name === wanted.name))
        .map(({ pid }) => pid),
    { type, name },
  );
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
