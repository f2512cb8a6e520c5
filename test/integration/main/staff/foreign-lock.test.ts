import Database from 'better-sqlite3';
import { v7 as uuidv7 } from 'uuid';
import { beforeEach, describe, expect, onTestFinished, test, vi } from 'vitest';
import { z } from 'zod';
import { claimIdSchema } from '../../../../contract/claim/claim.ts';
import type { KioskAction } from '../../../../contract/kiosk-api/actions/actions.ts';
import { diskWork } from '../../../../main/database/disk-work.ts';
import { flushBeside } from '../../../../main/database/flush.ts';
import { receiptPrints } from '../../../../main/printing/receipt-prints.ts';
import { claimsForStaff } from '../../../../main/staff/console/claims.ts';
import { staffHost } from '../../../../main/staff/host.ts';
import { cameraChoice } from '../../../../main/staff/settings/camera-choice.ts';
import { localSettings } from '../../../../main/staff/settings/local-settings.ts';
import { storedSettings } from '../../../../main/staff/settings/stored-settings.ts';
import { staffScreenOf } from '../../../../main/staff/snapshot.ts';
import { kioskConfig } from '../../../fixtures/configuration/kiosk-config.ts';
import { eventually } from '../../../fixtures/eventually.ts';
import { TestClock } from '../../../fixtures/head-office/head-office.ts';
import { PIN, staffPorts } from '../../../fixtures/staff/staff-ports.ts';
import { openStorage, sealedClaim } from '../../../fixtures/storage/kiosk-storage.ts';
import { temporaryFolder } from '../../../fixtures/storage/temporary-folder.ts';

// Somebody else holds the database while staff work at the console. The lock is given back by a timer of this process:
// it comes to that only where the kiosk does not stand still meanwhile.

const signedOut: string[] = [];
const bugs: unknown[] = [];

/** A supervisor at the console of a kiosk with a real database, on which another connection can take the lock. */
async function atConsole() {
  const { store, audit, database, file } = openStorage(temporaryFolder());
  const flush = flushBeside(database, diskWork(database));
  const clock = new TestClock();
  const onBug = (error: unknown) => void bugs.push(error);
  const stored = storedSettings(database, audit, flush);
  const settings = localSettings(stored, { widthPx: () => 1920, mmPerPx: () => null });
  const cameras = cameraChoice(stored, {});
  const host = staffHost({
    ports: staffPorts({
      settings: { values: () => settings.values(kioskConfig()), set: settings.set },
      chooseCamera: cameras.choose,
      claims: claimsForStaff({
        store,
        sender: { sendDue: () => undefined, retryNow: () => undefined, stop: async () => undefined },
      }),
      onNotSaved: (error) => z.instanceof(Database.SqliteError).parse(error),
      signedOut: (staffId, because) => signedOut.push(`${staffId} ${because}`),
    }),
    onChange: () => undefined,
    onBug,
  });
  onTestFinished(host.stop);
  const other = new Database(file);
  onTestFinished(() => void other.close());

  const screen = () => staffScreenOf(host.current().value.page, host.current().context);
  const comesTo = (name: string) => eventually(() => expect(screen().name).toBe(name));
  const act = (...actions: KioskAction[]) => actions.forEach(host.act);
  const tap: KioskAction = { type: 'staffUnlockTap' };
  act(tap, tap, tap, { type: 'staffChoose', staffId: 'S01' });
  act({ type: 'staffAnswer', ask: 'pin', value: PIN });
  await comesTo('staffConsole');
  return {
    store,
    database,
    cameras,
    act,
    screen,
    comesTo,
    volume: () => settings.values(kioskConfig()).find(({ setting }) => setting === 'volume')?.value,
    prints: receiptPrints(database, audit, clock),
    hold: () => other.exec('BEGIN IMMEDIATE'),
    release: () => other.exec('COMMIT'),
    releaseSoon: () => setTimeout(() => other.exec('COMMIT'), 300),
  };
}

/** The lock is held for longer than anybody waits. */
function patienceIsOver(): void {
  let now = performance.now();
  const later = vi.spyOn(performance, 'now').mockImplementation(() => {
    now += 60_000;
    return now;
  });
  onTestFinished(() => later.mockRestore());
}

const notSaved = { code: 'notSaved' };
type Kiosk = Awaited<ReturnType<typeof atConsole>>;
let kiosk: Kiosk;
beforeEach(async () => {
  signedOut.length = 0;
  bugs.length = 0;
  kiosk = await atConsole();
});

interface Change {
  readonly open: readonly KioskAction[];
  readonly change: KioskAction;
  /** Where staff are once it is stored, and where they are told that it is not. */
  readonly stored: string;
  readonly told: string;
  readonly isDone: (of: Kiosk) => unknown;
}

const claimId = claimIdSchema.parse(uuidv7());
const changes: Record<string, Change> = {
  'sets the volume': {
    open: [
      { type: 'staffOpen', page: 'settings' },
      { type: 'staffChangeSetting', setting: 'volume' },
    ],
    change: { type: 'staffAnswer', ask: 'volume', value: '35' },
    stored: 'staffSettings',
    told: 'staffQuestion',
    isDone: ({ volume }) => volume() === 35,
  },
  'has a claim sent again': {
    open: [{ type: 'staffOpen', page: 'claims' }],
    change: { type: 'staffRetryClaim', claimId },
    stored: 'staffClaims',
    told: 'staffClaims',
    isDone: ({ database }) =>
      database.prepare("SELECT count(*) FROM audit WHERE event = 'claimRetried'").pluck().get() === 1,
  },
};

describe.each(Object.entries(changes))('whoever %s under a foreign lock', (_what, change) => {
  beforeEach(() => {
    const claim = { ...sealedClaim(kiosk.store), claimId };
    kiosk.store.enqueue(claim);
    kiosk.store.park(claimId, 'envelopeDamaged');
    kiosk.act(...change.open);
    kiosk.hold();
  });

  test('waits, and then it is done', async () => {
    kiosk.act(change.change);
    kiosk.releaseSoon();
    await kiosk.comesTo('staffWorking');
    await kiosk.comesTo(change.stored);
    await eventually(() => expect(change.isDone(kiosk)).toBe(true));
    expect({ signedOut, bugs }).toEqual({ signedOut: [], bugs: [] });
  });

  test('is told where it takes too long, stays signed in, and can do it again', async () => {
    kiosk.act(change.change);
    await kiosk.comesTo('staffWorking');
    patienceIsOver();
    await kiosk.comesTo(change.told);
    expect(kiosk.screen()).toMatchObject({ problem: notSaved });
    expect(change.isDone(kiosk)).toBe(false);
    expect({ signedOut, bugs }).toEqual({ signedOut: [], bugs: [] });
    kiosk.release();
    kiosk.act(change.change);
    await kiosk.comesTo(change.stored);
    await eventually(() => expect(change.isDone(kiosk)).toBe(true));
    if ('problem' in kiosk.screen()) expect(kiosk.screen()).toMatchObject({ problem: null });
  });
});

test('what was typed for a setting stays in its field where it cannot be stored', async () => {
  kiosk.act({ type: 'staffOpen', page: 'settings' }, { type: 'staffChangeSetting', setting: 'volume' });
  kiosk.hold();
  kiosk.act({ type: 'staffAnswer', ask: 'volume', value: '35' });
  await kiosk.comesTo('staffWorking');
  patienceIsOver();
  await kiosk.comesTo('staffQuestion');
  expect(kiosk.screen()).toMatchObject({ value: '35', problem: notSaved });
  expect(kiosk.volume()).not.toBe(35);
  // Left and opened again, it is as it stands.
  kiosk.act({ type: 'back' }, { type: 'staffChangeSetting', setting: 'volume' });
  expect(kiosk.screen()).toMatchObject({ value: String(kiosk.volume()), problem: null });
});

test('a camera is chosen as soon as the database is free', async () => {
  kiosk.act({ type: 'staffOpen', page: 'checks' });
  await kiosk.comesTo('staffChecks');
  kiosk.act({ type: 'staffOpen', page: 'camera' }, { type: 'staffChangeCamera' });
  kiosk.hold();
  kiosk.act({ type: 'staffChooseCamera', camera: 'Webcam' });
  kiosk.releaseSoon();
  await kiosk.comesTo('staffCamera');
  expect(kiosk.cameras.chosen().face).toBe('Webcam');
  expect(bugs).toEqual([]);
});

test('a receipt that came out is counted as soon as the database is free', async () => {
  kiosk.hold();
  kiosk.releaseSoon();
  await kiosk.prints.record(claimId);
  expect(kiosk.prints.count(claimId)).toBe(1);
});
