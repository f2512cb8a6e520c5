import { inProject, projectRoot } from '../lib/project.ts';
import { type Ended, run } from '../lib/run.ts';
import { objectionsTo } from '../structure/rules/rules.ts';
import { readTree } from '../structure/tree/tree.ts';

const program = (name: string): string => inProject('node_modules', '.bin', name);

const checks = [
  {
    name: 'biome',
    args: ['check', '--error-on-warnings', '--diagnostic-level=warn', '--max-diagnostics=100'],
  },
  { name: 'tsc', args: [] },
  // What also runs in the stand-in uses nothing that its older Node lacks.
  { name: 'tsc', args: ['--project', 'tsconfig.stand-in.json'] },
  { name: 'knip', args: [] },
  { name: 'tsx', args: ['scripts/unused-texts.ts'] },
] as const;

/** Runs a tool that npm installed, writing to this terminal. */
export const runTool = (name: string, args: readonly string[]): Promise<Ended> =>
  run(program(name), args, { show: true });

/**
 * Style, types, unused code and texts, and the structure of the tree; says what each check objects to and returns the names of
 * those that failed.
 */
export async function lint(): Promise<string[]> {
  const running = checks.map(async ({ name, args }) => ({ name, ...(await run(program(name), args)) }));
  const objections = objectionsTo(readTree(projectRoot));
  const ended = await Promise.all(running);
  const failed: { name: string; said: string }[] = ended
    .filter(({ code }) => code !== 0)
    .map(({ name, stdout, stderr }) => ({ name, said: `${stdout}${stderr}` }));
  if (objections.length > 0) failed.push({ name: 'structure', said: `${objections.join('\n')}\n` });
  for (const { name, said } of failed) console.log(`\n${name}:\n${said}`);
  return failed.map(({ name }) => name);
}
