import type { Kysely } from 'kysely';
import { afterEach, beforeEach, describe, expect, onTestFinished, test } from 'vitest';
import type { Tables } from '../../../../head-office/database/tables.ts';
import type { TestKiosk } from '../../../fixtures/claim/sealed-claim.ts';
import { setUpFactor, signedInOperator } from '../../../fixtures/fleet/operator.ts';
import { enterPeople } from '../../../fixtures/head-office/at-work.ts';
import { claimsOf } from '../../../fixtures/head-office/claims.ts';
import { headOfficeForEach, stoppable } from '../../../fixtures/head-office/for-tests.ts';
import {
  openDatabaseOf,
  participantOf,
  signIn,
  startTestHeadOffice,
  type TestClock,
  type TestHeadOffice,
} from '../../../fixtures/head-office/head-office.ts';
import { decisionOn, fillIn, visit } from '../../../fixtures/head-office/visit.ts';

const WHO = 'bpu-under-ceiling';

let kiosk: TestKiosk;
let headOffice: TestHeadOffice;
let clock: TestClock;
let database: Kysely<Tables>;
headOfficeForEach({ training: false }, (started) => {
  ({ kiosk, headOffice, clock } = started);
});
beforeEach(async () => {
  database = await enterPeople(headOffice, [WHO]);
});
afterEach(() => database.destroy());

async function operatorAtWork() {
  const operator = await signedInOperator(headOffice);
  await setUpFactor(operator, clock.now());
  return operator;
}

async function waiting() {
  const someone = await visit(headOffice, kiosk, WHO);
  const filled = await fillIn(someone, 'businessStopped');
  expect(await decisionOn(someone, filled)).toMatchObject({ outcome: 'accepted' });
  return filled.claim;
}

describe('where no bank is asked', () => {
  test('a kiosk is told that nobody checked the account', async () => {
    const { token } = await signIn(headOffice, WHO);
    const [account] = participantOf(WHO).bankAccounts;
    const body = { bankCode: account?.bankCode, accountNumber: account?.number };
    const answer = await headOffice.send('POST', '/v1/me/account-inquiries', body, token);
    expect(answer).toMatchObject({ status: 200, body: { holder: 'unchecked' } });
  });

  test('a claim is taken, and waits for a person', async () => {
    await waiting();
    expect(await claimsOf(headOffice, WHO)).toMatchObject([{ waitsForStaff: true, refusal: null }]);
  });

  test('an operator opens it, which is recorded, and lets it go on for a reason', async () => {
    const { claimId, receiptNumber, account } = await waiting();
    const operator = await operatorAtWork();
    const list = await operator.open('/fleet/holders');
    expect(list).toContain(receiptNumber);
    const { name } = participantOf(WHO);
    expect(list).not.toContain(name);
    expect(await operator.open('/fleet/record')).not.toContain(receiptNumber);
    const opened = await operator.open(`/fleet/holders/${claimId}`);
    expect(opened).toContain(name);
    expect(opened).toContain(account.number);
    expect(await operator.open('/fleet/record')).toContain(receiptNumber);
    await operator.open(`/fleet/holders/${claimId}`);
    await operator.send(`/fleet/holders/${claimId}`, { reason: 'ya', decision: 'participant' });
    expect(operator.status).toBe(422);
    const reason = 'Bank menyebut nama yang sama';
    await operator.send(`/fleet/holders/${claimId}`, { reason, decision: 'participant' });
    expect(operator.html).not.toContain(receiptNumber);
    const [claim] = await claimsOf(headOffice, WHO);
    expect(claim).not.toHaveProperty('waitsForStaff');
    await operator.open('/fleet/holders');
    await operator.send(`/fleet/holders/${claimId}`, { reason, decision: 'another' });
    expect(operator.status, 'decided once').toBe(409);
    expect(await claimsOf(headOffice, WHO)).toMatchObject([{ refusal: null }]);
  });

  test('or refuses it: the participant is told why, and may claim again', async () => {
    const { claimId } = await waiting();
    const operator = await operatorAtWork();
    await operator.open(`/fleet/holders/${claimId}`);
    await operator.send(`/fleet/holders/${claimId}`, {
      reason: 'Bank menyebut nama orang lain',
      decision: 'another',
    });
    expect(await claimsOf(headOffice, WHO)).toMatchObject([{ refusal: 'accountRefused', stages: [] }]);
    await waiting();
  });
});

test('the name that a bank told is sealed on the disk, shown to whoever compares it, and gone once it was compared', async () => {
  const office = await stoppable(startTestHeadOffice({ kiosks: [kiosk] }));
  const someone = await visit(office, kiosk, 'account-similar-name');
  const filled = await fillIn(someone, 'businessStopped');
  const { claim } = filled;
  expect(await decisionOn(someone, filled)).toMatchObject({ outcome: 'accepted' });
  const [account] = participantOf('account-similar-name').bankAccounts;
  const holderName = account?.holderName ?? '';
  const rows = await openDatabaseOf(office);
  onTestFinished(() => rows.destroy());
  const kept = async () =>
    (
      await rows
        .selectFrom('claims')
        .select('holder_name')
        .where('claim_id', '=', claim.claimId)
        .executeTakeFirst()
    )?.holder_name;
  expect(await kept()).toEqual(expect.any(String));
  expect(await kept()).not.toContain(holderName);
  const operator = await signedInOperator(office);
  expect(await operator.open(`/fleet/holders/${claim.claimId}`)).toContain(holderName);
  const decision = { reason: 'Nama sama menurut bank', decision: 'participant' };
  await operator.send(`/fleet/holders/${claim.claimId}`, decision);
  expect(await kept()).toBeNull();
});

test('a head office at work that is not told whom to ask does not start, and says how to tell it', async () => {
  await expect(startTestHeadOffice({ training: false, settings: { core: {} } })).rejects.toThrow(
    /core\.accountInquiry is not set.*"manual"/,
  );
});
