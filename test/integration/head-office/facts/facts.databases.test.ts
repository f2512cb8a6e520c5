import type { Kysely } from 'kysely';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { ClaimId } from '../../../../contract/claim/claim.ts';
import { type Fact, factSchema } from '../../../../contract/core/facts.ts';
import { totalBalance } from '../../../../contract/eligibility/membership.ts';
import { defaultPolicy } from '../../../../contract/policy/policy.ts';
import type { ReasonId } from '../../../../contract/policy/schema.ts';
import type { Tables } from '../../../../head-office/database/tables.ts';
import { digestOf } from '../../../../head-office/digest.ts';
import { tellFact } from '../../../../head-office/facts/tell-fact.ts';
import { reviewHolder } from '../../../../head-office/holder-review/review-holder.ts';
import { eraseExpired } from '../../../../head-office/retention/erase-expired.ts';
import { nikOf } from '../../../../head-office/training/participants.ts';
import type { TestKiosk } from '../../../fixtures/claim/sealed-claim.ts';
import { enterPeople } from '../../../fixtures/head-office/at-work.ts';
import { claimsOf, stagesReached } from '../../../fixtures/head-office/claims.ts';
import { headOfficeForEach } from '../../../fixtures/head-office/for-tests.ts';
import {
  caseKeysOf,
  getMembership,
  participantOf,
  signIn,
  type TestClock,
  type TestHeadOffice,
} from '../../../fixtures/head-office/head-office.ts';
import { decisionOn, fillIn, visit } from '../../../fixtures/head-office/visit.ts';

const DAY = 24 * 60;
const policies = { inForce: () => ({ policy: defaultPolicy, document: {} }) };
const PEOPLE = ['bpu-under-ceiling', 'partial-possible', 'account-similar-name'];

let kiosk: TestKiosk;
let headOffice: TestHeadOffice;
let clock: TestClock;
let database: Kysely<Tables>;
headOfficeForEach({ training: false }, (started) => {
  ({ kiosk, headOffice, clock } = started);
});
beforeEach(async () => {
  database = await enterPeople(headOffice, PEOPLE);
});
afterEach(() => database.destroy());

async function waitingClaimOf(caseId: string, reason: ReasonId) {
  const someone = await visit(headOffice, kiosk, caseId);
  const filled = await fillIn(someone, reason);
  expect(await decisionOn(someone, filled)).toMatchObject({ outcome: 'accepted' });
  return filled.claim;
}

/** One whose account a person has looked at. */
async function claimOf(caseId: string, reason: ReasonId) {
  const claim = await waitingClaimOf(caseId, reason);
  const cases = { put: async () => undefined };
  const caseKeys = await caseKeysOf(headOffice);
  await reviewHolder({ policies, clock, cases, caseKeys }, database, claim.claimId, true);
  return claim;
}

function tell(fact: Record<string, unknown>, client = 'core') {
  const { settings } = headOffice;
  const at = clock.now().toISOString();
  const told: Fact = factSchema.parse({ factId: digestOf(JSON.stringify(fact)), at, ...fact });
  return tellFact({ database, settings, clock, policies }, client, told);
}

const stagesOf = async (caseId: string) => stagesReached((await claimsOf(headOffice, caseId))[0]);
const membershipOf = async (caseId: string) => getMembership(headOffice, await signIn(headOffice, caseId));
const reached = (claimId: ClaimId, stage: string, more = {}) =>
  tell({ kind: 'stageReached', claimId, stage, ...more });
const paid = (claimId: ClaimId, net: number, more = {}) => tell({ kind: 'paid', claimId, net, ...more });
const refused = (claimId: ClaimId, reason = 'accountRefused', more = {}) =>
  tell({ kind: 'refused', claimId, reason, ...more });
const TAKEN = { ok: true, value: 'taken' };
const KNOWN = { ok: true, value: 'known' };
const notTaken = (problem: string) => ({ ok: false, problem });

describe('at work', () => {
  test('no stage moves and no balance changes in thirty days in which nothing is told', async () => {
    const claim = await claimOf('bpu-under-ceiling', 'businessStopped');
    const before = await membershipOf('bpu-under-ceiling');
    for (let day = 0; day < 30; day += 1) {
      clock.advanceMinutes(DAY);
      expect(await stagesOf('bpu-under-ceiling')).toEqual(['agenda']);
    }
    const after = await membershipOf('bpu-under-ceiling');
    expect(totalBalance(after)).toBe(totalBalance(before));
    expect(after).toMatchObject({ claimInProgress: true, partialTaken: null });
    expect(await claimsOf(headOffice, 'bpu-under-ceiling')).toMatchObject([{ net: claim.payout.net }]);
  });

  test('a claim goes through its stages as the core tells them, and is paid once', async () => {
    const { claimId, payout } = await claimOf('partial-possible', 'partialTenPercent');
    const before = await membershipOf('partial-possible');
    clock.advanceMinutes(DAY);
    expect(await reached(claimId, 'determination')).toEqual(TAKEN);
    expect(await stagesOf('partial-possible')).toEqual(['agenda', 'determination']);
    clock.advanceMinutes(DAY);
    expect(await paid(claimId, payout.net)).toEqual(TAKEN);
    expect(await stagesOf('partial-possible')).toHaveLength(5);
    const after = await membershipOf('partial-possible');
    expect(totalBalance(after)).toBe(totalBalance(before) - payout.gross);
    expect(after).toMatchObject({
      claimInProgress: false,
      partialTaken: { reason: 'partialTenPercent', amount: payout.gross, paidOn: '2026-11-20' },
    });
    expect(await paid(claimId, payout.net, { factId: 'another' }), 'the same payment again').toEqual(KNOWN);
    expect(await paid(claimId, payout.net + 1, { factId: 'third' })).toEqual(notTaken('claimPaid'));
    expect(totalBalance(await membershipOf('partial-possible'))).toBe(totalBalance(after));
  });

  test('what arrived is shown, where the core paid another amount than was determined', async () => {
    const { claimId, payout } = await claimOf('bpu-under-ceiling', 'businessStopped');
    await paid(claimId, payout.net - 100);
    expect(await claimsOf(headOffice, 'bpu-under-ceiling')).toMatchObject([
      { net: payout.net - 100, confirmedNet: payout.net },
    ]);
  });
});

describe('a fact', () => {
  test('that is told again changes nothing; another one by its id is refused', async () => {
    const { claimId } = await claimOf('bpu-under-ceiling', 'businessStopped');
    const first = { factId: '1', at: '2026-11-18T03:00:00.000Z' };
    expect(await reached(claimId, 'approval', first)).toEqual(TAKEN);
    expect(await reached(claimId, 'approval', first)).toEqual(KNOWN);
    // The same instant, written otherwise.
    expect(await reached(claimId, 'approval', { factId: '1', at: '2026-11-18T03:00:00Z' })).toEqual(KNOWN);
    expect(await reached(claimId, 'payment', first)).toEqual(notTaken('factDiffers'));
    expect(await tell({ kind: 'stageReached', claimId, stage: 'payment', ...first }, 'bank')).toEqual(TAKEN);
  });

  test('that is told many times at once is taken once', async () => {
    const { claimId, payout } = await claimOf('bpu-under-ceiling', 'businessStopped');
    const before = totalBalance(await membershipOf('bpu-under-ceiling'));
    const answers = await Promise.all(Array.from({ length: 6 }, () => paid(claimId, payout.net)));
    expect(answers.filter((answer) => answer.ok && answer.value === 'taken')).toHaveLength(1);
    expect(answers.every(({ ok }) => ok)).toBe(true);
    expect(totalBalance(await membershipOf('bpu-under-ceiling'))).toBe(before - payout.gross);
  });

  test('that comes late fills its own stage, and one told anew is corrected', async () => {
    const { claimId } = await claimOf('bpu-under-ceiling', 'businessStopped');
    await reached(claimId, 'approval', { at: '2026-11-18T02:50:00.000Z' });
    const stages = async () => (await claimsOf(headOffice, 'bpu-under-ceiling'))[0]?.stages;
    expect((await stages())?.[1], 'passed, though nobody told').toMatchObject({
      reachedAt: '2026-11-18T02:50:00.000Z',
    });
    await reached(claimId, 'determination', { at: '2026-11-18T02:40:00.000Z' });
    expect((await stages())?.[1]).toMatchObject({ reachedAt: '2026-11-18T02:40:00.000Z' });
    await reached(claimId, 'determination', { factId: 'corrected', at: '2026-11-18T02:45:00.000Z' });
    expect((await stages())?.[1]).toMatchObject({ reachedAt: '2026-11-18T02:45:00.000Z' });
  });

  test('that contradicts how a claim ended is not taken', async () => {
    const one = await claimOf('bpu-under-ceiling', 'businessStopped');
    expect(await paid(one.claimId, one.payout.net)).toEqual(TAKEN);
    expect(await refused(one.claimId)).toEqual(notTaken('claimPaid'));
    expect(await reached(one.claimId, 'approval'), 'late, and true').toEqual(TAKEN);
    const two = await claimOf('partial-possible', 'partialTenPercent');
    expect(await refused(two.claimId)).toEqual(TAKEN);
    expect(await refused(two.claimId, 'accountRefused', { factId: 'again' })).toEqual(KNOWN);
    expect(await refused(two.claimId, 'notEligible', { factId: 'other' })).toEqual(notTaken('claimRefused'));
    expect(await paid(two.claimId, two.payout.net)).toEqual(notTaken('claimRefused'));
    expect(await reached(two.claimId, 'approval')).toEqual(notTaken('claimRefused'));
    expect(await claimsOf(headOffice, 'partial-possible')).toMatchObject([
      { refusal: 'accountRefused', stages: [] },
    ]);
    expect(await membershipOf('partial-possible')).toMatchObject({ claimInProgress: false });
  });

  test('of a claim on which the head office itself has yet to decide is not taken, nor one of an unknown claim', async () => {
    const { claimId, payout } = await waitingClaimOf('account-similar-name', 'businessStopped');
    expect(await paid(claimId, payout.net)).toEqual(notTaken('claimWaits'));
    const someone = await visit(headOffice, kiosk, 'account-similar-name');
    const filled = await fillIn(someone, 'businessStopped');
    expect(await decisionOn(someone, filled)).toMatchObject({ refusal: 'claimInProgress' });
    expect(await paid(filled.claim.claimId, 1)).toEqual(notTaken('claimWaits'));
    const unknown = factSchema.parse({
      kind: 'paid',
      factId: 'x',
      at: clock.now().toISOString(),
      claimId: '019a9b3c-0000-7000-8000-000000000000',
      net: 1,
    });
    expect(await tell(unknown)).toEqual(notTaken('claimUnknown'));
    // It is not remembered: what it speaks of may come.
    expect(await database.selectFrom('facts').selectAll().execute()).toEqual([]);
  });

  test('of a time that is yet to come is not taken', async () => {
    const { claimId } = await claimOf('bpu-under-ceiling', 'businessStopped');
    const at = new Date(clock.now().getTime() + DAY * 60_000).toISOString();
    expect(await reached(claimId, 'approval', { at })).toEqual(notTaken('inFuture'));
  });

  test.each([
    ['paid', (claimId: ClaimId, at: string) => paid(claimId, 1, { at })],
    ['refused', (claimId: ClaimId, at: string) => refused(claimId, 'accountRefused', { at })],
  ])(
    'that a claim was %s before it was made is not taken: its pictures would be erased at once',
    async (_, end) => {
      const { claimId } = await claimOf('bpu-under-ceiling', 'businessStopped');
      const before = new Date(clock.now().getTime() - 400 * DAY * 60_000).toISOString();
      expect(await end(claimId, before)).toEqual(notTaken('tooEarly'));
      const caseKeys = await caseKeysOf(headOffice);
      const { settings } = headOffice;
      const pictures = () => database.selectFrom('attachments').select('place').execute();
      const kept = await pictures();
      await eraseExpired({ database, clock, policy: defaultPolicy, settings, caseKeys });
      expect(await pictures()).toEqual(kept);
      expect(kept.length).toBeGreaterThan(0);
      // Clocks may differ.
      expect(await end(claimId, new Date(clock.now().getTime() - 60_000).toISOString())).toEqual(TAKEN);
    },
  );

  test.each([
    ['done as a stage', { kind: 'stageReached', stage: 'done' }],
    ['no stage', { kind: 'stageReached' }],
    ['another stage', { kind: 'stageReached', stage: 'posted' }],
    ['a payment without an amount', { kind: 'paid' }],
    ['half a sen', { kind: 'paid', net: 0.5 }],
    ['less than nothing', { kind: 'paid', net: -1 }],
    ['no reason', { kind: 'refused', reason: 'because' }],
    ['an unknown field', { kind: 'paid', net: 1, account: '1' }],
    ['an unknown kind', { kind: 'lost' }],
  ])('is well formed: not %s', (_name, fact) => {
    const whole = {
      factId: '1',
      at: '2026-11-18T03:00:00Z',
      claimId: '019a9b3c-0000-7000-8000-000000000000',
    };
    expect(factSchema.safeParse({ ...whole, ...fact }).success).toBe(false);
  });
});

describe('a contribution', () => {
  const order = async () => {
    const { token } = await signIn(headOffice, 'bpu-under-ceiling');
    const terms = { income: 1_000_000_00, months: 1 };
    const { status, body } = await headOffice.send('POST', '/v1/me/contribution-orders', terms, token);
    expect(status, JSON.stringify(body)).toBeLessThan(300);
    const [made] = await database.selectFrom('contribution_orders').selectAll().execute();
    return made;
  };

  test('is paid by a fact, by the time at which it was paid, not before it was asked for, and once', async () => {
    const made = await order();
    const at = clock.now().toISOString();
    const before = new Date(clock.now().getTime() - DAY * 60_000).toISOString();
    expect(await tell({ kind: 'contributionPaid', code: made?.code, at: before })).toEqual(
      notTaken('tooEarly'),
    );
    clock.advanceMinutes(40 * DAY);
    const late = { kind: 'contributionPaid', code: made?.code, at };
    expect(await tell({ ...late, at: clock.now().toISOString() })).toEqual(notTaken('codeExpired'));
    expect(await tell(late)).toEqual(TAKEN);
    expect(await tell({ ...late, factId: 'again' })).toEqual(notTaken('codePaid'));
  });
});

describe('an update of a person’s data', () => {
  const nik = nikOf(participantOf('bpu-under-ceiling'), '2026-11-18');
  const updated = (at: string, more = {}) => tell({ kind: 'dataUpdated', nik, at, ...more });
  const heldOn = async () => (await membershipOf('bpu-under-ceiling')).dataUpdatedOn;

  test('counts from its day in the time of the head office on, and none is undone by one that comes late', async () => {
    expect(await updated('2026-11-17T18:00:00.000Z')).toEqual(TAKEN);
    expect(await heldOn(), 'past midnight in Jakarta').toBe('2026-11-18');
    expect(await updated('2026-11-01T03:00:00.000Z')).toEqual(TAKEN);
    expect(await heldOn()).toBe('2026-11-18');
    expect(await updated('2026-11-17T18:00:00.000Z')).toEqual(KNOWN);
    const [row] = await database.selectFrom('facts').select('subject').execute();
    expect(row?.subject).not.toContain(nik);
  });

  test('takes the place of what is no day, or was never', async () => {
    for (const [held, factId] of [
      ['2026-00-00', '1'],
      [null, '2'],
    ] as const) {
      await database
        .updateTable('participants')
        .set({ data_updated_on: held })
        .where('nik', '=', nik)
        .execute();
      expect(await updated('2026-11-02T03:00:00.000Z', { factId })).toEqual(TAKEN);
      expect(await heldOn()).toBe('2026-11-02');
    }
  });

  test('of nobody is not taken, and not remembered', async () => {
    const unknown = { kind: 'dataUpdated', nik: '9999999999999999', factId: 'x' };
    expect(await tell(unknown)).toEqual(notTaken('personUnknown'));
    expect(await database.selectFrom('facts').selectAll().execute()).toEqual([]);
  });
});
