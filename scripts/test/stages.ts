import { explain } from '../stop.ts';

export type Stage = {
  name: string;
  /** Stages without whose success this one cannot run. */
  needs?: readonly string[];
  run: () => Promise<boolean>;
};

/** Runs the stages in order, whatever fails on the way; returns whether all of them passed. */
export async function runStages(stages: readonly Stage[]): Promise<boolean> {
  const lines: string[] = [];
  const passed = new Set<string>();
  for (const { name, needs = [], run } of stages) {
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
  return passed.size === stages.length;
}
