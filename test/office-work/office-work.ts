import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { enrol, Kiosk, provision, stopKiosksIn } from '../support/kiosk/kiosk.ts';
import { Visitor, words } from '../support/people/visitor.ts';
import { type Core, startCore } from './core.ts';
import { type OfficeAtWork, officeAtWork } from './head-office.ts';
import type { SaidOf } from './messages.ts';
import { type Claimant, claimant } from './people.ts';
import { standingOf } from './standing.ts';
import { waitThirtyDays } from './thirty-days.ts';

const PEOPLE = 2;
const ALL_STAGES = 5;
/** What a core hears of each of its facts, in the order in which it tells them. */
const HEARD = [
  'taken',
  'taken',
  'taken',
  'taken',
  'known, known, known, known',
  'factDiffers',
  'claimPaid',
  'claimUnknown',
];

/** What a run has found; each step is printed, and what is not as it has to be is named. */
interface Run {
  readonly core: Core;
  readonly office: OfficeAtWork;
  step(text: string): void;
  expect(holds: boolean, what: string): void;
}

/** @returns What was not as it has to be. */
export async function runOfficeWork(log: (line: string) => void): Promise<readonly string[]> {
  const folder = await mkdtemp(join(tmpdir(), 'office-work-'));
  const core = startCore(folder, PEOPLE);
  let office: OfficeAtWork | undefined;
  try {
    const wrong: string[] = [];
    let steps = 0;
    const step = (text: string) => {
      steps += 1;
      log(`${String(steps).padStart(2)}. ${text}`);
    };
    const files = await core.hear('ready');
    const data = join(folder, 'kiosk');
    office = await officeAtWork(folder, await enrol(data), files);
    const expect = (holds: boolean, what: string) => {
      if (holds) return;
      wrong.push(what);
      log(`    WRONG: ${what}`);
    };
    const run: Run = { core, office, step, expect };
    await open(run, files);
    await claimAndFollow(run, { folder, data });
    await waitInSilence(run, log);
    return wrong;
  } finally {
    await stopKiosksIn(folder);
    await office?.stop();
    await core.stop();
    await rm(folder, { recursive: true, force: true });
  }
}

async function open({ core, office, step }: Run, { peopleFile }: SaidOf<'ready'>): Promise<void> {
  step(
    `The core, a program of its own, has written its people; imported: ${await office.importPeople(peopleFile)}`,
  );
  await office.start();
  core.order({ order: 'follow', address: office.url });
  step(`The head office is at work at ${office.url}, and the core follows its feed`);
}

async function claimAndFollow(
  run: Run,
  at: { readonly folder: string; readonly data: string },
): Promise<void> {
  const { core, office, step, expect } = run;
  const kiosk = new Kiosk(at.data, { provisioning: await provision(at.folder, office) });
  const visitor = new Visitor(await kiosk.start());
  const [one, other] = [claimant(1, new Date()), claimant(2, new Date())];
  const first = await claimAtKiosk(run, visitor, one);
  const before = await standingOf(office.url, one.visitor);
  step(`Tracking at the kiosk: ${(await tracked(visitor, one, first.receipt)).join('; ')}`);
  expect(before.claimInProgress && before.stages.length === 1, 'the claim waits at its first stage');
  core.order({ order: 'work', claimId: first.claimId });
  for (const expected of HEARD) {
    const { what, result } = await core.hear('told');
    step(`The core tells: ${what}; it hears: ${result}`);
    expect(result === expected, `${what} is answered ${expected}`);
  }
  await core.hear('worked');
  const reached = await tracked(visitor, one, first.receipt);
  step(`Tracking at the kiosk: ${reached.join('; ')}`);
  const isDone =
    reached.length === ALL_STAGES && reached.at(-1)?.includes(words.id.stages.done.name) === true;
  expect(isDone, 'Tracking shows the paid claim as Selesai');
  const after = await standingOf(office.url, one.visitor);
  step(`Balance before ${before.balance} sen, after ${after.balance} sen`);
  expect(after.balance === 0 && !after.claimInProgress, 'the balance is paid out by the facts');
  await claimAtKiosk(run, visitor, other);
  await kiosk.stop();
}

/** A visit from the first touch to the receipt, until the core has heard of it. */
async function claimAtKiosk({ core, step, expect }: Run, visitor: Visitor, { visitor: person }: Claimant) {
  await visitor.begin();
  await visitor.register(person);
  await visitor.fillClaim(person, 'businessStopped');
  const receipt = await visitor.submitClaim();
  await visitor.page.getByText(words.id.receipt.delivery.accepted).waitFor();
  await visitor.finish();
  step(`The kiosk has registered somebody and sent claim ${receipt}; the head office has accepted it`);
  expect((await core.hear('inquired')).found, 'the bank knows the account');
  const { type, claimId, receiptNumber, pictures } = await core.hear('event');
  step(`The core's feed: ${type}, claim ${receiptNumber}, ${pictures} picture fetched`);
  expect(type === 'case.accepted' && receiptNumber === receipt, 'the feed tells of the accepted claim');
  expect(pictures === 1, 'the core has fetched the photo');
  return { receipt, claimId };
}

/** What Tracking shows of the stages that are reached. */
async function tracked(visitor: Visitor, { visitor: person }: Claimant, receipt: string): Promise<string[]> {
  await visitor.enter(person);
  await visitor.pressLarge(words.id.menu.tracking);
  await visitor.sees(words.id.tracking.title, 'tracking');
  await visitor.pressLarge(receipt);
  await visitor.sees(words.id.trackedClaim.title, 'tracked-claim');
  const shown = await visitor.page.locator('.stage-reached').allInnerTexts();
  await visitor.finish();
  return shown.map((text) => text.replaceAll(/\s+/g, ' ').trim());
}

async function waitInSilence({ office, step, expect }: Run, log: (line: string) => void): Promise<void> {
  const { visitor: who } = claimant(2, new Date());
  await office.stop();
  step('Thirty days by the clock of the head office, in which the core tells nothing of the second claim');
  const moved = await waitThirtyDays({
    office,
    who,
    onDay(day, { stages, balance, expectedOn }) {
      if (day % 5 === 0)
        log(
          `    day ${String(day).padStart(2)}: stages ${stages.join(', ')}; balance ${balance} sen; expected ${expectedOn}`,
        );
    },
  });
  expect(moved.length === 0, `nothing moves by itself (it did on day ${moved.join(', ')})`);
}
