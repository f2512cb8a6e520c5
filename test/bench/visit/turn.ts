import { setTimeout as sleep } from 'node:timers/promises';
import { type MadeUpPerson, makeUp, type Standing } from '../../soak/people/made-up.ts';
import type { DevToolsPage } from '../../support/devtools/page.ts';
import { devToolsHands } from '../../support/people/devtools-hands.ts';
import { Walker, words } from '../../support/people/walker.ts';
import { type BenchBranch, type Build, openBenchBranch } from './branch.ts';
import { type Memory, memoryOf, mostWhile } from './memory.ts';
import { noted, noteTouchesAndPages, type Press, pressesOf, readNotes } from './notes.ts';

/** Between two people. */
const BETWEEN_MS = 3_000;
/** Until nothing of the last visit is at work any more. */
const REST_MS = 15_000;
/** What tests have set for the last page (`provision`). */
const FAREWELL_MS = 1_000;
/** The longer claim, whose pictures take more memory, has a document and a tax number besides. */
const [SHORT, LONG]: readonly [Standing, Standing] = ['stopped', 'dismissed'];

/** What one kiosk was measured at, from its start to its end. */
export interface Turn {
  /** Of whole claims, each from a screen that has rested. */
  readonly presses: readonly Press[];
  /** The touch of somebody who comes as soon as the resting screen is there. */
  readonly comings: readonly Press[];
  /** Milliseconds from the end of each visit to the resting screen. */
  readonly endings: readonly number[];
  readonly memory: { readonly rest: Memory; readonly check: readonly Memory[]; readonly most: Memory };
}

/** So many claims on a kiosk that was just started; one before them is not counted, and in one after them memory is. */
export async function takeTurn(build: Build, claims: number): Promise<Turn> {
  const branch = await openBenchBranch(build);
  try {
    const people = await peopleFor(branch, claims);
    const page = await branch.kiosk.start(() => {});
    return await measure(branch.kiosk.pid, page, people);
  } finally {
    await branch.close();
  }
}

async function measure(pid: number, page: DevToolsPage, people: readonly MadeUpPerson[]): Promise<Turn> {
  const [first, last] = [people[0], people.at(-1)];
  if (!first || !last) throw new Error('nobody comes');
  const presses: Press[] = [];
  const comings: Press[] = [];
  const endings: number[] = [];
  const check: Memory[] = [];
  await page.atEachLoad(noteTouchesAndPages);
  await claim(new Walker(devToolsHands(page)), first);
  await seeRestingScreen(page);
  for (const person of people.slice(1, -1)) {
    await sleep(BETWEEN_MS);
    const onScreen = async (name: string) => {
      if (name === 'check') check.push(memoryOf(pid));
    };
    const walker = new Walker(devToolsHands(page), { onScreen });
    const visit = await ended(page, () => claim(walker, person));
    const coming = await ended(page, () => comeAndGo(walker));
    presses.push(...visit.presses);
    comings.push(...coming.presses.slice(0, 1));
    endings.push(visit.endingMs, coming.endingMs);
  }
  await sleep(REST_MS);
  const rest = memoryOf(pid);
  const most = await mostWhile(pid, async () => {
    await claim(new Walker(devToolsHands(page)), last);
    await seeRestingScreen(page);
  });
  return { presses, comings, endings, memory: { rest, check, most } };
}

/** A visit up to the resting screen after it. */
async function ended(page: DevToolsPage, visit: () => Promise<void>) {
  await visit();
  const { origin, notes } = await notesOf(page, words.id.farewell.title);
  const farewell = origin + (notes.at(-1)?.at ?? Number.NaN);
  const next = await seeRestingScreen(page);
  return { presses: pressesOf(notes), endingMs: next - farewell - FAREWELL_MS };
}

/** @returns when it was there, in milliseconds since 1970. */
async function seeRestingScreen(page: DevToolsPage): Promise<number> {
  const { origin, notes } = await notesOf(page, words.id.attract.title);
  return origin + (notes.at(-1)?.at ?? Number.NaN);
}

/** What the page has noted once it has drawn the page with this heading. */
function notesOf(page: DevToolsPage, heading: string) {
  return page.until(
    `the page '${heading}'`,
    async () => readNotes(await page.ask(noted, undefined), heading) ?? null,
  );
}

async function comeAndGo(walker: Walker): Promise<void> {
  const { says } = walker;
  await walker.press(says.attract.start);
  await walker.sees(says.notice.title, 'notice');
  await walker.finish();
}

async function claim(walker: Walker, person: MadeUpPerson): Promise<void> {
  const { says } = walker;
  await walker.enter(person);
  await walker.goToReasons();
  await walker.choose(says.reasons[person.reason].name);
  await walker.next();
  if (person.reason === 'dismissed') await walker.takeOneOf('jointAgreement');
  await walker.confirmData();
  await walker.takePhoto();
  if (person.npwp !== null) await walker.answer('npwp', person.npwp);
  await walker.giveAccount(person);
  await walker.sees(says.check.title, 'check');
  await walker.confirmClaim();
  await walker.finish();
}

/** The same people for every build, with one more before and after those whose claims are counted. */
async function peopleFor({ registry }: BenchBranch, claims: number): Promise<readonly MadeUpPerson[]> {
  const counted = Array.from({ length: claims }, (_, number) => (number % 2 === 0 ? SHORT : LONG));
  const people = [LONG, ...counted, LONG].map((standing, number) => makeUp(number, standing));
  await registry.enter(people);
  return people;
}
