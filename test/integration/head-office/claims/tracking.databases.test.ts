import { describe, expect, inject, test } from 'vitest';
import { totalBalance } from '../../../../contract/eligibility/membership.ts';
import { STAGES } from '../../../../contract/policy/stages.ts';
import type { TestKiosk } from '../../../fixtures/claim/sealed-claim.ts';
import { advance, claimsOf, stagesReached } from '../../../fixtures/head-office/claims.ts';
import { headOfficeForEach } from '../../../fixtures/head-office/for-tests.ts';
import {
  getMembership,
  signIn,
  startTestHeadOffice,
  type TestHeadOffice,
} from '../../../fixtures/head-office/head-office.ts';
import { decisionOn, fillIn, visit } from '../../../fixtures/head-office/visit.ts';

// An embedded database has one head office: a second one at once is for PostgreSQL.
const onPostgres = test.skipIf(inject('postgresServer') === undefined);

let kiosk: TestKiosk;
let headOffice: TestHeadOffice;
headOfficeForEach({}, (started) => {
  ({ kiosk, headOffice } = started);
});

async function makeClaimOf(caseId: string, reason: Parameters<typeof fillIn>[1]) {
  const someone = await visit(headOffice, kiosk, caseId);
  const filled = await fillIn(someone, reason);
  expect(await decisionOn(someone, filled)).toMatchObject({ outcome: 'accepted' });
  return { someone, claim: filled.claim };
}

describe('an accepted claim', () => {
  test('is listed with what the participant may see of it, and when payment is due', async () => {
    const { claim, someone } = await makeClaimOf('bpu-under-ceiling', 'businessStopped');
    const [tracked] = await claimsOf(headOffice, 'bpu-under-ceiling');
    expect(tracked).toMatchObject({
      claimId: claim.claimId,
      receiptNumber: claim.receiptNumber,
      reason: 'businessStopped',
      submittedAt: claim.confirmedAt,
      net: claim.payout.net,
      accountTail: someone.account.number.slice(-4),
      dueOn: '2026-11-25',
    });
    expect(tracked?.stages.map(({ stage }) => stage)).toEqual(STAGES);
  });

  test('goes through the stages as working time passes', async () => {
    await makeClaimOf('bpu-under-ceiling', 'businessStopped');
    const stagesNow = async () => stagesReached((await claimsOf(headOffice, 'bpu-under-ceiling'))[0]);
    expect(await stagesNow()).toEqual(['agenda']);
    await advance(headOffice, 4);
    expect(await stagesNow()).toEqual(['agenda', 'determination']);
    await advance(headOffice, 24);
    expect(await stagesNow()).toEqual(['agenda', 'determination', 'approval']);
    await advance(headOffice, 24);
    expect(await stagesNow()).toEqual(['agenda', 'determination', 'approval', 'payment']);
    await advance(headOffice, 48);
    expect(await stagesNow(), 'nothing moves at the week-end').toHaveLength(4);
    await advance(headOffice, 48);
    expect(await stagesNow()).toEqual(STAGES);
  });

  test('is in progress until it is done; then the balance is paid out', async () => {
    const { someone } = await makeClaimOf('bpu-under-ceiling', 'businessStopped');
    const before = await getMembership(headOffice, await signIn(headOffice, 'bpu-under-ceiling'));
    expect(before.claimInProgress).toBe(true);
    expect(totalBalance(before)).toBe(totalBalance(someone.membership));
    await advance(headOffice, 24 * 10);
    const after = await getMembership(headOffice, await signIn(headOffice, 'bpu-under-ceiling'));
    expect(after).toMatchObject({ claimInProgress: false, partialTaken: null });
    expect(totalBalance(after)).toBe(0);
  });

  test('of ten percent leaves the rest, and is remembered as the one partial payment', async () => {
    const { someone, claim } = await makeClaimOf('partial-possible', 'partialTenPercent');
    await advance(headOffice, 24 * 10);
    const after = await getMembership(headOffice, await signIn(headOffice, 'partial-possible'));
    expect(totalBalance(after)).toBe(totalBalance(someone.membership) - claim.payout.gross);
    expect(after.partialTaken).toEqual({
      reason: 'partialTenPercent',
      amount: claim.payout.gross,
      paidOn: '2026-11-24',
    });
    const again = await visit(headOffice, kiosk, 'partial-possible');
    const second = await fillIn(again, 'partialTenPercent');
    expect(await decisionOn(again, second)).toMatchObject({ refusal: 'notEligible' });
  });

  test('is paid once, however often it is looked at', async () => {
    await makeClaimOf('partial-possible', 'partialThirtyPercent');
    await advance(headOffice, 24 * 10);
    const session = await signIn(headOffice, 'partial-possible');
    const looks = await Promise.all(Array.from({ length: 5 }, () => getMembership(headOffice, session)));
    expect(new Set(looks.map(totalBalance)).size).toBe(1);
  });
});

test('nobody sees the claims of others', async () => {
  await makeClaimOf('partial-possible', 'partialTenPercent');
  expect(await claimsOf(headOffice, 'bpu-under-ceiling')).toEqual([]);
  expect(await claimsOf(headOffice, 'partial-possible')).toHaveLength(1);
});

test('a refused claim is tracked with its reason and without stages', async () => {
  const someone = await visit(headOffice, kiosk, 'account-closed');
  await decisionOn(someone, await fillIn(someone, 'businessStopped'));
  expect(await claimsOf(headOffice, 'account-closed')).toMatchObject([
    { refusal: 'accountRefused', stages: [] },
  ]);
});

test('a claim of yesterday is on its way, one of last month is done', async () => {
  const [onItsWay] = await claimsOf(headOffice, 'claim-in-progress');
  expect(stagesReached(onItsWay)).toContain('agenda');
  expect(stagesReached(onItsWay)).not.toContain('done');
  expect(stagesReached((await claimsOf(headOffice, 'claim-paid'))[0])).toEqual(STAGES);
});

onPostgres('a clock put forward stays so over a restart', async () => {
  await advance(headOffice, 5);
  const again = await startTestHeadOffice({ kiosks: [kiosk], dataFolder: headOffice.dataFolder });
  expect((await again.send('GET', '/v1/health')).body).toMatchObject({ time: '2026-11-18T08:00:00.000Z' });
  await again.stop();
});
