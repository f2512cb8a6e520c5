import { describe, expect, test } from 'vitest';
import policyDocument from '../../../../contract/policy/default.json' with { type: 'json' };
import type { TestKiosk } from '../../../fixtures/claim/sealed-claim.ts';
import { advance, claimsOf, stagesReached } from '../../../fixtures/head-office/claims.ts';
import { headOfficeForEach } from '../../../fixtures/head-office/for-tests.ts';
import {
  getMembership,
  participantOf,
  signIn,
  startTestHeadOffice,
  type TestHeadOffice,
} from '../../../fixtures/head-office/head-office.ts';
import { decisionOn, fillIn, visit } from '../../../fixtures/head-office/visit.ts';
import { writePolicy } from '../../../fixtures/policy/write-policy.ts';

let kiosk: TestKiosk;
let headOffice: TestHeadOffice;
headOfficeForEach({}, (started) => {
  ({ kiosk, headOffice } = started);
});

function ask(token: string, ofCase: string) {
  const [account] = participantOf(ofCase).bankAccounts;
  const body = { bankCode: account?.bankCode, accountNumber: account?.number };
  return headOffice.send('POST', '/v1/me/account-inquiries', body, token);
}

async function inquire(caseId: string): Promise<unknown> {
  const { token } = await signIn(headOffice, caseId);
  return (await ask(token, caseId)).body;
}

const claimOf = async (caseId: string) => (await claimsOf(headOffice, caseId))[0];
const decide = (claimId: string, isParticipant: boolean) =>
  headOffice.send('POST', `/training/claims/${claimId}/holder`, { isParticipant });

describe('what a kiosk is told of an account’s holder', () => {
  test.each([
    ['bpu-under-ceiling', { holder: 'matches', maskedName: 'S*** R****' }],
    ['account-name-cut-off', { holder: 'staffDecides' }],
    ['account-similar-name', { holder: 'staffDecides' }],
    ['account-of-another', { holder: 'differs' }],
    ['account-closed', { holder: 'inactive' }],
  ])('%s', async (caseId, answer) => {
    expect(await inquire(caseId)).toEqual(answer);
  });

  test('of others\u2019 accounts no more, however often the own one is found in between', async () => {
    const { token } = await signIn(headOffice, 'bpu-under-ceiling');
    const { most } = headOffice.settings.attempts.inquireAccount;
    for (let time = 0; time < most; time += 1) {
      expect((await ask(token, 'bpu-under-ceiling')).status).toBe(200);
      expect((await ask(token, 'bpu-at-ceiling')).status).toBe(200);
    }
    expect(await ask(token, 'bpu-at-ceiling')).toMatchObject({ status: 429 });
    // Another session of the same participant is no other one.
    const again = await signIn(headOffice, 'bpu-under-ceiling');
    expect(await ask(again.token, 'bpu-at-ceiling')).toMatchObject({ status: 429 });
  });
});

describe('a claim to an account with a similar name', () => {
  async function waiting() {
    const someone = await visit(headOffice, kiosk, 'account-similar-name');
    const filled = await fillIn(someone, 'businessStopped');
    expect(await decisionOn(someone, filled)).toMatchObject({ outcome: 'accepted' });
    return filled.claim;
  }

  test('waits after its first stage, and is not paid, until a person has looked', async () => {
    await waiting();
    await advance(headOffice, 30 * 24);
    const claim = await claimOf('account-similar-name');
    expect(claim).toMatchObject({ waitsForStaff: true, refusal: null });
    expect(stagesReached(claim)).toEqual(['agenda']);
    const membership = await getMembership(headOffice, await signIn(headOffice, 'account-similar-name'));
    expect(membership.claimInProgress).toBe(true);
  });

  test('goes on from the day on which the person finds it to be the participant’s', async () => {
    const { claimId } = await waiting();
    await advance(headOffice, 7 * 24);
    expect((await decide(claimId, true)).status).toBe(200);
    expect(stagesReached(await claimOf('account-similar-name'))).toEqual(['agenda']);
    await advance(headOffice, 7 * 24);
    const claim = await claimOf('account-similar-name');
    expect(claim).not.toHaveProperty('waitsForStaff');
    expect(stagesReached(claim)).toContain('done');
    expect((await decide(claimId, true)).status, 'decided once').toBe(404);
  });

  test('ends where it is another’s: the participant is told why, and may claim again', async () => {
    const { claimId } = await waiting();
    await decide(claimId, false);
    const claim = await claimOf('account-similar-name');
    expect(claim).toMatchObject({ refusal: 'accountRefused', stages: [], dueOn: null, expectedOn: null });
    const membership = await getMembership(headOffice, await signIn(headOffice, 'account-similar-name'));
    expect(membership.claimInProgress).toBe(false);
  });

  test('is refused where the policy sends such names to a desk first', async () => {
    const names = { ...policyDocument.names, similarHolderTo: 'desk' };
    const policyFile = await writePolicy({ ...policyDocument, names });
    const strict = await startTestHeadOffice({ kiosks: [kiosk], settings: { policyFile } });
    const someone = await visit(strict, kiosk, 'account-similar-name');
    const decision = await decisionOn(someone, await fillIn(someone, 'businessStopped'));
    expect(decision).toMatchObject({ outcome: 'refused', refusal: 'accountRefused' });
    await strict.stop();
  });
});
