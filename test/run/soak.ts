import { setTimeout as sleep } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { buildPrograms } from '../../scripts/build/build.ts';
import { startXvfb } from '../../scripts/launch/xvfb.ts';
import { runScript, Stop } from '../../scripts/lib/stop.ts';
import { packageKiosk } from '../../scripts/package/package.ts';
import { prepareRuntime } from '../../scripts/runtime/runtime.ts';
import { type Sample, sampleOf } from '../soak/sample.ts';
import { openBranch } from '../support/branch/open-branch.ts';
import type { HeadOfficeProcess } from '../support/head-office/head-office.ts';
import type { Kiosk } from '../support/kiosk/kiosk.ts';
import { personInMemory } from '../support/kiosk/person-in-memory.ts';
import { tracesIn } from '../support/kiosk/traces.ts';
import { screens, variables } from '../support/kiosk/under-test.ts';
import { participant } from '../support/people/participant.ts';
import { Visitor, words } from '../support/people/visitor.ts';

/** Between the first sample and the last, nothing may have grown by more. */
const MOST_GROWTH = 0.05;
const SAMPLES = 10;
const VISITS_AN_HOUR = 8;
/** After the last wipe, until its page's process has ended. */
const WIPED_MS = 3_000;
const person = participant('bpu-under-ceiling');
const { nik, name, email, password, accountNumber } = person;
const secrets = { nik, name, email, password, accountNumber };

// Visit after visit on the packaged kiosk: what it holds must not grow, and nothing of a person may stay.
await runScript(async () => {
  const visits = readVisits();
  const runtime = await prepareRuntime({ virtualDisplay: true });
  await buildPrograms('test');
  process.env[variables.packaged] = await packageKiosk(runtime, 'test');
  const screen = await startXvfb(screens.portrait);
  process.env[variables.portrait] = screen.display;
  const branch = await openBranch();
  const { kiosk, headOffice } = branch;
  try {
    console.log(`Electron ${runtime.version} (${runtime.kind}), packaged, ${visits} visits.\n`);
    const steady = await soak(kiosk, headOffice, visits);
    const forgotten = await isForgotten(kiosk);
    return steady && forgotten ? 0 : 1;
  } finally {
    await branch.close();
    await screen.stop();
  }
});

function readVisits(): number {
  const { values } = parseArgs({ options: { visits: { type: 'string', default: '100' } } });
  const visits = Number(values.visits);
  if (Number.isInteger(visits) && visits >= SAMPLES) return visits;
  throw new Stop(`--visits is '${values.visits}'.`, `Give a whole number of at least ${SAMPLES}.`);
}

async function soak(kiosk: Kiosk, headOffice: HeadOfficeProcess, visits: number): Promise<boolean> {
  const page = await kiosk.start();
  const counters = await page.context().newCDPSession(page);
  const visitor = new Visitor(page);
  const samples: Sample[] = [];
  const seconds: number[] = [];
  for (let visit = 1; visit <= visits; visit += 1) {
    const begun = performance.now();
    await visitor.claim(person, 'businessStopped');
    if (visit === visits && !(await isSearchable(kiosk))) return false;
    await visitor.finish();
    await visitor.sees(words.id.attract.title, 'attract');
    seconds.push((performance.now() - begun) / 1_000);
    // The head office asks a bank so many times an hour for one person.
    if (visit % VISITS_AN_HOUR === 0) await headOffice.advance(1);
    if (visit % Math.floor(visits / SAMPLES) !== 0) continue;
    await sleep(WIPED_MS);
    const sample = await sampleOf(kiosk, counters);
    samples.push(sample);
    console.log(
      `visit ${String(visit).padStart(5)}  ${Object.entries(sample)
        .map(([name, value]) => `${name} ${Math.round(value)}`)
        .join('  ')}`,
    );
  }
  const flat = isFlat(samples);
  return isEven(seconds) && flat;
}

/** Who is there now must be found, or a search that finds nobody afterwards says nothing. */
async function isSearchable(kiosk: Kiosk): Promise<boolean> {
  console.log('\nIn memory during the last visit:');
  const found = await tellFound(kiosk);
  if (found === 0) console.log('The person was not found while there: this search finds nothing.');
  return found > 0;
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

function isEven(seconds: readonly number[]): boolean {
  const sorted = [...seconds].sort((a, b) => a - b);
  const median = sorted[Math.floor(sorted.length / 2)] ?? 0;
  const slowest = sorted.at(-1) ?? 0;
  console.log(`A visit took ${median.toFixed(1)} s at the median, ${slowest.toFixed(1)} s at most.`);
  return slowest <= 2 * median;
}

/** Looks for the person in what the kiosk wrote, and in all of its memory, after the last wipe. */
async function isForgotten(kiosk: Kiosk): Promise<boolean> {
  const traces = await tracesIn(kiosk.folder, secrets);
  console.log(`\nIn files and logs: ${traces.length === 0 ? 'nothing' : traces.join(', ')}`);
  console.log('In memory after the last wipe:');
  return (await tellFound(kiosk)) === 0 && traces.length === 0;
}

/** Tells what of the person is in which process; returns in how many there is anything. */
async function tellFound(kiosk: Kiosk): Promise<number> {
  const found = await personInMemory(kiosk, secrets);
  for (const { process, times } of found) {
    const words = Object.entries(times).map(([what, count]) => `${what} ${count}`);
    console.log(`  ${process.padEnd(18)} ${words.length === 0 ? 'nothing' : words.join(', ')}`);
  }
  return found.filter(({ times }) => Object.keys(times).length > 0).length;
}
