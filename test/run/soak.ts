import '../../scripts/lib/node-version.ts';

import { parseArgs } from 'node:util';
import { buildPrograms } from '../../scripts/build/build.ts';
import { screens } from '../../scripts/launch/screens.ts';
import { startXvfb } from '../../scripts/launch/xvfb.ts';
import { runScript, Stop } from '../../scripts/lib/stop.ts';
import { packageKiosk } from '../../scripts/package/package.ts';
import { prepareRuntime } from '../../scripts/runtime/runtime.ts';
import { needFromSystem } from '../../scripts/runtime/system-libraries.ts';
import { openWatchedBranch, type WatchedBranch } from '../soak/branch.ts';
import { keepBusy } from '../soak/busy.ts';
import { planOf } from '../soak/plan.ts';
import { type Sample, sampleOf } from '../soak/sample.ts';
import { comersFor, type Looks, Visits } from '../soak/visits.ts';
import { Watch } from '../soak/watch/watch.ts';
import { variables } from '../support/kiosk/under-test.ts';

/** Between the first sample and the last, nothing may have grown by more. */
const MOST_GROWTH = 0.05;
const SAMPLES = 10;
/** A visit may take so many times as long as one of its kind usually does. */
const MOST_LATE = 2;

/** Before Konfirmasi and after it; wherever somebody is to be found, in the processes of the visit, too. */
const looks: Looks = (screen) => {
  if (['check', 'claim-progress', 'claim'].includes(screen)) return 'all';
  const inMain = ['menu', 'document-review', 'photo-review', 'payment-code', 'receipt', 'receipt-printed'];
  return inMain.includes(screen) ? 'main' : 'none';
};

// Visit after visit on the packaged kiosk: what it holds must not grow, and nothing of a person may stay.
await runScript(async () => {
  const { visits, busy } = readOptions();
  const runtime = await prepareRuntime({ virtualDisplay: true });
  await needFromSystem(['cupsd']);
  await buildPrograms('test');
  process.env[variables.packaged] = await packageKiosk(runtime, 'test');
  const screen = await startXvfb(screens.portrait);
  process.env[variables.portrait] = screen.display;
  const branch = await openWatchedBranch();
  const work = busy ? keepBusy() : undefined;
  try {
    const how = `packaged, ${visits} visits with Konfirmasi${busy ? ', every core at work' : ''}`;
    console.log(`Electron ${runtime.version} (${runtime.kind}), ${how}.\n`);
    const { steady, forgotten } = await soak(branch, visits, busy);
    return steady && forgotten ? 0 : 1;
  } finally {
    work?.stop();
    await branch.close();
    await screen.stop();
  }
});

function readOptions(): { visits: number; busy: boolean } {
  const { values } = parseArgs({
    options: { visits: { type: 'string', default: '100' }, busy: { type: 'boolean', default: false } },
  });
  const visits = Number(values.visits);
  if (Number.isInteger(visits) && visits >= SAMPLES) return { visits, busy: values.busy };
  throw new Stop(`--visits is '${values.visits}'.`, `Give a whole number of at least ${SAMPLES}.`);
}

async function soak(branch: WatchedBranch, visits: number, busy: boolean) {
  const { kiosk, registry, camera } = branch;
  const { steps, comers: walks } = planOf(visits);
  const comers = await comersFor(walks, registry);
  const watch = new Watch(kiosk, camera.wanted);
  const page = await kiosk.start((message) => watch.hear(message));
  const run = new Visits(branch, page, looks);
  const samples: Sample[] = [];
  const seconds = new Map<string, number[]>();
  for (const { walk, comer, confirmation } of steps) {
    const who = comers[comer];
    if (!who) throw new Error('nobody comes');
    const [begun, searched] = [performance.now(), watch.searched.ms];
    await run.visit(walk, who, watch);
    const took = (performance.now() - begun - (watch.searched.ms - searched)) / 1_000;
    seconds.set(walk.name, [...(seconds.get(walk.name) ?? []), took]);
    if (confirmation === undefined || confirmation % Math.floor(visits / SAMPLES) !== 0) continue;
    const sample = await sampleOf(kiosk, page);
    samples.push(sample);
    console.log(sampleLine(confirmation, sample));
  }
  await watch.end('attract');
  const flat = isFlat(samples);
  const even = isEven(seconds);
  return { steady: flat && (even || busy), forgotten: isForgotten(watch) };
}

function sampleLine(visit: number, sample: Sample): string {
  const values = Object.entries(sample).map(([name, value]) => `${name} ${Math.round(value)}`);
  return `visit ${String(visit).padStart(5)}  ${values.join('  ')}`;
}

function isFlat(samples: readonly Sample[]): boolean {
  const [first, last] = [samples[0], samples.at(-1)];
  if (!first || !last) return false;
  const grown = (Object.keys(first) as (keyof Sample)[]).filter(
    (name) => last[name] > first[name] * (1 + MOST_GROWTH),
  );
  console.log(grown.length === 0 ? '\nNothing grew.' : `\nGrew: ${grown.join(', ')}.`);
  return grown.length === 0;
}

/** Without the time for which the kiosk was searched. */
function isEven(seconds: ReadonlyMap<string, readonly number[]>): boolean {
  let even = true;
  for (const [walk, all] of seconds) {
    const sorted = all.toSorted((a, b) => a - b);
    const median = sorted[Math.floor(sorted.length / 2)] ?? 0;
    const slowest = sorted.at(-1) ?? 0;
    console.log(
      `${walk}: ${sorted.length} visits, ${median.toFixed(1)} s at the median, ${slowest.toFixed(1)} s at most.`,
    );
    if (slowest > MOST_LATE * median) even = false;
  }
  return even;
}

function isForgotten({ findings, messages, searched }: Watch): boolean {
  const megabytes = Math.round(searched.bytes / 1e6);
  const each = Math.round(megabytes / (searched.ms / 1_000));
  console.log(
    `\nSearched ${megabytes} MB of memory, ${each} MB a second; heard ${messages} messages of the driver.`,
  );
  const lines = findings.lines();
  console.log(
    lines.length === 0 ? 'Nothing was found where nothing may be.' : `Found:\n  ${lines.join('\n  ')}`,
  );
  return lines.length === 0;
}
