import { describe, expect, test } from 'vitest';
import { digestOf } from '../../../../main/digest.ts';
import { acknowledgementReader } from '../../../../main/outbox/read-acknowledgement.ts';
import type { TestKiosk } from '../../../fixtures/claim/sealed-claim.ts';
import { eventually } from '../../../fixtures/eventually.ts';
import { heldBy } from '../../../fixtures/head-office/claims.ts';
import { headOfficeForAll } from '../../../fixtures/head-office/for-tests.ts';
import {
  getKeys,
  startTestHeadOffice,
  TestClock,
  type TestHeadOffice,
} from '../../../fixtures/head-office/head-office.ts';
import { fillIn, seal, visit } from '../../../fixtures/head-office/visit.ts';
import { smallServer } from '../../../fixtures/head-office-client/small-server.ts';
import { confirmedAt, sendingKiosk } from '../../../fixtures/kiosk/sending-kiosk.ts';
import { temporaryFolder } from '../../../fixtures/storage/temporary-folder.ts';

// The sender, with a real outbox, to the reference head office.

let kiosk: TestKiosk;
let headOffice: TestHeadOffice;
let keys: Awaited<ReturnType<typeof getKeys>>['keys'];
headOfficeForAll({}, async (started) => {
  ({ kiosk, headOffice } = started);
  ({ keys } = await getKeys(headOffice));
});

const line = (answer: string) => headOffice.send('POST', '/training/line', { answer });

test('a queued claim is accepted once, by the head office\u2019s signed word', async () => {
  const { store, outgoing, settled, rowOf, audit } = sendingKiosk({
    kiosk,
    address: headOffice.address,
    keys,
  });
  const claim = await confirmedAt(headOffice, kiosk, 'bpu-under-ceiling', 'businessStopped');
  store.enqueue({ ...claim, receiptNumber: store.takeReceiptNumber() });
  outgoing.sendDue();
  await eventually(() => expect(store.stateOf(claim.claimId)).toBe('accepted'));
  const { claimId, envelopeDigest } = claim;
  expect(settled).toMatchObject([{ outcome: 'accepted', claimId, envelopeDigest }]);
  const { acknowledgement } = rowOf(claimId);
  expect(await acknowledgementReader(keys)(acknowledgement ?? '')).toEqual(settled[0]);
  expect(await heldBy(headOffice, claimId)).toEqual(['accepted']);
  expect(audit.firstBroken()).toBeNull();
});

describe('a claim that could not be delivered stays queued with the reason', () => {
  test('while the head office is down, and is delivered once when it is back', async () => {
    const dataFolder = temporaryFolder();
    const before = await startTestHeadOffice({ kiosks: [kiosk], dataFolder });
    const { address } = before;
    const sending = sendingKiosk({ kiosk, address, keys: (await getKeys(before)).keys });
    const claim = await confirmedAt(before, kiosk, 'pu-dismissed', 'dismissed');
    await before.stop();
    sending.store.enqueue({ ...claim, receiptNumber: sending.store.takeReceiptNumber() });
    sending.outgoing.sendDue();
    await eventually(() =>
      expect(sending.rowOf(claim.claimId)).toMatchObject({ attempts: 1, fault: 'unreachable' }),
    );
    expect(sending.store.stateOf(claim.claimId)).toBe('queued');
    const settings = { port: Number(new URL(address).port) };
    const after = await startTestHeadOffice({ kiosks: [kiosk], dataFolder, settings });
    sending.outgoing.retryNow();
    await eventually(() => expect(sending.store.stateOf(claim.claimId)).toBe('accepted'));
    expect(await heldBy(after, claim.claimId)).toEqual(['accepted']);
    expect(sending.settled.length).toBe(1);
    await after.stop();
  });

  test('when the head office took it and its answer was lost: it is one claim all the same', async () => {
    const { store, outgoing, rowOf } = sendingKiosk({ kiosk, address: headOffice.address, keys });
    const claim = await confirmedAt(headOffice, kiosk, 'pu-contract-ended', 'contractEnded');
    await line('lost');
    store.enqueue({ ...claim, receiptNumber: store.takeReceiptNumber() });
    outgoing.sendDue();
    await eventually(() => expect(rowOf(claim.claimId).fault).toBe('unreachable'));
    await line('normal');
    expect(await heldBy(headOffice, claim.claimId)).toEqual(['accepted']);
    outgoing.retryNow();
    await eventually(() => expect(store.stateOf(claim.claimId)).toBe('accepted'));
    expect(await heldBy(headOffice, claim.claimId)).toEqual(['accepted']);
  });

  test.each([
    ['rubbish', 'unintelligible'],
    ['unavailable', 'unavailable'],
  ])('when the line brings %s', async (answer, fault) => {
    const { store, outgoing, rowOf } = sendingKiosk({ kiosk, address: headOffice.address, keys });
    const claim = await confirmedAt(headOffice, kiosk, 'account-closed', 'businessStopped');
    await line(answer);
    store.enqueue({ ...claim, receiptNumber: store.takeReceiptNumber() });
    outgoing.sendDue();
    await eventually(() => expect(rowOf(claim.claimId).fault).toBe(fault));
    await line('normal');
    expect(store.stateOf(claim.claimId)).toBe('queued');
    expect(await heldBy(headOffice, claim.claimId)).toEqual([]);
  });

  test('when the head office holds another envelope under its id', async () => {
    const { store, outgoing, rowOf, client } = sendingKiosk({ kiosk, address: headOffice.address, keys });
    const visitor = await visit(headOffice, kiosk, 'account-of-another');
    const filled = await fillIn(visitor, 'businessStopped');
    const { claimId } = filled.claim;
    await client.submitClaim(claimId, await seal(visitor, filled), new AbortController().signal);
    const envelope = await seal(visitor, filled);
    const receiptNumber = store.takeReceiptNumber();
    store.enqueue({ claimId, envelope, envelopeDigest: digestOf(envelope), receiptNumber });
    outgoing.sendDue();
    await eventually(() => expect(rowOf(claimId).fault).toBe('claimDiffers'));
    expect(store.stateOf(claimId)).toBe('queued');
  });
});

describe('an answer is not believed, and the claim stays queued with its envelope', () => {
  test('when another key than the provisioned one signed it', async () => {
    const other = await startTestHeadOffice();
    const stranger = await getKeys(other);
    await other.stop();
    const sending = sendingKiosk({ kiosk, address: headOffice.address, keys: stranger.keys });
    const claim = await confirmedAt(headOffice, kiosk, 'age-56-active', 'retirementAge');
    sending.store.enqueue({ ...claim, receiptNumber: sending.store.takeReceiptNumber() });
    sending.outgoing.sendDue();
    await eventually(() => expect(sending.rowOf(claim.claimId).fault).toBe('acknowledgementNotSigned'));
    expect(sending.store.stateOf(claim.claimId)).toBe('queued');
    expect(sending.rowOf(claim.claimId).acknowledgement).toBeNull();
    sending.store.retryNow();
    expect(sending.store.due(1, [])).toMatchObject([{ envelope: claim.envelope }]);
    expect(sending.settled).toEqual([]);
  });

  test('when the head office signed it about another claim', async () => {
    const direct = sendingKiosk({ kiosk, address: headOffice.address, keys });
    const earlier = await confirmedAt(headOffice, kiosk, 'age-56-inactive', 'retirementAge');
    const { claimId, envelope } = earlier;
    const genuine = await direct.client.submitClaim(claimId, envelope, new AbortController().signal);
    if (!genuine.ok) throw new Error('the head office did not answer');
    const replaying = await smallServer((response) => response.end(JSON.stringify(genuine.value)));
    const sending = sendingKiosk({ address: replaying.address, keys });
    const claim = await confirmedAt(headOffice, kiosk, 'partial-possible', 'partialTenPercent');
    sending.store.enqueue({ ...claim, receiptNumber: sending.store.takeReceiptNumber() });
    sending.outgoing.sendDue();
    await eventually(() => expect(sending.rowOf(claim.claimId).fault).toBe('acknowledgementNotSigned'));
    expect(sending.store.stateOf(claim.claimId)).toBe('queued');
  });
});

test('a refused claim is set aside with its reason, and does not hold up the next', async () => {
  const limits = { concurrency: 1, firstRetrySeconds: 2, longestRetrySeconds: 900 };
  const clock = new TestClock();
  const { store, outgoing, settled } = sendingKiosk({
    kiosk,
    address: headOffice.address,
    keys,
    limits,
    clock,
  });
  const bad = await confirmedAt(headOffice, kiosk, 'pu-active', 'resigned');
  const good = await confirmedAt(headOffice, kiosk, 'pu-retired-by-agreement', 'retirementByAgreement');
  for (const claim of [bad, good]) {
    store.enqueue({ ...claim, receiptNumber: store.takeReceiptNumber() });
    clock.advanceMinutes(1);
  }
  outgoing.sendDue();
  // Whichever goes first: the smaller one.
  await eventually(() => expect(settled.length).toBe(2));
  expect(store.stateOf(good.claimId)).toBe('accepted');
  expect(store.stateOf(bad.claimId)).toEqual({ refused: 'notEligible' });
  expect(settled.map(({ outcome }) => outcome).toSorted()).toEqual(['accepted', 'refused']);
  expect(store.waiting().claims).toBe(0);
});
