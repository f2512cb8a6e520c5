import './lib/node-version.ts';
import { rm } from 'node:fs/promises';
import { buildPrograms } from './build/build.ts';
import { closingLines, playwrightResults, type Results, vitestResults } from './checks/results.ts';
import { runTasks } from './checks/tasks.ts';
import { lint, runTool } from './checks/tools.ts';
import { inProject } from './lib/project.ts';
import { runScript } from './lib/stop.ts';
import { packageKiosk } from './package/package.ts';
import { prepareRuntime } from './runtime/runtime.ts';

const all: Results[] = [];

await runScript(async () => {
  const good = await runTasks([
    { name: 'runtime', run: runtime },
    { name: 'lint', run: async () => (await lint()).length === 0 },
    { name: 'unit and integration tests', run: vitest },
    { name: 'build', run: build },
    { name: 'package', needs: ['runtime', 'build'], run: packaging },
    { name: 'end-to-end tests', needs: ['package'], run: playwright },
  ]);
  console.log(`\n${closingLines(all)}`);
  return good ? 0 : 1;
});

async function runtime(): Promise<boolean> {
  const { kind, version } = await prepareRuntime({ virtualDisplay: true });
  console.log(`Electron ${version} (${kind}), Node ${process.versions.node}`);
  return true;
}

async function build(): Promise<boolean> {
  await buildPrograms('test');
  return true;
}

async function packaging(): Promise<boolean> {
  await packageKiosk(await prepareRuntime({ virtualDisplay: true }), 'test');
  return true;
}

function vitest(): Promise<boolean> {
  return tested('vitest', ['run'], 'out/vitest.json', vitestResults);
}

function playwright(): Promise<boolean> {
  return tested(
    'playwright',
    ['test', '--project=claims', '--project=rest'],
    'out/playwright.json',
    playwrightResults,
  );
}

async function tested(
  tool: string,
  args: readonly string[],
  report: string,
  read: (file: string) => Promise<Results>,
): Promise<boolean> {
  const file = inProject(report);
  await rm(file, { force: true });
  const ended = await runTool(tool, args);
  // A runner that died before it could report counts as one failed test.
  all.push(await read(file).catch(() => ({ passed: 0, failed: [`${tool} did not report`], skipped: 0 })));
  return ended.code === 0;
}
