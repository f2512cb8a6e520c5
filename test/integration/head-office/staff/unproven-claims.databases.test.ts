import { beforeEach, describe, expect, test } from 'vitest';
import { claimProgressSchema } from '../../../../contract/claim/claim.ts';
import type { Membership } from '../../../../contract/eligibility/membership.ts';
import { sessionSchema } from '../../../../contract/head-office/accounts.ts';
import type { StaffCredential } from '../../../../contract/head-office/staff.ts';
import { defaultPolicy } from '../../../../contract/policy/policy.ts';
import { eraseExpired } from '../../../../head-office/retention/erase-expired.ts';
import type { TestKiosk } from '../../../fixtures/claim/sealed-claim.ts';
import { signedInOperator } from '../../../fixtures/fleet/operator.ts';
import { claimsOf } from '../../../fixtures/head-office/claims.ts';
import { headOfficeForEach } from '../../../fixtures/head-office/for-tests.ts';
import {
  caseKeysOf,
  getMembership,
  openDatabaseOf,
  signIn,
  type TestClock,
  type TestHeadOffice,
} from '../../../fixtures/head-office/head-office.ts';
import { addStaff, type StaffedKiosk, staffedKiosk } from '../../../fixtures/head-office/staff.ts';
import { decisionOn, fillIn, visit } from '../../../fixtures/head-office/visit.ts';

const WHO = 'bpu-under-ceiling';
let clock: TestClock;
let kiosk: TestKiosk;
let headOffice: TestHeadOffice;
let person: Membership;
let staffed: StaffedKiosk;
headOfficeForEach({}, async (started) => {
  ({ clock, kiosk, headOffice } = started);
  await addStaff(headOffice);
  staffed = staffedKiosk(headOffice, kiosk, clock);
});
beforeEach(async () => {
  person = await getMembership(headOffice, await signIn(headOffice, WHO));
});

const at = () => clock.now().toISOString();
const identity = (by: object) => ({ kind: 'staffCheckedEktp', staffId: 'B07', checkedAt: at(), ...by });
const presence = (by: object) => ({ kind: 'staffSawPerson', staffId: 'B07', seenAt: at(), ...by });
const assistance = (by: object) => ({
  staffId: 'B07',
  consentVersion: '2026-11-23',
  consentedAt: at(),
  enteredBy: {},
  ...by,
});

/** A claim as staff make it while the head office is out of reach. */
async function offline(changes: object = {}) {
  const someone = await visit(headOffice, kiosk, WHO);
  const { claim } = await fillIn(someone, 'businessStopped');
  const { sessionId: _session, photo: _photo, ...rest } = claim;
  const { participantId: _id, ...participant } = claim.participant;
  const filled = {
    claim: {
      ...rest,
      participant: { ...participant, kpj: [] },
      payout: null,
      consent: { ...claim.consent, photo: false },
      identity: identity({}),
      presence: presence({}),
      ...changes,
    },
    attachments: [],
  };
  return { claim, decision: await decisionOn(someone, filled) };
}

/** A claim of a participant who signed in, with this besides. */
async function withSession(changes: object) {
  const someone = await visit(headOffice, kiosk, WHO);
  const filled = await fillIn(someone, 'businessStopped');
  return decisionOn(someone, { ...filled, claim: { ...filled.claim, ...changes } });
}

const waits = { outcome: 'accepted', waitsForConfirmation: true };
const confirm = (claimId: string, isConfirmed: boolean) =>
  headOffice.send('POST', `/training/claims/${claimId}/confirmation`, { isConfirmed });

async function progress({ receiptNumber, participant }: Awaited<ReturnType<typeof offline>>['claim']) {
  const { birthDate } = participant;
  const found = await headOffice.send('POST', '/v1/claim-progress', { receiptNumber, birthDate });
  return claimProgressSchema.parse(found.body);
}

describe('a claim that was taken while the head office was out of reach', () => {
  test('waits for a second member of staff, and its participant is told so by the receipt', async () => {
    const { claim, decision } = await offline();
    expect(decision).toMatchObject(waits);
    expect(await progress(claim)).toMatchObject({ waitsForConfirmation: true, refusal: null, dueOn: null });
    expect(await claimsOf(headOffice, WHO)).toEqual([]);
  });

  test('is answered alike whoever it names: whether there is such a person, or may claim, is not told', async () => {
    const nobody = { nik: person.nik, name: 'ORANG LAIN SEKALI', birthDate: person.birthDate, kpj: [] };
    expect((await offline({ participant: nobody })).decision).toMatchObject(waits);
    expect((await offline()).decision).toMatchObject(waits);
    expect((await offline()).decision).toMatchObject(waits);
  });

  test('keeps nobody from claiming', async () => {
    await offline();
    expect(await withSession({})).toMatchObject({ outcome: 'accepted' });
  });

  test('goes its way once confirmed, and the head office determines what is paid', async () => {
    const { claim } = await offline();
    expect((await confirm(claim.claimId, true)).status).toBe(200);
    const [balance] = person.cards.map(({ contributions, development }) => contributions + development);
    const [tracked] = await claimsOf(headOffice, WHO);
    expect(tracked).toMatchObject({ net: balance, refusal: null });
    expect(tracked).not.toHaveProperty('waitsForConfirmation');
    expect((await confirm(claim.claimId, false)).status).toBe(404);
  });

  test('is refused where it is confirmed, and nobody has that NIK and name', async () => {
    const nobody = { nik: person.nik, name: 'ORANG LAIN SEKALI', birthDate: person.birthDate, kpj: [] };
    const { claim } = await offline({ participant: nobody });
    await confirm(claim.claimId, true);
    expect(await progress(claim)).toMatchObject({ refusal: 'participantDiffers', stages: [] });
  });

  test('comes to nothing where it is not confirmed, and its text is erased with the others\u2019 in time', async () => {
    const { claim } = await offline();
    await confirm(claim.claimId, false);
    expect(await progress(claim)).toMatchObject({ refusal: 'participantDiffers' });
    expect(await claimsOf(headOffice, WHO)).toEqual([]);
    clock.advanceMinutes(3_651 * 24 * 60);
    const database = await openDatabaseOf(headOffice);
    const { settings } = headOffice;
    const caseKeys = await caseKeysOf(headOffice);
    await eraseExpired({ database, clock, policy: defaultPolicy, settings, caseKeys });
    const kept = await database
      .selectFrom('envelopes')
      .select('claim')
      .where('claim_id', '=', claim.claimId)
      .execute();
    await database.destroy();
    expect(kept).toEqual([{ claim: null }]);
  });

  test('waits also under the name of a credential: the person was proven to nobody', async () => {
    const { credentialId } = await staffed.signedIn();
    const by = { identity: identity({ credentialId }), presence: presence({ credentialId }) };
    expect((await offline(by)).decision).toMatchObject(waits);
  });

  test('stands under nobody else\u2019s name: a session speaks for its own participant alone', async () => {
    const other = 'pu-resigned';
    const { participantId } = await getMembership(headOffice, await signIn(headOffice, other));
    const someone = await visit(headOffice, kiosk, WHO);
    const filled = await fillIn(someone, 'businessStopped');
    const participant = { ...filled.claim.participant, participantId };
    const claim = { ...filled.claim, participant, assistance: assistance({}) };
    expect(await decisionOn(someone, { ...filled, claim })).toMatchObject({
      outcome: 'refused',
      refusal: 'participantDiffers',
    });
    expect(await claimsOf(headOffice, other)).toEqual([]);
  });

  test('is unreadable without the word of staff', async () => {
    const { decision } = await offline({ identity: { kind: 'account' } });
    expect(decision).toEqual({ outcome: 'notTaken', because: 'unreadable' });
  });
});

describe('what a claim of a participant who is signed in says of staff', () => {
  const all = ({ credentialId }: Pick<StaffCredential, 'credentialId'>, staffId = 'B07') => ({
    presence: presence({ credentialId, staffId }),
    photo: undefined,
    assistance: assistance({ credentialId, staffId }),
  });
  async function helped(changes: object) {
    const someone = await visit(headOffice, kiosk, WHO);
    const { claim } = await fillIn(someone, 'businessStopped');
    const { photo: _photo, ...rest } = claim;
    const consent = { ...claim.consent, photo: false };
    return decisionOn(someone, { claim: { ...rest, consent, ...changes }, attachments: [] });
  }

  test('counts where they were signed in here at that time', async () => {
    const decision = await helped(all(await staffed.signedIn()));
    expect(decision).toMatchObject({ outcome: 'accepted' });
    expect(decision).not.toHaveProperty('waitsForConfirmation');
  });

  test.each<[string, (credential: StaffCredential) => object]>([
    ['names no credential', () => ({ presence: presence({}) })],
    ['names one that there is not', () => all({ credentialId: '3f0c1e57-6a2b-4c8d-9e10-1b2c3d4e5f60' })],
    ['names somebody else\u2019s', (credential) => all(credential, 'S01')],
    [
      'names one that was not there yet',
      ({ credentialId }) => ({ presence: presence({ credentialId, seenAt: '2026-11-17T03:00:00.000Z' }) }),
    ],
    [
      'names one for the help, and none for the person',
      (credential) => ({ ...all(credential), presence: presence({}) }),
    ],
  ])('waits where it %s', async (_what, says) => {
    expect(await helped(says(await staffed.signedIn()))).toMatchObject(waits);
  });

  test('on an e-KTP that they checked counts by the attestation that opened this very session', async () => {
    const budi = await staffed.signedIn();
    const { nik, name, birthDate } = person;
    const opened = sessionSchema.parse(
      (await staffed.attest(budi, { nik, name, birthDate, kpj: null })).body,
    );
    const { credentialId } = budi;
    const by = { identity: identity({ credentialId }) };
    expect(await withSession(by)).toMatchObject(waits);
    const decision = await withSession({ ...by, sessionId: opened.sessionId });
    expect(decision).toMatchObject({ outcome: 'accepted' });
    expect(decision).not.toHaveProperty('waitsForConfirmation');
  });
});

describe('the page on which an operator confirms', () => {
  test('shows receipt number and staff, nothing of the person, and asks for a reason that is kept', async () => {
    const { claim } = await offline();
    const operator = await signedInOperator(headOffice);
    const page = await operator.open('/fleet/unconfirmed');
    expect(page).toContain(claim.receiptNumber);
    expect(page).toContain('B07');
    for (const secret of [person.nik, person.name]) expect(page).not.toContain(secret);
    const decide = (reason: string, decision: string) =>
      operator.send(`/fleet/unconfirmed/${claim.claimId}`, { reason, decision });
    await decide('ya', 'confirmed');
    expect(operator.status).toBe(422);
    await operator.open('/fleet/unconfirmed');
    await decide('Kepala cabang memastikan lewat telepon', 'confirmed');
    expect(operator.html).not.toContain(claim.receiptNumber);
    expect(await claimsOf(headOffice, WHO)).toMatchObject([{ claimId: claim.claimId, refusal: null }]);
    expect(await operator.open('/fleet/record')).toContain('Kepala cabang memastikan lewat telepon');
    await operator.open('/fleet/unconfirmed');
    await decide('Sekali lagi, untuk memastikan', 'refused');
    expect(operator.status).toBe(409);
  });
});
