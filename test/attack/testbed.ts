import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Kysely } from 'kysely';
import type { Tables } from '../../head-office/database/tables.ts';
import { type DeskBranch, openDesk, sendToDesk, type WaitingCase } from './cast/desk.ts';
import { enrolKiosk, type KioskHand } from './cast/kiosk.ts';
import { makeCode, newOperator, type OperatorAtDesk } from './cast/operator.ts';
import { type CastName, Claimants, enterCast, type Participant, secretsOf } from './cast/people.ts';
import { signIn } from './cast/session.ts';
import type { Branch } from './cast/staff.ts';
import { type AttackedHeadOffice, startAttacked } from './head-office.ts';
import type { Browser } from './wire/browser.ts';
import type { Secrets } from './wire/meter.ts';
import { type Exchange, Sender } from './wire/sender.ts';

/** What is attacked, all of it started here on loopback, and everybody who has to do with it. */
export interface Testbed {
  readonly headOffice: AttackedHeadOffice;
  readonly database: Kysely<Tables>;
  readonly people: Readonly<Record<CastName, Participant>>;
  readonly claimants: Claimants;
  /** A kiosk at work, one of another branch, and one whose key a thief has. */
  readonly kiosks: { readonly honest: KioskHand; readonly elsewhere: KioskHand; readonly stolen: KioskHand };
  /** Who looks after the kiosks, and whom a second person helps; all may do what their role says. */
  readonly operator: OperatorAtDesk;
  readonly second: OperatorAtDesk;
  readonly viewer: OperatorAtDesk;
  /** Two branches whose staff decide at desks, and a claim that waits at the first. */
  readonly branches: { readonly own: DeskBranch; readonly other: DeskBranch };
  readonly waiting: WaitingCase;
  readonly secrets: Secrets;
  /** Floods are measured; without it they only have to be survived. */
  readonly measured: boolean;
  sender(from: string, onExchange?: (exchange: Exchange) => void): Sender;
  /** The desk of the head office, where an operator is signed in. */
  readonly desk: Browser;
  /** Enrols a kiosk as an operator and staff do. */
  newKiosk(place?: { readonly branchId: string; readonly kioskId: string }): Promise<KioskHand>;
  /** Enrols a kiosk of a branch that was not there before. */
  newBranch(): Promise<Branch>;
  /** As if so long had passed that no earlier attempt counts any more. */
  calm(): Promise<void>;
  stop(): Promise<void>;
}

/** Of people at work: the branch's line, and the desk. */
const DESK = '127.0.0.1';
const BRANCH = 'ATK';
/** Of the staff of the other branch. */
const OTHER_PIN = '860317';

export interface TestbedOptions {
  readonly postgres: boolean;
  readonly measured: boolean;
}

export async function openTestbed({ postgres, measured }: TestbedOptions): Promise<Testbed> {
  const folder = await mkdtemp(join(tmpdir(), 'attack-'));
  const headOffice = await startAttacked(folder, postgres);
  try {
    return await enterEverybody(headOffice, measured, () => rm(folder, { recursive: true, force: true }));
  } catch (error) {
    await headOffice.stop();
    await rm(folder, { recursive: true, force: true });
    throw error;
  }
}

async function enterEverybody(
  headOffice: AttackedHeadOffice,
  measured: boolean,
  remove: () => Promise<void>,
): Promise<Testbed> {
  const { database, address, programs } = headOffice;
  const sender = (from: string, onExchange?: (exchange: Exchange) => void) =>
    new Sender({ headOffice: address, from, ...(onExchange && { onExchange }) });
  const atDesk = sender(DESK);
  const keys = (await atDesk.get('/v1/keys'))?.json;
  const people = await enterCast(database);
  const operator = await newOperator(programs, atDesk, 'siti');
  const second = await newOperator(programs, atDesk, 'joko');
  const viewer = await newOperator(programs, atDesk, 'tini', 'viewer');
  const desk = operator.browser;
  let kiosks = 0;
  async function newKiosk(place?: { branchId: string; kioskId: string }): Promise<KioskHand> {
    const kioskId = (kiosks++).toString(36).toUpperCase().padStart(2, '0');
    const code = await makeCode(desk, place ?? { branchId: BRANCH, kioskId }, second.browser);
    return enrolKiosk(atDesk, code, keys);
  }
  async function newBranch(): Promise<Branch> {
    const branchId = `B${(kiosks++).toString(36).toUpperCase().padStart(2, '0')}`;
    const code = await makeCode(desk, { branchId, kioskId: '01' });
    return { kiosk: await enrolKiosk(atDesk, code, keys), firstPin: code.firstPin };
  }
  const secrets = (['victim', 'other', 'owner', 'waiting'] as const).flatMap((who) =>
    secretsOf(people[who], who),
  );
  const claimants = new Claimants(database);
  const kioskHands = {
    honest: await newKiosk(),
    elsewhere: await newKiosk({ branchId: 'LUA', kioskId: '01' }),
    stolen: await newKiosk(),
  };
  const branches = {
    own: await openDesk(desk, await newBranch()),
    other: await openDesk(desk, await newBranch(), OTHER_PIN),
  };
  const { sessionId } = await signIn(atDesk, kioskHands.honest, people.waiting);
  const waiting = await sendToDesk(branches.own, { ...people.waiting, sessionId });
  return {
    headOffice,
    database,
    people,
    claimants,
    kiosks: kioskHands,
    branches,
    waiting,
    operator,
    second,
    viewer,
    secrets: new Map(secrets),
    measured,
    sender,
    desk,
    newKiosk,
    newBranch,
    async calm() {
      await database.deleteFrom('attempts').execute();
      await database.deleteFrom('attempt_keys').execute();
    },
    async stop() {
      await headOffice.stop();
      await remove();
    },
  };
}
