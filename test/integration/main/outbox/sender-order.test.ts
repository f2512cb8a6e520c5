import type { ServerResponse } from 'node:http';
import { describe, expect, test } from 'vitest';
import { problem } from '../../../../contract/head-office/problems.ts';
import { systemClock } from '../../../../main/clock.ts';
import { makeKiosk } from '../../../fixtures/claim/sealed-claim.ts';
import { eventually } from '../../../fixtures/eventually.ts';
import { getKeys, startTestHeadOffice, TestClock } from '../../../fixtures/head-office/head-office.ts';
import { smallServer } from '../../../fixtures/head-office-client/small-server.ts';
import { confirmedAt, sendingKiosk } from '../../../fixtures/kiosk/sending-kiosk.ts';
import { sealedClaim } from '../../../fixtures/storage/kiosk-storage.ts';

// When and how many at once the sender sends, to a small server that answers as each test likes.

const limits = { concurrency: 4, firstRetrySeconds: 2, longestRetrySeconds: 900 };
const unavailable = (response: ServerResponse, retryAfter?: number) => {
  const headers = retryAfter === undefined ? {} : { 'retry-after': String(retryAfter) };
  response.writeHead(503, headers).end(JSON.stringify(problem('unavailable')));
};
const pathOf = ({ claimId }: { claimId: string }) => `/v1/claims/${claimId}`;

/** A head office that takes nothing and answers when it is told to; what is under way, and the most that ever was. */
async function held(concurrency: number) {
  const open: ServerResponse[] = [];
  let most = 0;
  const { address, received } = await smallServer((response) => {
    open.push(response);
    most = Math.max(most, open.length);
  });
  const sending = sendingKiosk({ address, keys: [], limits: { ...limits, concurrency } });
  const underWay = (count: number) => eventually(() => expect(open.length).toBe(count));
  return { ...sending, received, open, underWay, most: () => most };
}

test('a kiosk begins with one claim, brings more with each that is taken, and never more than provisioned', async () => {
  const { store, outgoing, received, open, underWay, most } = await held(3);
  const claims = Array.from({ length: 9 }, () => sealedClaim(store));
  for (const claim of claims) {
    store.enqueue(claim);
    outgoing.sendDue();
  }
  await underWay(1);
  // Not believed, so that it counts as no claim taken at all; yet the head office had room for it.
  open.shift()?.end(JSON.stringify({ acknowledgement: 'x' }));
  await underWay(2);
  open.shift()?.end(JSON.stringify({ acknowledgement: 'x' }));
  await underWay(3);
  // One that fails makes it begin anew.
  for (const response of open.splice(0)) unavailable(response);
  await underWay(1);
  while (received.length < claims.length) {
    await underWay(1);
    const before = received.length;
    for (const response of open.splice(0)) unavailable(response);
    await eventually(() => expect(received.length).toBeGreaterThan(before));
  }
  expect(most()).toBe(3);
  expect(received.map(({ path }) => path).toSorted()).toEqual(claims.map(pathOf).toSorted());
});

test('after an answer that names a turn for the next claim, the next one waits for it, alone', async () => {
  const clock = new TestClock();
  const { address, received } = await smallServer((response) => {
    const nextAfterSeconds = received.length === 1 ? 30 : 0;
    response.end(JSON.stringify({ acknowledgement: 'x', nextAfterSeconds }));
  });
  const { store, outgoing, rowOf, client } = sendingKiosk({ address, keys: [], limits, clock });
  const claims = Array.from({ length: 3 }, () => sealedClaim(store));
  for (const claim of claims) store.enqueue(claim);
  outgoing.sendDue();
  const tried = () => claims.filter(({ claimId }) => rowOf(claimId).attempts > 0).length;
  await eventually(() => expect(tried()).toBe(1));
  clock.advanceMinutes(0.4);
  outgoing.sendDue();
  // Whatever was sent before it has arrived before it.
  await client.checkHealth();
  expect(received.map(({ method }) => method)).toEqual(['PUT', 'GET']);
  clock.advanceMinutes(0.1);
  outgoing.sendDue();
  await eventually(() => expect(tried()).toBe(claims.length));
});

test.each([-1, 1e9, 'soon', null, 2.5])(
  'a turn of %j is none, and the answer counts',
  async (nextAfterSeconds) => {
    const answer = { acknowledgement: 'x', nextAfterSeconds };
    const { address } = await smallServer((response) => response.end(JSON.stringify(answer)));
    const { store, outgoing, rowOf } = sendingKiosk({ address, keys: [], limits });
    const claims = [sealedClaim(store), sealedClaim(store)];
    for (const claim of claims) store.enqueue(claim);
    outgoing.sendDue();
    for (const { claimId } of claims)
      await eventually(() => expect(rowOf(claimId).fault).toBe('acknowledgementNotSigned'));
  },
);

describe('a claim is sent again', () => {
  test('not before Retry-After has passed, whatever the back-off says, and no other one meanwhile', async () => {
    const { address, received } = await smallServer((response) => unavailable(response, 120));
    const clock = new TestClock();
    const { store, outgoing, rowOf, client } = sendingKiosk({ address, keys: [], clock, random: 0 });
    const first = sealedClaim(store);
    store.enqueue(first);
    outgoing.sendDue();
    await eventually(() => expect(rowOf(first.claimId).attempts).toBe(1));
    expect(store.waiting().firstDueAt).toBe(clock.now().getTime() + 120_000);
    clock.advanceMinutes(1.9);
    const second = sealedClaim(store);
    store.enqueue(second);
    outgoing.sendDue();
    // Whatever was sent before it has arrived before it.
    await client.checkHealth();
    expect(received.map(({ path }) => path)).toEqual([pathOf(first), '/v1/health']);
    clock.advanceMinutes(0.1);
    outgoing.sendDue();
    // One of them asks whether there is room now; there is not.
    const attempts = () => rowOf(first.claimId).attempts + rowOf(second.claimId).attempts;
    await eventually(() => expect(attempts()).toBe(2));
    await client.checkHealth();
    expect(received.filter(({ method }) => method === 'PUT').length).toBe(2);
  });

  test('at once when the line returns, although the head office had asked for patience', async () => {
    const { address, received } = await smallServer((response) => unavailable(response, 120));
    const { store, outgoing, rowOf } = sendingKiosk({ address, keys: [], clock: new TestClock(), random: 0 });
    const claim = sealedClaim(store);
    store.enqueue(claim);
    outgoing.sendDue();
    await eventually(() => expect(rowOf(claim.claimId).attempts).toBe(1));
    outgoing.retryNow();
    await eventually(() => expect(rowOf(claim.claimId).attempts).toBe(2));
    expect(received.length).toBe(2);
  });

  test('after the back-off where that is longer than Retry-After', async () => {
    const { address } = await smallServer((response) => unavailable(response, 1));
    const clock = new TestClock();
    const { store, outgoing, rowOf } = sendingKiosk({ address, keys: [], clock, random: 0.75, limits });
    const claim = sealedClaim(store);
    store.enqueue(claim);
    outgoing.sendDue();
    await eventually(() => expect(rowOf(claim.claimId).attempts).toBe(1));
    expect(store.waiting().firstDueAt).toBe(clock.now().getTime() + 1_500);
  });

  test('by itself when its time has come', async () => {
    const { address, received } = await smallServer((response) => unavailable(response));
    const quick = { concurrency: 1, firstRetrySeconds: 0.05, longestRetrySeconds: 1 };
    const { store, outgoing } = sendingKiosk({ address, keys: [], clock: systemClock, limits: quick });
    store.enqueue(sealedClaim(store));
    outgoing.sendDue();
    await eventually(() => expect(received.length).toBeGreaterThanOrEqual(3));
  });
});

describe('when the kiosk stops', () => {
  test('calls end at once, and what was not acknowledged stays queued, its attempt uncounted', async () => {
    const { address, received } = await smallServer(() => undefined);
    const { store, outgoing, rowOf, bugs } = sendingKiosk({ address, keys: [] });
    const claim = sealedClaim(store);
    store.enqueue(claim);
    outgoing.sendDue();
    await eventually(() => expect(received.length).toBe(1));
    await outgoing.stop();
    expect(store.stateOf(claim.claimId)).toBe('queued');
    expect(rowOf(claim.claimId)).toMatchObject({ attempts: 0, fault: null });
    expect(bugs).toEqual([]);
  });

  test('nothing is sent any more', async () => {
    const { address, received } = await smallServer((response) => unavailable(response));
    const { store, outgoing, client } = sendingKiosk({ address, keys: [] });
    await outgoing.stop();
    store.enqueue(sealedClaim(store));
    outgoing.sendDue();
    outgoing.retryNow();
    await client.checkHealth();
    expect(received.map(({ path }) => path)).toEqual(['/v1/health']);
  });
});

test('a claim on which the kiosk itself fails is reported once, rests, and does not hold up the others', async () => {
  const kiosk = await makeKiosk();
  const headOffice = await startTestHeadOffice({ kiosks: [kiosk] });
  const { keys } = await getKeys(headOffice);
  const { store, outgoing, database, bugs, settled } = sendingKiosk({
    kiosk,
    address: headOffice.address,
    keys,
    limits: { ...limits, concurrency: 2 },
  });
  const failing = await confirmedAt(headOffice, kiosk, 'pu-active', 'resigned');
  // As if the disk could not take what was decided on this one claim.
  database.exec(`
    CREATE TEMP TRIGGER no_entry BEFORE INSERT ON audit
    WHEN NEW.event = 'claimRefused' AND NEW.fields LIKE '%${failing.claimId}%'
    BEGIN SELECT RAISE(ABORT, 'the disk is full'); END`);
  const others = [
    await confirmedAt(headOffice, kiosk, 'pu-active', 'dismissed'),
    await confirmedAt(headOffice, kiosk, 'pu-waiting', 'resigned'),
    await confirmedAt(headOffice, kiosk, 'bpu-no-balance', 'businessStopped'),
    await confirmedAt(headOffice, kiosk, 'bpu-under-ceiling', 'businessStopped'),
  ];
  for (const claim of [failing, ...others]) {
    store.enqueue({ ...claim, receiptNumber: store.takeReceiptNumber() });
  }
  outgoing.sendDue();
  await eventually(() => expect(settled.length).toBe(others.length));
  await eventually(() => expect(bugs.map(String)).toEqual(['SqliteError: the disk is full']));
  expect(store.stateOf(failing.claimId)).toBe('queued');
  expect(store.waiting().claims).toBe(1);
  await headOffice.stop();
});
