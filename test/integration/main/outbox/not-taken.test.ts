import { CompactSign } from 'jose';
import { beforeEach, describe, expect, test } from 'vitest';
import { ENVELOPE } from '../../../../contract/claim/envelope.ts';
import { type EnvelopeFault, envelopeFaultSchema } from '../../../../contract/claim/envelope-fault.ts';
import { problem } from '../../../../contract/head-office/problems.ts';
import { outboxFigures } from '../../../../main/fleet/outbox-figures.ts';
import { claimsForStaff } from '../../../../main/staff/console/claims.ts';
import { eventually } from '../../../fixtures/eventually.ts';
import { TestClock } from '../../../fixtures/head-office/head-office.ts';
import { smallServer } from '../../../fixtures/head-office-client/small-server.ts';
import { makeOfficeKey, type TestOfficeKey } from '../../../fixtures/keys/office-key.ts';
import { sendingKiosk } from '../../../fixtures/kiosk/sending-kiosk.ts';
import { sealedClaim } from '../../../fixtures/storage/kiosk-storage.ts';

// A head office that does not take a claim, for no reason of the person's: the kiosk keeps it, and tries again.

const HOUR = 60;
let clock: TestClock;
let office: TestOfficeKey;
/** What the head office answers next. */
let answer: { status: number; body: object; retryAfter?: number };
beforeEach(async () => {
  clock = new TestClock();
  office = await makeOfficeKey('Ed25519');
});

/** A kiosk on the way to a head office that answers as the test says. */
async function kioskWithClaim() {
  const { address, received } = await smallServer((response) => {
    const type = answer.status === 200 ? 'application/json' : 'application/problem+json';
    if (answer.retryAfter !== undefined) response.setHeader('retry-after', answer.retryAfter);
    response.writeHead(answer.status, { 'content-type': type }).end(JSON.stringify(answer.body));
  });
  const kiosk = sendingKiosk({ address, keys: [office.published], clock });
  const claim = sealedClaim(kiosk.store, 'AAAA..AAAA.AAAA.AAAA');
  kiosk.store.enqueue(claim);
  const decision = { claimId: claim.claimId, envelopeDigest: claim.envelopeDigest };
  const signed = async (content: object, by = office) => {
    const decidedAt = clock.now().toISOString();
    const payload = new TextEncoder().encode(JSON.stringify({ ...decision, decidedAt, ...content }));
    const header = { alg: ENVELOPE.signature, kid: by.published.kid, typ: ENVELOPE.acknowledgementType };
    const jws = new CompactSign(payload).setProtectedHeader(header).sign(by.privateKey);
    return { status: 200, body: { acknowledgement: await jws } };
  };
  const sent = async (times: number) => {
    kiosk.outgoing.sendDue();
    await eventually(() => expect(kiosk.rowOf(claim.claimId).attempts).toBe(times));
    expect(received).toHaveLength(times);
  };
  const events = () =>
    kiosk.database.prepare('SELECT event FROM audit ORDER BY sequence').pluck().all().slice(1);
  return { ...kiosk, claim, received, signed, sent, events };
}

const notTaken = (code: EnvelopeFault) => {
  const body = problem(code);
  return { status: body.status, body };
};

test.each(envelopeFaultSchema.options)(
  '%s sets a claim aside, whole, for staff and the fleet',
  async (code) => {
    answer = notTaken(code);
    const { store, sent, claim, settled, database, events } = await kioskWithClaim();
    await sent(1);
    expect(store.stateOf(claim.claimId)).toBe('parked');
    expect(settled).toEqual([]);
    const nextAttemptAt = clock.now().getTime() + HOUR * 60_000;
    expect(store.undelivered(9)).toMatchObject([{ state: 'parked', fault: code, nextAttemptAt }]);
    expect(store.turnedDown(9)).toEqual([]);
    expect(outboxFigures(database)()).toMatchObject({
      queue: { waiting: 0, parked: 1, notTaken: 1, refused: 0 },
    });
    expect(database.prepare('SELECT count(*) FROM envelopes').pluck().get()).toBe(1);
    expect(events()).toEqual(['claimParked']);
  },
);

test('a kiosk that is told to stay away brings none of its other claims either, until then', async () => {
  answer = { ...notTaken('kioskRevoked'), retryAfter: 2 * HOUR * 60 };
  const { store, sent, outgoing, received } = await kioskWithClaim();
  await sent(1);
  const other = sealedClaim(store, 'BBBB..BBBB.BBBB.BBBB');
  store.enqueue(other);
  clock.advanceMinutes(2 * HOUR - 1);
  outgoing.sendDue();
  expect(store.stateOf(other.claimId)).toBe('queued');
  clock.advanceMinutes(1);
  outgoing.sendDue();
  await eventually(() => expect(store.stateOf(other.claimId)).toBe('parked'));
  expect(received.map(({ path }) => path)).toHaveLength(2);
});

describe('a claim that was set aside', () => {
  test('is tried again after an hour and not before, and is accepted once the head office is right', async () => {
    answer = notTaken('keyUnknown');
    const { store, sent, claim, settled, signed, events, outgoing, received } = await kioskWithClaim();
    await sent(1);
    clock.advanceMinutes(HOUR - 1);
    expect(store.due(4, [])).toEqual([]);
    // Nor when the line comes back: what is queued goes first.
    outgoing.retryNow();
    expect(store.due(4, [])).toEqual([]);
    clock.advanceMinutes(1);
    await sent(2);
    expect(events()).toEqual(['claimParked']);
    answer = await signed({ outcome: 'accepted' });
    clock.advanceMinutes(HOUR);
    outgoing.sendDue();
    await eventually(() => expect(store.stateOf(claim.claimId)).toBe('accepted'));
    expect(settled).toMatchObject([{ outcome: 'accepted', claimId: claim.claimId }]);
    expect(received).toHaveLength(3);
    expect(store.waiting()).toEqual({ claims: 0, firstDueAt: null });
    expect(events()).toEqual(['claimParked', 'claimAccepted']);
  });

  test('can be refused afterwards, for a reason of the person’s', async () => {
    answer = notTaken('kioskUnknown');
    const { store, sent, claim, signed, outgoing } = await kioskWithClaim();
    await sent(1);
    answer = await signed({ outcome: 'refused', refusal: 'notEligible' });
    clock.advanceMinutes(HOUR);
    outgoing.sendDue();
    await eventually(() => expect(store.stateOf(claim.claimId)).toEqual({ refused: 'notEligible' }));
    expect(store.countForStaff()).toEqual({ parked: 0, refused: 1 });
  });

  test('keeps its reason while the head office is busy, and waits no longer than others do', async () => {
    answer = notTaken('unreadable');
    const { store, sent, claim, rowOf } = await kioskWithClaim();
    await sent(1);
    const body = problem('unavailable');
    answer = { status: body.status, body };
    clock.advanceMinutes(HOUR);
    await sent(2);
    expect(rowOf(claim.claimId).fault).toBe('unreadable');
    expect(store.stateOf(claim.claimId)).toBe('parked');
    expect(store.waiting().firstDueAt).toBeLessThanOrEqual(clock.now().getTime() + 900_000);
  });

  test('lets those that are queued go first', async () => {
    answer = notTaken('unreadable');
    const { store, sent } = await kioskWithClaim();
    await sent(1);
    clock.advanceMinutes(HOUR);
    const next = sealedClaim(store, 'BBBB..BBBB.BBBB.BBBB');
    store.enqueue(next);
    expect(store.due(1, []).map(({ claimId }) => claimId)).toEqual([next.claimId]);
    expect(store.due(2, [])).toHaveLength(2);
  });

  test('is sent at once when staff want it, one or all', async () => {
    answer = notTaken('kioskExpired');
    const { store, sent, claim, outgoing, events } = await kioskWithClaim();
    await sent(1);
    const staff = claimsForStaff({ store, sender: outgoing });
    expect(staff.waiting()).toMatchObject([{ state: 'parked', fault: 'kioskNotKnown' }]);
    expect(staff.counts()).toEqual({ waiting: 0, parked: 1, turnedDown: 0 });
    staff.retryAll();
    await sent(2);
    staff.retry(claim.claimId, 'B07');
    await sent(3);
    expect(store.stateOf(claim.claimId)).toBe('parked');
    expect(events()).toEqual(['claimParked', 'claimRetried', 'claimParked']);
  });

  test('waits no longer for a clock that was set back', async () => {
    answer = notTaken('keyUnknown');
    const { store, sent } = await kioskWithClaim();
    await sent(1);
    const before = clock.now().getTime();
    clock.advanceMinutes(-48 * HOUR);
    store.rescheduleAfterClockChange();
    expect(store.waiting().firstDueAt).toBe(before - 47 * HOUR * 60_000);
  });
});

describe('a signed refusal', () => {
  test('by a head office of before, that says nothing of the person, sets the claim aside', async () => {
    const { store, sent, claim, signed, settled } = await kioskWithClaim();
    answer = await signed({ outcome: 'refused', refusal: 'unreadable' });
    await sent(1);
    expect(store.stateOf(claim.claimId)).toBe('parked');
    expect(settled).toEqual([]);
  });

  test('by a key that is not trusted decides nothing', async () => {
    const { store, sent, claim, signed, rowOf } = await kioskWithClaim();
    answer = await signed({ outcome: 'refused', refusal: 'notEligible' }, await makeOfficeKey('Ed25519'));
    await sent(1);
    expect(store.stateOf(claim.claimId)).toBe('queued');
    expect(rowOf(claim.claimId).fault).toBe('acknowledgementNotSigned');
  });
});
