import { describe, expect, test } from 'vitest';
import { problem } from '../../../../contract/head-office/problems.ts';
import { batchCheckpoints } from '../../../../main/database/checkpoints.ts';
import { diskWork } from '../../../../main/database/disk-work.ts';
import { outboxStore } from '../../../../main/outbox/store.ts';
import { eventually } from '../../../fixtures/eventually.ts';
import { TestClock } from '../../../fixtures/head-office/head-office.ts';
import { smallServer } from '../../../fixtures/head-office-client/small-server.ts';
import { sendingKiosk } from '../../../fixtures/kiosk/sending-kiosk.ts';
import {
  accepted,
  beginningOf,
  isOnDisk,
  openStorage,
  sealedClaim,
} from '../../../fixtures/storage/kiosk-storage.ts';
import { temporaryFolder } from '../../../fixtures/storage/temporary-folder.ts';

const DAY = 24 * 60;
const silent = () =>
  smallServer((response) => response.writeHead(503).end(JSON.stringify(problem('unavailable'))));

describe('a clock that is moved', () => {
  test('back by days strands no claim: each waits as long as it was told to, from now on', async () => {
    const { address } = await silent();
    const clock = new TestClock();
    const { store, outgoing, rowOf } = sendingKiosk({ address, keys: [], clock, random: 0.5 });
    const claim = sealedClaim(store);
    store.enqueue(claim);
    outgoing.sendDue();
    await eventually(() => expect(rowOf(claim.claimId).attempts).toBe(1));
    clock.advanceMinutes(-5 * DAY);
    outgoing.sendDue();
    expect(store.waiting().firstDueAt).toBe(clock.now().getTime() + 1_000);
  });

  test('back while the kiosk is off strands none either', async () => {
    const { address, received } = await silent();
    const clock = new TestClock();
    const { store, outgoing } = sendingKiosk({ address, keys: [], clock });
    store.enqueue(sealedClaim(store));
    clock.advanceMinutes(-3 * DAY);
    outgoing.sendDue();
    await eventually(() => expect(received.length).toBe(1));
  });

  test('forward by days sends each claim once and then waits again; no storm', async () => {
    const { address, received } = await silent();
    const clock = new TestClock();
    const { store, outgoing } = sendingKiosk({ address, keys: [], clock, random: 0.9 });
    const claims = Array.from({ length: 8 }, () => sealedClaim(store));
    for (const claim of claims) store.enqueue(claim);
    outgoing.sendDue();
    await eventually(() => expect(store.due(9, []).length).toBe(0));
    clock.advanceMinutes(4 * DAY);
    outgoing.sendDue();
    await eventually(() => expect(store.due(9, []).length).toBe(0));
    expect(received.length).toBe(16);
    // And back again, as when the mistake is noticed: nobody waits four days.
    clock.advanceMinutes(-4 * DAY);
    outgoing.sendDue();
    expect(store.waiting().firstDueAt).toBeLessThanOrEqual(clock.now().getTime() + 4_000);
  });

  test('leaves the head office\u2019s own wish in force: Retry-After of an hour stays an hour', () => {
    const clock = new TestClock();
    const { store } = openStorage(temporaryFolder(), clock);
    const claim = sealedClaim(store);
    store.enqueue(claim);
    store.postpone(claim.claimId, new Date(clock.now().getTime() + 3_600_000), 'unavailable');
    clock.advanceMinutes(-DAY);
    store.rescheduleAfterClockChange();
    expect(store.waiting().firstDueAt).toBe(clock.now().getTime() + 3_600_000);
  });
});

test('Retry-After as a date counts by the head office\u2019s clock, not by the kiosk\u2019s', async () => {
  const { address } = await smallServer((response) => {
    response.sendDate = false;
    const headers = { date: 'Wed, 01 Jan 2020 00:00:00 GMT', 'retry-after': 'Wed, 01 Jan 2020 00:02:00 GMT' };
    response.writeHead(503, headers).end(JSON.stringify(problem('unavailable')));
  });
  const clock = new TestClock();
  const { store, outgoing, rowOf } = sendingKiosk({ address, keys: [], clock, random: 0 });
  const claim = sealedClaim(store);
  store.enqueue(claim);
  outgoing.sendDue();
  await eventually(() => expect(rowOf(claim.claimId).attempts).toBe(1));
  expect(store.waiting().firstDueAt).toBe(clock.now().getTime() + 120_000);
});

describe('what lies on the disk is checked before it is sent', () => {
  test.each([
    [
      'changed',
      "UPDATE envelopes SET envelope = CAST(substr(envelope, 1, 9) || x'00' || substr(envelope, 11) AS BLOB)",
      'envelopeDamaged',
    ],
    ['cut off', 'UPDATE envelopes SET envelope = substr(envelope, 1, 99)', 'envelopeDamaged'],
    ['gone', 'DELETE FROM envelopes', 'envelopeMissing'],
  ])(
    'an envelope that is %s is set aside with its reason, never sent, never dropped',
    async (_what, sql, fault) => {
      const { address, received } = await silent();
      const { store, outgoing, database, audit } = sendingKiosk({ address, keys: [] });
      const bad = sealedClaim(store);
      store.enqueue(bad);
      database.exec(sql);
      const good = sealedClaim(store);
      store.enqueue(good);
      outgoing.sendDue();
      await eventually(() => expect(store.stateOf(bad.claimId)).toBe('parked'));
      await eventually(() => expect(received.length).toBe(1));
      expect(received.map(({ path }) => path)).toEqual([`/v1/claims/${good.claimId}`]);
      expect(store.waiting().claims).toBe(1);
      const { claimId, receiptNumber } = bad;
      expect(store.undelivered(9)[0]).toMatchObject({
        claimId,
        receiptNumber,
        state: 'parked',
        fault,
        nextAttemptAt: null,
      });
      store.retryNow();
      expect(store.due(9, []).map((due) => due.claimId)).toEqual([good.claimId]);
      expect(audit.firstBroken()).toBeNull();
    },
  );
});

test('staff can read of each claim that waits: why, how often it was tried, when it is tried next', () => {
  const clock = new TestClock();
  const { store } = openStorage(temporaryFolder(), clock);
  const [tried, fresh, done] = [sealedClaim(store), sealedClaim(store), sealedClaim(store)];
  for (const claim of [tried, fresh, done]) store.enqueue(claim);
  store.recordDecision(accepted(done), 'signed-answer');
  const next = clock.now().getTime() + 60_000;
  store.postpone(tried.claimId, new Date(next), 'unreachable');
  const queuedAt = clock.now().getTime();
  const shown = ({ claimId, receiptNumber }: typeof tried) => ({
    claimId,
    receiptNumber,
    state: 'queued',
    queuedAt,
  });
  expect(store.undelivered(9)).toEqual([
    { ...shown(fresh), attempts: 0, fault: null, nextAttemptAt: queuedAt },
    { ...shown(tried), attempts: 1, fault: 'unreachable', nextAttemptAt: next },
  ]);
  expect(store.undelivered(1).length).toBe(1);
});

describe('acknowledged envelopes leave the files together', () => {
  const batched = (claims: number, seconds: number) => {
    const folder = temporaryFolder();
    const { database, audit, store } = openStorage(folder);
    const checkpoints = batchCheckpoints({
      disk: diskWork(database),
      deletions: claims,
      seconds,
      onBug: () => undefined,
    });
    const parts = { database, audit, clock: new TestClock(), branchId: 'BDG', kioskId: '02' };
    const ours = outboxStore({ ...parts, onErased: checkpoints.deleted });
    const settled = Array.from({ length: 3 }, () => sealedClaim(store));
    for (const claim of settled) ours.enqueue(claim);
    const left = () => settled.filter((claim) => isOnDisk(folder, beginningOf(claim))).length;
    return { ours, settled, left, checkpoints };
  };

  test('as soon as there are so many', async () => {
    const { ours, settled, left, checkpoints } = batched(3, 60);
    for (const claim of settled) ours.recordDecision(accepted(claim), 'signed-answer');
    await eventually(() => expect(left()).toBe(0));
    await checkpoints.stop();
  });

  test('or as soon as the first has waited so long', async () => {
    const { ours, settled, left, checkpoints } = batched(1_000, 0.01);
    for (const claim of settled) ours.recordDecision(accepted(claim), 'signed-answer');
    await eventually(() => expect(left()).toBe(0));
    await checkpoints.stop();
  });

  test('or at the next start, after a power cut came before that', () => {
    const folder = temporaryFolder();
    const { database, audit } = openStorage(folder);
    const parts = { database, audit, clock: new TestClock(), branchId: 'BDG', kioskId: '02' };
    const store = outboxStore({ ...parts, onErased: () => undefined });
    const claim = sealedClaim(store);
    store.enqueue(claim);
    store.recordDecision(accepted(claim), 'signed-answer');
    expect(isOnDisk(folder, beginningOf(claim))).toBe(true);
    openStorage(folder);
    expect(isOnDisk(folder, beginningOf(claim))).toBe(false);
  });
});
