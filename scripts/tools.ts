import { inProject } from './project.ts';
import { type Ended, run } from './run.ts';

const program = (name: string): string => inProject('node_modules', '.bin', name);

const checks = [
  {
    name: 'biome',
    args: ['check', '--error-on-warnings', '--diagnostic-level=warn', '--max-diagnostics=100'],
  },
  { name: 'tsc', args: [] },
  { name: 'knip', args: [] },
  { name: 'tsx', args: ['scripts/unused-texts.ts'] },
] as const;

/** Runs a tool that npm installed, writing to this terminal. */
export const runTool = (name: string, args: readonly string[]): Promise<Ended> =>
  run(program(name), args, { show: true });

/** Style, types, unused code and unused texts; says what each check objects to and returns the names of those that failed. */
export async function lint(): Promise<string[]> {
  const ended = await Promise.all(
    checks.map(async ({ name, args }) => ({ name, ...(await run(program(name), args)) })),
  );
  const failed = ended.filter(({ code }) => code !== 0);
  for (const { name, stdout, stderr } of failed) console.log(`\n${name}:\n${stdout}${stderr}`);
  return failed.map(({ name }) => name);
}
