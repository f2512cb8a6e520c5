import { expect, test, vi } from 'vitest';
import type { TestKiosk } from '../../../fixtures/claim/sealed-claim.ts';
import {
  ACCEPT,
  atDesk,
  decide,
  SIMILAR,
  signInAtDesk,
  similarNameClaim,
} from '../../../fixtures/desk/desk.ts';
import { type OperatorBrowser, signedInOperator } from '../../../fixtures/fleet/operator.ts';
import { claimsOf } from '../../../fixtures/head-office/claims.ts';
import { headOfficeForEach } from '../../../fixtures/head-office/for-tests.ts';
import { openDatabaseOf, type TestHeadOffice } from '../../../fixtures/head-office/head-office.ts';
import { addStaff } from '../../../fixtures/head-office/staff.ts';
import { OWN_PIN } from '../../../fixtures/staff/branch-staff.ts';

vi.setConfig({ testTimeout: 90_000 });

let kiosk: TestKiosk;
let headOffice: TestHeadOffice;
let operator: OperatorBrowser;
headOfficeForEach({ settings: { desk: { secondPersonFor: ['similarName'] } } }, async (started) => {
  ({ kiosk, headOffice } = started);
  await addStaff(headOffice);
  const citra = { branchId: 'BDG', staffId: 'C11', name: 'Citra Ayu', role: 'helper', pin: OWN_PIN };
  await headOffice.send('POST', '/training/staff', { members: [citra] });
  operator = await signedInOperator(headOffice);
});

async function deedsOn() {
  const database = await openDatabaseOf(headOffice);
  const deeds = await database
    .selectFrom('desk_actions')
    .select(['staff_id', 'action', 'receipt_number'])
    .where('action', 'in', ['propose', 'accept'])
    .orderBy('action', 'desc')
    .execute();
  await database.destroy();
  return deeds;
}

test('where a second person is wanted it is another one, one of the two a supervisor, and nothing is done before', async () => {
  const { claimId, receiptNumber } = await similarNameClaim(headOffice, kiosk);
  const first = await atDesk(headOffice, 'B07', { operator });
  const list = await decide(first, claimId, { ...ACCEPT, remark: 'Ejaan lama' });
  expect(list).toContain('menunggu orang kedua, diputuskan oleh B07');
  expect(await claimsOf(headOffice, SIMILAR)).toMatchObject([{ waitsForStaff: true }]);
  const second = `/desk/cases/${claimId}/second`;
  await first.open(`/desk/cases/${claimId}`);
  await first.send(second, { answer: 'agree' });
  expect(first.status, 'the same person').toBe(403);
  await signInAtDesk(first, 'C11');
  await first.open(`/desk/cases/${claimId}`);
  await first.send(second, { answer: 'agree' });
  expect(first.status, 'two helpers').toBe(403);
  expect(await claimsOf(headOffice, SIMILAR)).toMatchObject([{ waitsForStaff: true }]);
  const supervisor = await atDesk(headOffice, 'S01', { operator });
  expect(await supervisor.open(`/desk/cases/${claimId}`)).toContain('Ejaan lama');
  expect(await supervisor.send(second, { answer: 'agree' })).toContain('sudah dijalankan');
  const [tracked] = await claimsOf(headOffice, SIMILAR);
  expect(tracked).not.toHaveProperty('waitsForStaff');
  const deeds = await deedsOn();
  expect(deeds).toMatchObject([
    { staff_id: 'B07', action: 'propose', receipt_number: receiptNumber },
    { staff_id: 'S01', action: 'accept', receipt_number: receiptNumber },
  ]);
});

test('a supervisor who was stopped meanwhile counts as none', async () => {
  const { claimId } = await similarNameClaim(headOffice, kiosk);
  await decide(await atDesk(headOffice, 'S01', { operator }), claimId, ACCEPT);
  const database = await openDatabaseOf(headOffice);
  const switchTo = (active: 0 | 1) =>
    database.updateTable('staff').set({ active }).where('staff_id', '=', 'S01').execute();
  await switchTo(0);
  const helper = await atDesk(headOffice, 'B07', { operator });
  const second = `/desk/cases/${claimId}/second`;
  await helper.open(`/desk/cases/${claimId}`);
  await helper.send(second, { answer: 'agree' });
  expect(helper.status).toBe(403);
  expect(await claimsOf(headOffice, SIMILAR)).toMatchObject([{ waitsForStaff: true }]);
  await switchTo(1);
  await database.destroy();
  expect(await helper.send(second, { answer: 'agree' })).toContain('sudah dijalankan');
});

test('who disagrees opens it again', async () => {
  const { claimId } = await similarNameClaim(headOffice, kiosk);
  const first = await atDesk(headOffice, 'B07', { operator });
  await decide(first, claimId, ACCEPT);
  const supervisor = await atDesk(headOffice, 'S01', { operator });
  await supervisor.open(`/desk/cases/${claimId}`);
  await supervisor.send(`/desk/cases/${claimId}/second`, { answer: 'disagree' });
  expect(supervisor.html).not.toContain('menunggu orang kedua');
  expect(await decide(supervisor, claimId, ACCEPT)).toContain('menunggu orang kedua');
  expect(await claimsOf(headOffice, SIMILAR)).toMatchObject([{ waitsForStaff: true }]);
});
