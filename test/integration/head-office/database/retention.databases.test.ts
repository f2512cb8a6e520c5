import type { Kysely } from 'kysely';
import { afterEach, describe, expect, test } from 'vitest';
import { defaultPolicy } from '../../../../contract/policy/policy.ts';
import type { Retained } from '../../../../contract/policy/working-time.ts';
import type { Tables } from '../../../../head-office/database/tables.ts';
import { eraseExpired } from '../../../../head-office/retention/erase-expired.ts';
import type { TestKiosk } from '../../../fixtures/claim/sealed-claim.ts';
import { advance } from '../../../fixtures/head-office/claims.ts';
import { headOfficeForEach } from '../../../fixtures/head-office/for-tests.ts';
import {
  caseKeysOf,
  getMembership,
  openDatabaseOf,
  signIn,
  TestClock,
  type TestHeadOffice,
} from '../../../fixtures/head-office/head-office.ts';
import { fillIn, readAcknowledgement, seal, submit, visit } from '../../../fixtures/head-office/visit.ts';

let kiosk: TestKiosk;
let headOffice: TestHeadOffice;
let database: Kysely<Tables>;
headOfficeForEach({}, async (started) => {
  ({ kiosk, headOffice } = started);
  database = await openDatabaseOf(headOffice);
});
afterEach(() => database.destroy());

const daysOf = (what: Retained) =>
  defaultPolicy.retention.find((entry) => entry.what === what)?.days ?? Number.NaN;

/** What the job erases so many days after this morning. */
async function eraseAfter(days: number, settings = headOffice.settings) {
  const clock = new TestClock();
  clock.advanceMinutes(days * 24 * 60);
  const caseKeys = await caseKeysOf(headOffice);
  return eraseExpired({ database, settings, policy: defaultPolicy, clock, caseKeys });
}

async function submitted(caseId: string, reason: Parameters<typeof fillIn>[1], change = {}) {
  const someone = await visit(headOffice, kiosk, caseId);
  const filled = await fillIn(someone, reason, change);
  const { claimId } = filled.claim;
  const envelope = await seal(someone, filled);
  const answer = await submit(headOffice, claimId, envelope);
  return { claimId, envelope, answer, decision: readAcknowledgement(answer) };
}

/** An accepted claim, paid a week later. */
async function paid() {
  const claim = await submitted('pu-resigned', 'resigned');
  await advance(headOffice, 7 * 24);
  await getMembership(headOffice, await signIn(headOffice, 'pu-resigned'));
  return claim;
}

const pictures = () => database.selectFrom('attachments').select('place').orderBy('place').execute();

const COUNTS_OF_A_GUESS = 7;

describe('what the policy lets be kept no longer is erased', () => {
  test('the photo of a paid claim first, its documents at the latest with the claim', async () => {
    const { claimId } = await paid();
    expect(await eraseAfter(daysOf('claimPhoto'))).not.toHaveProperty('claimPhoto');
    expect(await eraseAfter(daysOf('claimPhoto') + 8)).toMatchObject({ claimPhoto: 1 });
    expect(await pictures()).toEqual([{ place: 1 }]);
    expect(await eraseAfter(daysOf('claim') + 8)).toMatchObject({ claim: 1 });
    expect(await pictures()).toEqual([]);
    const left = await database.selectFrom('claims').select('claim_id').execute();
    expect(left).not.toContainEqual({ claim_id: claimId });
  });

  test('of a claim all that names somebody, while the same envelope still gets the same answer', async () => {
    const { claimId, envelope, answer } = await paid();
    await eraseAfter(daysOf('claim') + 8);
    const row = await database
      .selectFrom('envelopes')
      .select(['claim', 'participant_id', 'receipt_number', 'outcome'])
      .where('claim_id', '=', claimId)
      .executeTakeFirstOrThrow();
    expect(row).toEqual({ claim: null, participant_id: null, receipt_number: null, outcome: 'accepted' });
    expect((await submit(headOffice, claimId, envelope)).body).toEqual(answer.body);
  });

  test('a refused claim, counted from its refusal', async () => {
    const { decision } = await submitted('account-closed', 'businessStopped');
    expect(decision).toMatchObject({ outcome: 'refused' });
    expect(await eraseAfter(daysOf('claim'))).not.toHaveProperty('claim');
    expect(await eraseAfter(daysOf('claim') + 1)).toMatchObject({ claim: 1 });
  });

  test('never a claim that is still worked on', async () => {
    const { claimId } = await submitted('pu-resigned', 'resigned');
    expect(await eraseAfter(daysOf('claim') * 2)).not.toHaveProperty('claim');
    const kept = await database.selectFrom('attachments').select('claim_id').execute();
    expect(kept).toContainEqual({ claim_id: claimId });
  });

  test('sessions, guesses and payment codes', async () => {
    const { token } = await signIn(headOffice, 'bpu-lapsed');
    await headOffice.send('POST', '/v1/me/contribution-orders', { months: 1, income: 100 }, token);
    await headOffice.send('POST', '/v1/sessions', { email: 'siti.rahma@contoh.id', password: 'bukan' });
    expect(await eraseAfter(0)).toEqual({});
    // A guess counts by account and by any account, each by address, network and all strangers, and once for all addresses
    // together; the order counts, too.
    expect(await eraseAfter(daysOf('signInAttempts') + 1)).toEqual({ signInAttempts: COUNTS_OF_A_GUESS + 1 });
    expect(await eraseAfter(daysOf('sessions') + 1)).toEqual({ sessions: 1 });
    expect(await eraseAfter(daysOf('paymentCodes') + 8)).toEqual({ paymentCodes: 1 });
  });

  test('however many there are, some at a time', async () => {
    for (let guess = 0; guess < 3; guess += 1) {
      await headOffice.send('POST', '/v1/sessions', { email: `siti${guess}@contoh.id`, password: 'bukan' });
    }
    const settings = { ...headOffice.settings, upkeep: { ...headOffice.settings.upkeep, mostRows: 1 } };
    expect(await eraseAfter(daysOf('signInAttempts') + 1, settings)).toEqual({
      signInAttempts: 3 * COUNTS_OF_A_GUESS,
    });
  });

  test('once: a second round finds nothing', async () => {
    await paid();
    await eraseAfter(daysOf('claim') + 8);
    expect(await eraseAfter(daysOf('claim') + 8)).toEqual({});
  });
});
