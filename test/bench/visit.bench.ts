import { existsSync } from 'node:fs';
import { cpus, loadavg } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { screens } from '../../scripts/launch/screens.ts';
import { startXvfb } from '../../scripts/launch/xvfb.ts';
import { projectRoot } from '../../scripts/lib/project.ts';
import { Stop } from '../../scripts/lib/stop.ts';
import { packageKiosk } from '../../scripts/package/package.ts';
import { prepareRuntime } from '../../scripts/runtime/runtime.ts';
import { median } from '../fixtures/numbers/measure.ts';
import { variables } from '../support/kiosk/under-test.ts';
import type { Build } from './visit/branch.ts';
import { reportOf } from './visit/report.ts';
import { type Turn, takeTurn } from './visit/turn.ts';

// How fast the packaged kiosk answers in a visit and how much memory that takes, beside another build of it where one is named.

export async function bench(): Promise<void> {
  const { values } = parseArgs({
    args: process.argv.slice(3),
    options: {
      beside: { type: 'string' },
      rounds: { type: 'string', default: '6' },
      visits: { type: 'string', default: '2' },
    },
  });
  const beside = values.beside === undefined ? [] : [packagedIn(resolve(values.beside))];
  const runtime = await prepareRuntime({ virtualDisplay: true });
  const executable = await packageKiosk(runtime, 'test');
  process.env[variables.packaged] = executable;
  const builds = [...beside, { ...packagedIn(projectRoot), name: 'here' }];
  const screen = await startXvfb(screens.portrait);
  process.env[variables.portrait] = screen.display;
  const [rounds, visits] = [Number(values.rounds), Number(values.visits)];
  console.log(`Electron ${runtime.version} (${runtime.kind}), packaged; ${cpus().length} cores, no GPU.`);
  console.log(`${rounds} rounds of ${visits} claims for each build, which take turns.\n`);
  try {
    const all = builds.map((build) => ({ build, name: build.name, turns: [] as Turn[] }));
    for (let round = 1; round <= rounds; round += 1) {
      for (const { build, name, turns } of all) {
        const turn = await takeTurn(build, visits);
        turns.push(turn);
        const touch = median(turn.presses.map(({ ms }) => ms));
        // Where this goes up and down by rounds, something else is at work, and more rounds are needed.
        console.log(
          `round ${round}, ${name}: ${touch.toFixed(0)} ms a touch, load ${loadavg()[0]?.toFixed(1)}`,
        );
      }
    }
    console.log(`\n${reportOf(all)}`);
  } finally {
    await screen.stop();
  }
}

function packagedIn(folder: string): Build {
  const executable = join(folder, 'release', 'test', 'linux-unpacked', 'anjungan-jht');
  const headOffice = join(folder, 'dist', 'head-office', 'main.js');
  if (existsSync(executable) && existsSync(headOffice)) return { name: 'beside', executable, headOffice };
  throw new Stop(`There is no packaged kiosk in ${folder}.`, `Run npm ci && npm run package there.`);
}
