import { explain } from '../lib/stop.ts';

export type Task = {
  name: string;
  /** Tasks without whose success this one cannot run. */
  needs?: readonly string[];
  run: () => Promise<boolean>;
};

/** Runs the tasks in order, whatever fails on the way; returns whether all of them passed. */
export async function runTasks(tasks: readonly Task[]): Promise<boolean> {
  const lines: string[] = [];
  const passed = new Set<string>();
  for (const { name, needs = [], run } of tasks) {
    const lacking = needs.find((need) => !passed.has(need));
    if (lacking !== undefined) {
      lines.push(`not run  ${name} (it needs: ${lacking})`);
      continue;
    }
    console.log(`\n== ${name}`);
    const begun = Date.now();
    const good = await run().catch((error: unknown) => {
      console.log(explain(error));
      return false;
    });
    if (good) passed.add(name);
    lines.push(`${good ? 'passed ' : 'FAILED '}  ${name}, ${((Date.now() - begun) / 1000).toFixed(1)} s`);
  }
  console.log(`\n${lines.join('\n')}`);
  return passed.size === tasks.length;
}
