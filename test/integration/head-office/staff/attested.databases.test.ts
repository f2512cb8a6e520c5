import { randomUUID } from 'node:crypto';
import { beforeEach, describe, expect, test } from 'vitest';
import { ATTESTATION_TYPE } from '../../../../contract/assistance/attestation.ts';
import { ENVELOPE } from '../../../../contract/claim/envelope.ts';
import type { Membership } from '../../../../contract/eligibility/membership.ts';
import { sessionSchema } from '../../../../contract/head-office/accounts.ts';
import type { StaffCredential } from '../../../../contract/head-office/staff.ts';
import { KIOSK_ASSERTION } from '../../../../contract/keys/kiosk-assertion.ts';
import { digestOf, makeKiosk, signAs, type TestKiosk } from '../../../fixtures/claim/sealed-claim.ts';
import { headOfficeForAll } from '../../../fixtures/head-office/for-tests.ts';
import {
  getMembership,
  openDatabaseOf,
  signIn,
  TestClock,
  type TestHeadOffice,
} from '../../../fixtures/head-office/head-office.ts';
import { addStaff, type StaffedKiosk, staffedKiosk } from '../../../fixtures/head-office/staff.ts';
import { FIRST_PIN } from '../../../fixtures/staff/branch-staff.ts';

const clock = new TestClock();
const attempts = { submitClaim: { most: 1000, withinMinutes: 1 }, attest: { most: 1000, withinMinutes: 1 } };
let kiosks: readonly [TestKiosk, TestKiosk];
let headOffice: TestHeadOffice;
let person: Membership;
let staffed: StaffedKiosk;
/** Budi has signed in at the first kiosk. */
let budi: StaffCredential;

const made = [await makeKiosk('BDG', '01'), await makeKiosk('BDG', '02')] as const;
headOfficeForAll({ clock, kiosks: made, settings: { attempts } }, async (started) => {
  kiosks = made;
  ({ headOffice } = started);
  await addStaff(headOffice);
  person = await getMembership(headOffice, await signIn(headOffice, 'bpu-under-ceiling'));
});
beforeEach(async () => {
  staffed = staffedKiosk(headOffice, kiosks[0], clock);
  budi = await staffed.signedIn();
});

const NIK = '3273015407900003';
const SALT = 'abcdefghijklmnopqrstu_';

interface Spoilt {
  /** In the statement that the kiosk signs. */
  readonly says?: object;
  /** In the e-KTP, of which it signs the digest. */
  readonly reads?: object;
  readonly signer?: TestKiosk;
  readonly typ?: string;
  /** What is sent in place of the e-KTP that was signed. */
  readonly send?: (ektp: string) => string;
}

const ektpOf = ({
  nik,
  name,
  birthDate,
  cards,
}: Pick<Membership, 'nik' | 'name' | 'birthDate' | 'cards'>) => ({
  nik,
  name,
  birthDate,
  kpj: cards[0]?.kpj ?? null,
});

/** What the head office answers to a kiosk's word on this e-KTP. */
async function attested({ says, reads, signer, typ = ATTESTATION_TYPE, send = (text) => text }: Spoilt = {}) {
  const { branchId, kioskId } = kiosks[0];
  const ektp = JSON.stringify({ ...ektpOf(person), salt: SALT, ...reads });
  const statement = {
    audience: KIOSK_ASSERTION.audience,
    branchId,
    kioskId,
    credentialId: budi.credentialId,
    nonce: await staffed.nonce(budi),
    checkedAt: clock.now().toISOString(),
    ektpDigest: digestOf(ektp),
    ...says,
  };
  const attestation = await signAs(signer ?? kiosks[0], typ, statement);
  return headOffice.send('POST', '/v1/attested-sessions', { attestation, ektp: send(ektp) });
}

const refused = { status: 403, body: { code: 'attestationRefused' } };

describe('staff who are signed in have checked the e-KTP', () => {
  test.each<[string, object]>([
    ['with the membership card', {}],
    ['without it', { kpj: null }],
    ['with a title before the name', { name: true }],
  ])('%s, and the person\u2019s session is open', async (_how, reads) => {
    const named = 'name' in reads ? { name: `dr. ${person.name}` } : reads;
    const answer = await attested({ reads: named });
    expect(answer.status).toBe(201);
    expect((await getMembership(headOffice, sessionSchema.parse(answer.body))).nik).toBe(person.nik);
  });

  test('as the kiosk itself writes and signs it, and the session is open', async () => {
    const answer = await staffed.attest(budi, ektpOf(person));
    expect(answer.status).toBe(201);
    expect((await getMembership(headOffice, sessionSchema.parse(answer.body))).nik).toBe(person.nik);
  });

  test.each<[string, object]>([
    ['NIK', { nik: NIK }],
    ['name', { name: 'ORANG LAIN SEKALI' }],
    ['birth date', { birthDate: '1960-01-01' }],
    ['card', { kpj: '99999999999' }],
  ])('and no participant has that %s together with the rest', async (_what, reads) => {
    expect(await attested({ reads })).toMatchObject({ status: 422, body: { code: 'registryDiffers' } });
  });

  test.each<[string, () => Promise<Spoilt> | Spoilt]>([
    ['from a kiosk that is not known', async () => ({ signer: await makeKiosk() })],
    ['in another kiosk\u2019s name', () => ({ says: { kioskId: '77' } })],
    ['that is no attestation', () => ({ typ: ENVELOPE.claimDigestType })],
    ['in a branch of another name', () => ({ says: { branchId: 'JKT' } })],
    ['of long ago', () => ({ says: { checkedAt: '2020-01-01T00:00:00.000Z' } })],
    ['that names no credential', () => ({ says: { credentialId: undefined } })],
    ['that names staff instead', () => ({ says: { credentialId: undefined, staffId: 'B07' } })],
    ['by a credential that there is not', () => ({ says: { credentialId: randomUUID() } })],
    ['without a nonce', () => ({ says: { nonce: undefined } })],
    ['with a nonce that was never given', () => ({ says: { nonce: 'n'.repeat(43) } })],
    ['for another audience', () => ({ says: { audience: 'urn:somebody:else' } })],
    ['for no audience', () => ({ says: { audience: undefined } })],
    ['that says anything besides', () => ({ says: { nik: person.nik } })],
    ['without a digest', () => ({ says: { ektpDigest: undefined } })],
    ['on another e-KTP', () => ({ says: { ektpDigest: digestOf('another') } })],
    ['on an e-KTP that was changed', () => ({ send: (text) => text.replace(person.nik, NIK) })],
    ['on an e-KTP that was written otherwise', () => ({ send: (text) => `${text} ` })],
    ['on no e-KTP', () => ({ send: () => '' })],
    ['on an e-KTP without salt', () => ({ reads: { salt: undefined } })],
    ['on an e-KTP with too little salt', () => ({ reads: { salt: SALT.slice(1) } })],
    ['on an e-KTP with a NIK that is none', () => ({ reads: { nik: '12' } })],
    ['on an e-KTP with anything besides', () => ({ reads: { staffId: 'B07' } })],
  ])('a word %s opens nothing', async (_what, spoil) => {
    expect(await attested(await spoil())).toMatchObject(refused);
  });

  test('a word that was signed over another person\u2019s e-KTP opens nothing for either', async () => {
    const other = await getMembership(headOffice, await signIn(headOffice, 'pu-resigned'));
    const theirs = JSON.stringify({ ...ektpOf(other), salt: SALT });
    expect(await attested({ send: () => theirs })).toMatchObject({ status: 403 });
    expect(await attested({ says: { ektpDigest: digestOf(theirs) } })).toMatchObject({ status: 403 });
  });

  test('a word without the e-KTP beside it, as kiosks of version 0.1 gave it, is malformed', async () => {
    const attestation = await signAs(kiosks[0], ATTESTATION_TYPE, { ...ektpOf(person), staffId: 'B07' });
    expect(await headOffice.send('POST', '/v1/attested-sessions', { attestation })).toMatchObject({
      status: 400,
      body: { code: 'malformed' },
    });
  });

  test('a nonce is good once, also where it opened nothing', async () => {
    const nonce = await staffed.nonce(budi);
    expect(
      (await staffed.attest(budi, { ...ektpOf(person), name: 'ORANG LAIN SEKALI' }, { nonce })).status,
    ).toBe(422);
    expect(await staffed.attest(budi, ektpOf(person), { nonce })).toMatchObject(refused);
    const opened = await staffed.nonce(budi);
    expect((await staffed.attest(budi, ektpOf(person), { nonce: opened })).status).toBe(201);
    expect(await staffed.attest(budi, ektpOf(person), { nonce: opened })).toMatchObject(refused);
  });

  test('of two that use a nonce at once, one is refused', async () => {
    const nonce = await staffed.nonce(budi);
    const both = await Promise.all([1, 2].map(() => staffed.attest(budi, ektpOf(person), { nonce })));
    expect(both.map(({ status }) => status).toSorted()).toEqual([201, 403]);
  });

  test('a nonce is over after its minutes', async () => {
    const nonce = await staffed.nonce(budi);
    clock.advanceMinutes(6);
    expect(await staffed.attest(budi, ektpOf(person), { nonce })).toMatchObject(refused);
  });

  test('a nonce and a credential of another kiosk, or of somebody else, open nothing', async () => {
    const other = staffedKiosk(headOffice, kiosks[1], clock);
    const dewi = await other.signedIn('S01');
    const theirs = await other.nonce(dewi);
    const { credentialId } = dewi;
    expect(await staffed.attest(budi, ektpOf(person), { nonce: theirs })).toMatchObject(refused);
    expect(await staffed.attest(budi, ektpOf(person), { nonce: theirs, credentialId })).toMatchObject(
      refused,
    );
    expect((await other.attest(dewi, ektpOf(person), { nonce: theirs })).status).toBe(201);
  });

  test('whoever has signed out, or whose minutes are over, attests nothing, and is given no nonce', async () => {
    const nonce = await staffed.nonce(budi);
    await staffed.send('DELETE', '/v1/staff/credentials/current', undefined, budi.token);
    expect(await staffed.attest(budi, ektpOf(person), { nonce })).toMatchObject(refused);
    const dewi = await staffed.signedIn('S01');
    clock.advanceMinutes(61);
    for (const { token } of [budi, dewi]) {
      const asked = staffed.send('POST', '/v1/staff/attestation-nonces', undefined, token);
      expect(await asked).toMatchObject({ status: 401, body: { code: 'staffSignedOut' } });
    }
  });

  test('whoever has a first PIN still is given no nonce', async () => {
    const kiosk = await makeKiosk('JKT', '09');
    await addStaff(headOffice, 'JKT', FIRST_PIN);
    const database = await openDatabaseOf(headOffice);
    const { kid, publicKey } = kiosk;
    const place = { kid, branch_id: 'JKT', kiosk_id: '09', public_key: publicKey.x, enrolled: 1 };
    const row = {
      ...place,
      valid_from: null,
      valid_until: null,
      revoked: 0,
      branch_name: null,
      time_zone: null,
    };
    await database.insertInto('kiosks').values(row).execute();
    await database.destroy();
    const there = staffedKiosk(headOffice, kiosk, clock);
    const { token } = await there.signedIn('B07', FIRST_PIN);
    const asked = there.send('POST', '/v1/staff/attestation-nonces', undefined, token);
    expect(await asked).toMatchObject({ status: 401, body: { code: 'staffSignedOut' } });
  });

  test('with a kiosk\u2019s key and no PIN, 37 attempts in every form open nobody', async () => {
    const kept = await staffed.nonce(budi);
    expect((await staffed.attest(budi, ektpOf(person), { nonce: kept })).status).toBe(201);
    const old = budi;
    await staffed.send('DELETE', '/v1/staff/credentials/current', undefined, budi.token);
    budi = await staffedKiosk(headOffice, kiosks[1], clock).signedIn();
    const spoils = [
      { credentialId: randomUUID() },
      { nonce: kept, credentialId: old.credentialId },
      { nonce: 'n'.repeat(43), credentialId: old.credentialId },
      { nonce: await staffedKiosk(headOffice, kiosks[1], clock).nonce(budi) },
      { audience: 'urn:somebody:else' },
    ];
    const before = await sessions();
    for (let attempt = 0; attempt < 37; attempt += 1) {
      const says = { nonce: 'n'.repeat(43), ...spoils[attempt % spoils.length] };
      const { branchId, kioskId } = kiosks[0];
      const ektp = JSON.stringify({ ...ektpOf(person), salt: SALT });
      const statement = {
        audience: KIOSK_ASSERTION.audience,
        branchId,
        kioskId,
        credentialId: budi.credentialId,
        checkedAt: clock.now().toISOString(),
        ektpDigest: digestOf(ektp),
        ...says,
      };
      const attestation = await signAs(kiosks[0], ATTESTATION_TYPE, statement);
      expect(await headOffice.send('POST', '/v1/attested-sessions', { attestation, ektp })).toMatchObject(
        refused,
      );
    }
    expect(await sessions()).toBe(before);
  });

  async function sessions(): Promise<number> {
    const database = await openDatabaseOf(headOffice);
    const { length } = await database.selectFrom('sessions').select('session_id').execute();
    await database.destroy();
    return length;
  }
});
