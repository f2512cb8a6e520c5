import { expect, onTestFinished, test, vi } from 'vitest';
import { addTrainingStaff } from '../../../../head-office/training/staff.ts';
import type { TestKiosk } from '../../../fixtures/claim/sealed-claim.ts';
import { atDesk, decide } from '../../../fixtures/desk/desk.ts';
import { setUpFactor, signedInOperator } from '../../../fixtures/fleet/operator.ts';
import { enterPeople } from '../../../fixtures/head-office/at-work.ts';
import { claimsOf } from '../../../fixtures/head-office/claims.ts';
import { headOfficeForEach } from '../../../fixtures/head-office/for-tests.ts';
import type { TestClock, TestHeadOffice } from '../../../fixtures/head-office/head-office.ts';
import { decisionOn, fillIn, visit } from '../../../fixtures/head-office/visit.ts';
import { branchStaff, OWN_PIN } from '../../../fixtures/staff/branch-staff.ts';

vi.setConfig({ testTimeout: 90_000 });

const WHO = 'bpu-under-ceiling';

let kiosk: TestKiosk;
let headOffice: TestHeadOffice;
let clock: TestClock;
headOfficeForEach({ training: false }, (started) => {
  ({ kiosk, headOffice, clock } = started);
});

test('an account that no bank was asked about is decided by two, by default, and the claim goes on', async () => {
  const database = await enterPeople(headOffice, [WHO]);
  onTestFinished(() => database.destroy());
  const members = branchStaff.map((person) => ({
    ...person,
    branchId: 'BDG',
    pin: OWN_PIN,
    firstPin: false,
  }));
  await addTrainingStaff({ database, clock, settings: headOffice.settings }, { members });
  const someone = await visit(headOffice, kiosk, WHO);
  const filled = await fillIn(someone, 'businessStopped');
  expect(await decisionOn(someone, filled)).toMatchObject({ outcome: 'accepted' });
  const { claimId, account } = filled.claim;
  const operator = await signedInOperator(headOffice);
  await setUpFactor(operator, clock.now());
  const helper = await atDesk(headOffice, 'B07', { operator });
  const page = await helper.open(`/desk/cases/${claimId}`);
  expect(page).toContain('Rekening belum diperiksa');
  expect(page).toContain(account.number);
  expect(await decide(helper, claimId, { decision: 'accept', reason: 'bankSaysSame' })).toContain(
    'menunggu orang kedua',
  );
  expect(await claimsOf(headOffice, WHO)).toMatchObject([{ waitsForStaff: true }]);
  const supervisor = await atDesk(headOffice, 'S01', { operator });
  await supervisor.open(`/desk/cases/${claimId}`);
  await supervisor.send(`/desk/cases/${claimId}/second`, { answer: 'agree' });
  expect((await claimsOf(headOffice, WHO))[0]).not.toHaveProperty('waitsForStaff');
});
