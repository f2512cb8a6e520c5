import { expect, test } from 'vitest';
import type { TestKiosk } from '../../../fixtures/claim/sealed-claim.ts';
import { headOfficeForEach } from '../../../fixtures/head-office/for-tests.ts';
import { openDatabaseOf, type TestHeadOffice } from '../../../fixtures/head-office/head-office.ts';
import { decisionOn, fillIn, visit } from '../../../fixtures/head-office/visit.ts';

// The tax of this case rests on the number: 5 percent with one, 6 without (PP 68/2009; UU PPh article 21 (5a)).
const CASE = 'partial-taken-two-years-ago';
const OLD_NUMBER = '012345674901000';

let kiosk: TestKiosk;
let headOffice: TestHeadOffice;
headOfficeForEach({}, (started) => {
  ({ kiosk, headOffice } = started);
});

async function standings() {
  const database = await openDatabaseOf(headOffice);
  const rows = await database
    .selectFrom('claims')
    .select('npwp_standing')
    .where('reason', '=', 'dismissed')
    .execute();
  await database.destroy();
  return rows.map((row) => row.npwp_standing);
}

test.each([
  ['the NIK', 'nik', 'verifiedByNik'],
  ['an old number', OLD_NUMBER, 'unverified'],
  ['none', null, null],
] as const)(
  'a claim whose tax number is %s is stored with how it stands',
  async (_what, number, standing) => {
    const someone = await visit(headOffice, kiosk, CASE);
    const npwp = number === 'nik' ? someone.membership.nik : number;
    // By a kiosk that does not say how the number stands.
    expect(await decisionOn(someone, await fillIn(someone, 'dismissed', { npwp }))).toMatchObject({
      outcome: 'accepted',
    });
    expect(await standings()).toEqual([standing]);
  },
);

test('what a kiosk says of the number is not believed', async () => {
  const someone = await visit(headOffice, kiosk, CASE);
  const { claim, attachments } = await fillIn(someone, 'dismissed', { npwp: OLD_NUMBER });
  const stated = { ...claim, npwpStanding: 'verifiedByNik' };
  expect(await decisionOn(someone, { claim: stated, attachments })).toMatchObject({ outcome: 'accepted' });
  expect(await standings()).toEqual(['unverified']);
});

test.each(['000000000000000', '0000000000000000'])('%s lowers no tax', async (npwp) => {
  const someone = await visit(headOffice, kiosk, CASE);
  expect(await decisionOn(someone, await fillIn(someone, 'dismissed', { npwp }))).toMatchObject({
    outcome: 'refused',
    refusal: 'npwpMissing',
  });
});
