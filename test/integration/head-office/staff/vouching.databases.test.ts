import { expect, test } from 'vitest';
import type { Membership } from '../../../../contract/eligibility/membership.ts';
import type { TestKiosk } from '../../../fixtures/claim/sealed-claim.ts';
import { headOfficeForAll } from '../../../fixtures/head-office/for-tests.ts';
import {
  getMembership,
  signIn,
  TestClock,
  type TestHeadOffice,
} from '../../../fixtures/head-office/head-office.ts';
import { addStaff, staffedKiosk } from '../../../fixtures/head-office/staff.ts';

const clock = new TestClock();
let headOffice: TestHeadOffice;
let kiosk: TestKiosk;
let person: Membership;
headOfficeForAll({ clock }, async (started) => {
  ({ headOffice, kiosk } = started);
  await addStaff(headOffice);
  person = await getMembership(headOffice, await signIn(headOffice, 'bpu-under-ceiling'));
});

test('no kiosk vouches for more people than come to it, whoever of the staff is signed in', async () => {
  const staffed = staffedKiosk(headOffice, kiosk, clock);
  const both = [await staffed.signedIn('B07'), await staffed.signedIn('S01')];
  const { nik, name, birthDate } = person;
  const statuses: number[] = [];
  for (let time = 0; time < 7; time += 1) {
    for (const credential of both)
      statuses.push((await staffed.attest(credential, { nik, name, birthDate, kpj: null })).status);
  }
  expect(statuses).toEqual([...Array.from({ length: 12 }, () => 201), 429, 429]);
});
