import { readFile } from 'node:fs/promises';
import { cpus, loadavg } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { gzipSync } from 'node:zlib';
import { screens } from '../../scripts/launch/screens.ts';
import { startXvfb } from '../../scripts/launch/xvfb.ts';
import { inProject } from '../../scripts/lib/project.ts';
import { packageKiosk } from '../../scripts/package/package.ts';
import { prepareRuntime } from '../../scripts/runtime/runtime.ts';
import { median, percentile, table } from '../fixtures/numbers/measure.ts';
import { launchOf } from '../support/kiosk/kiosk.ts';
import { variables } from '../support/kiosk/under-test.ts';
import { words } from '../support/people/walker.ts';
import { bareWindow } from './screens/bare-window.ts';
import { type Start, start } from './screens/start.ts';
import { openBenchBranch } from './visit/branch.ts';
import { takeTurn } from './visit/turn.ts';

// How soon the eye has a page: the start beside a bare window of the same Electron, and from a touch to the next page.

/** What is to be reached on two cores without a GPU. */
const TARGETS = { start: 1.3, megabytes: 60, touchMs: 33, scriptKilobytes: 120 };

export async function bench(): Promise<void> {
  const { values } = parseArgs({
    args: process.argv.slice(3),
    options: { rounds: { type: 'string', default: '8' }, visits: { type: 'string', default: '3' } },
  });
  const [rounds, visits] = [Number(values.rounds), Number(values.visits)];
  const runtime = await prepareRuntime({ virtualDisplay: true });
  const executable = await packageKiosk(runtime, 'test');
  process.env[variables.packaged] = executable;
  const screen = await startXvfb(screens.portrait);
  process.env[variables.portrait] = screen.display;
  const build = { name: 'here', executable, headOffice: inProject('dist', 'head-office', 'main.js') };
  const bare = await bareWindow(runtime.executable, screen.display);
  const branch = await openBenchBranch(build);
  console.log(`Electron ${runtime.version} (${runtime.kind}), packaged; ${cpus().length} cores, no GPU.`);
  console.log(`${rounds} starts of each in turn; load at the start ${loadavg()[0]?.toFixed(2)}.\n`);
  try {
    const kiosk: Start[] = [];
    const floor: Start[] = [];
    const options = { provisioning: join(branch.folder, 'provisioning.json'), executable };
    for (let round = 0; round < rounds; round += 1) {
      floor.push(await start(bare.launch(), bare.url, words.id.attract.title));
      const launch = launchOf(branch.kiosk.folder, { ...options, args: ['--remote-debugging-port=0'] });
      kiosk.push(await start(launch, 'anjungan:', words.id.attract.title));
    }
    const { presses } = await takeTurn(build, visits);
    console.log(
      await report(
        kiosk,
        floor,
        presses.map(({ ms }) => ms),
      ),
    );
  } finally {
    await branch.close();
    await bare.remove();
    await screen.stop();
  }
}

async function report(kiosk: readonly Start[], floor: readonly Start[], touches: readonly number[]) {
  const middle = (all: readonly Start[], figure: (one: Start) => number) => median(all.map(figure));
  const [own, bare] = [middle(kiosk, ({ ms }) => ms), middle(floor, ({ ms }) => ms)];
  const [held, least] = [
    middle(kiosk, ({ megabytes }) => megabytes),
    middle(floor, ({ megabytes }) => megabytes),
  ];
  const ascending = touches.toSorted((a, b) => a - b);
  const kilobytes = await firstScripts();
  return table([
    ['', 'kiosk', 'bare window', 'ratio or more', 'to be reached'],
    [
      'start to resting screen, ms',
      own.toFixed(0),
      bare.toFixed(0),
      (own / bare).toFixed(2),
      `${TARGETS.start}`,
    ],
    [
      'all processes at rest, MB',
      held.toFixed(0),
      least.toFixed(0),
      `+${(held - least).toFixed(0)}`,
      `+${TARGETS.megabytes}`,
    ],
    ['script before it, gzip, kB', kilobytes.toFixed(0), '', '', `${TARGETS.scriptKilobytes}`],
    [
      `touch to next page, ms (${touches.length})`,
      median(touches).toFixed(1),
      '',
      `p95 ${percentile(ascending, 95).toFixed(1)}`,
      `p95 ${TARGETS.touchMs}`,
    ],
  ]);
}

/** Of all that the built page itself asks for, before any of it runs. */
async function firstScripts(): Promise<number> {
  const folder = inProject('dist', 'renderer');
  const page = await readFile(join(folder, 'index.html'), 'utf8');
  const files = [...page.matchAll(/(?:src|href)="\/([^"]+\.js)"/g)].flatMap(([, file]) => file ?? []);
  const sizes = await Promise.all(
    files.map(async (file) => gzipSync(await readFile(join(folder, file))).length),
  );
  return sizes.reduce((sum, size) => sum + size, 0) / 1_000;
}
