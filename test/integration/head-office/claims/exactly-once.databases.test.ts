import { describe, expect, inject, test } from 'vitest';
import { makeKiosk, smallJpeg, type TestKiosk } from '../../../fixtures/claim/sealed-claim.ts';
import { advance, heldBy } from '../../../fixtures/head-office/claims.ts';
import { headOfficeForAll } from '../../../fixtures/head-office/for-tests.ts';
import { startTestHeadOffice, type TestHeadOffice } from '../../../fixtures/head-office/head-office.ts';
import {
  decisionOn,
  fillIn,
  readAcknowledgement,
  seal,
  submit,
  type Visit,
  visit,
} from '../../../fixtures/head-office/visit.ts';
import { temporaryFolder } from '../../../fixtures/storage/temporary-folder.ts';

let kiosk: TestKiosk;
let headOffice: TestHeadOffice;
headOfficeForAll({}, (started) => {
  ({ kiosk, headOffice } = started);
});

const rowsOf = async (claimId: string) => (await heldBy(headOffice, claimId)).length;

async function sealedVisit(caseId: string): Promise<{ someone: Visit; claimId: string; envelope: string }> {
  const someone = await visit(headOffice, kiosk, caseId);
  const filled = await fillIn(someone, 'businessStopped');
  return { someone, claimId: filled.claim.claimId, envelope: await seal(someone, filled) };
}

describe('one claim', () => {
  test('sent twice is one claim with one acknowledgement, to the byte', async () => {
    const { claimId, envelope } = await sealedVisit('bpu-under-ceiling');
    const first = await submit(headOffice, claimId, envelope);
    const second = await submit(headOffice, claimId, envelope);
    expect(first.status).toBe(200);
    expect(second.body).toEqual(first.body);
    expect(await rowsOf(claimId)).toBe(1);
  });

  test('sent many times at once is one claim, and all get the same acknowledgement', async () => {
    const { claimId, envelope } = await sealedVisit('bpu-at-ceiling');
    const answers = await Promise.all(Array.from({ length: 6 }, () => submit(headOffice, claimId, envelope)));
    expect(new Set(answers.map(({ body }) => JSON.stringify(body))).size).toBe(1);
    expect(answers.map(readAcknowledgement)[0]).toMatchObject({ outcome: 'accepted' });
    expect(await rowsOf(claimId)).toBe(1);
  });

  test('in another envelope is refused, and the first one stands', async () => {
    const someone = await visit(headOffice, kiosk, 'account-closed');
    const filled = await fillIn(someone, 'businessStopped');
    const first = await submit(headOffice, filled.claim.claimId, await seal(someone, filled));
    const other = await submit(headOffice, filled.claim.claimId, await seal(someone, filled));
    expect(other).toMatchObject({ status: 409, body: { code: 'claimDiffers' } });
    expect(readAcknowledgement(first)).toMatchObject({ outcome: 'refused' });
    expect(await rowsOf(filled.claim.claimId)).toBe(1);
  });

  test('in two envelopes at once is decided by one of them', async () => {
    const someone = await visit(headOffice, kiosk, 'account-of-another');
    const filled = await fillIn(someone, 'businessStopped');
    const envelopes = [await seal(someone, filled), await seal(someone, filled)];
    const answers = await Promise.all(
      envelopes.map((sealed) => submit(headOffice, filled.claim.claimId, sealed)),
    );
    expect(answers.map(({ status }) => status).toSorted()).toEqual([200, 409]);
  });

  test('once refused stays refused, also when it would be right by now', async () => {
    const later = await startTestHeadOffice({ kiosks: [kiosk] });
    const someone = await visit(later, kiosk, 'pu-waiting');
    const filled = await fillIn(someone, 'resigned');
    const envelope = await seal(someone, filled);
    const first = await submit(later, filled.claim.claimId, envelope);
    expect(readAcknowledgement(first)).toMatchObject({ refusal: 'notEligible' });
    await advance(later, 24 * 40);
    expect((await submit(later, filled.claim.claimId, envelope)).body).toEqual(first.body);
    await later.stop();
  });
});

test('two claims of one participant at once: one is accepted, the other finds a claim in progress', async () => {
  const someone = await visit(headOffice, kiosk, 'pu-resigned');
  const claims = [
    await fillIn(someone, 'resigned'),
    await fillIn(someone, 'resigned', { photo: smallJpeg(300, 300) }),
  ];
  const decisions = await Promise.all(claims.map((filled) => decisionOn(someone, filled)));
  expect(decisions.map(({ outcome }) => outcome).toSorted()).toEqual(['accepted', 'refused']);
  expect(decisions.find(({ outcome }) => outcome === 'refused')).toMatchObject({
    refusal: 'claimInProgress',
  });
});

// An embedded database is for one: a second head office does not start on it.
test.skipIf(inject('postgresServer') === undefined)(
  'two head offices on one database decide once',
  async () => {
    const twin = await startTestHeadOffice({ kiosks: [kiosk], dataFolder: headOffice.dataFolder });
    const someone = await visit(headOffice, kiosk, 'pu-dismissed');
    const filled = await fillIn(someone, 'dismissed');
    const envelope = await seal(someone, filled);
    const answers = await Promise.all(
      [headOffice, twin, headOffice, twin].map((each) => submit(each, filled.claim.claimId, envelope)),
    );
    await twin.stop();
    const decided = answers.filter(({ status }) => status === 200);
    // One that met the other's write may have to ask again; none decides otherwise.
    expect(answers.every(({ status }) => status === 200 || status === 503)).toBe(true);
    expect(new Set(decided.map(({ body }) => JSON.stringify(body))).size).toBe(1);
    expect(await rowsOf(filled.claim.claimId)).toBe(1);
  },
);

test('a head office that was stopped and started knows everything as before', async () => {
  const dataFolder = temporaryFolder();
  const before = await startTestHeadOffice({ kiosks: [kiosk], dataFolder });
  const someone = await visit(before, kiosk, 'age-56-inactive');
  const filled = await fillIn(someone, 'retirementAge');
  const envelope = await seal(someone, filled);
  const first = await submit(before, filled.claim.claimId, envelope);
  const tracked = await before.send('GET', '/v1/me/claims', undefined, someone.token);
  const keys = await before.send('GET', '/v1/keys');
  await before.stop();
  const after = await startTestHeadOffice({ kiosks: [kiosk], dataFolder });
  expect((await submit(after, filled.claim.claimId, envelope)).body).toEqual(first.body);
  expect((await after.send('GET', '/v1/me/claims', undefined, someone.token)).body).toEqual(tracked.body);
  expect((await after.send('GET', '/v1/keys')).body).toEqual(keys.body);
  expect(tracked.body).toMatchObject({ claims: [{ claimId: filled.claim.claimId }] });
  await after.stop();
});

test('envelopes that no known kiosk signed are limited; Retry-After says until when', async () => {
  const settings = { attempts: { submitClaim: { most: 2, withinMinutes: 10 } } };
  const strict = await startTestHeadOffice({ kiosks: [kiosk], settings });
  const stranger = await makeKiosk();
  const someone = await visit(strict, stranger, 'bpu-under-ceiling');
  for (let attempt = 0; attempt < 2; attempt += 1) {
    const decision = await decisionOn(someone, await fillIn(someone, 'businessStopped'));
    expect(decision).toEqual({ outcome: 'notTaken', because: 'kioskUnknown' });
  }
  const filled = await fillIn(someone, 'businessStopped');
  const blocked = await submit(strict, filled.claim.claimId, await seal(someone, filled));
  expect(blocked).toMatchObject({ status: 429, body: { code: 'tooManyAttempts' } });
  expect(Number(blocked.headers.get('retry-after'))).toBe(600);
  await strict.stop();
});
