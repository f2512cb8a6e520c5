import { describe, expect, test } from 'vitest';
import { ATTESTATION_TYPE, ektpSchema } from '../../../../contract/assistance/attestation.ts';
import { ENVELOPE } from '../../../../contract/claim/envelope.ts';
import type { Membership } from '../../../../contract/eligibility/membership.ts';
import { sessionSchema } from '../../../../contract/head-office/accounts.ts';
import { attester } from '../../../../main/keys/sign.ts';
import { writeEktp } from '../../../../main/visit/assistance/write-ektp.ts';
import { digestOf, makeKiosk, signAs, type TestKiosk } from '../../../fixtures/claim/sealed-claim.ts';
import { headOfficeForAll } from '../../../fixtures/head-office/for-tests.ts';
import {
  getMembership,
  signIn,
  TestClock,
  type TestHeadOffice,
} from '../../../fixtures/head-office/head-office.ts';
import { decisionOn, fillIn, visit } from '../../../fixtures/head-office/visit.ts';

const clock = new TestClock();
let kiosk: TestKiosk;
let headOffice: TestHeadOffice;
let person: Membership;
const attempts = { submitClaim: { most: 1000, withinMinutes: 1 } };
headOfficeForAll({ clock, settings: { attempts } }, async (started) => {
  ({ kiosk, headOffice } = started);
  person = await getMembership(headOffice, await signIn(headOffice, 'bpu-under-ceiling'));
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

const ektpOf = ({ nik, name, birthDate, cards }: Membership) => ({
  nik,
  name,
  birthDate,
  kpj: cards[0]?.kpj ?? null,
});

/** What the head office answers to a kiosk's word on this e-KTP. */
async function attested({
  says = {},
  reads = {},
  signer = kiosk,
  typ = ATTESTATION_TYPE,
  send = (text) => text,
}: Spoilt = {}) {
  const { branchId, kioskId } = kiosk;
  const checkedAt = clock.now().toISOString();
  const ektp = JSON.stringify({ ...ektpOf(person), salt: SALT, ...reads });
  const statement = { branchId, kioskId, staffId: 'B07', checkedAt, ektpDigest: digestOf(ektp), ...says };
  const attestation = await signAs(signer, typ, statement);
  return headOffice.send('POST', '/v1/attested-sessions', { attestation, ektp: send(ektp) });
}

describe('staff have checked the e-KTP', () => {
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
    const { ektp, ektpDigest } = writeEktp(ektpSchema.parse(ektpOf(person)));
    const { branchId, kioskId, kid, privateKey, publicKey } = kiosk;
    const sign = attester({ kid, privateKey, publicJwk: publicKey });
    const checkedAt = clock.now().toISOString();
    const attestation = await sign({ branchId, kioskId, staffId: 'B07', checkedAt, ektpDigest });
    const answer = await headOffice.send('POST', '/v1/attested-sessions', { attestation, ektp });
    expect(answer.status).toBe(201);
    expect((await getMembership(headOffice, sessionSchema.parse(answer.body))).nik).toBe(person.nik);
  });

  test.each<[string, object]>([
    ['NIK', { nik: NIK }],
    ['name', { name: 'ORANG LAIN SEKALI' }],
    ['birth date', { birthDate: '1960-01-01' }],
    ['card', { kpj: '99999999999' }],
  ])('and no participant has that %s together with the rest', async (_what, reads) => {
    expect(await attested({ says: { staffId: 'B08' }, reads })).toMatchObject({
      status: 422,
      body: { code: 'registryDiffers' },
    });
  });

  test.each<[string, () => Promise<Spoilt>]>([
    ['from a kiosk that is not known', async () => ({ signer: await makeKiosk() })],
    ['in another kiosk\u2019s name', async () => ({ says: { kioskId: '77' } })],
    ['that is no attestation', async () => ({ typ: ENVELOPE.claimDigestType })],
    ['in a branch of another name', async () => ({ says: { branchId: 'JKT' } })],
    ['of long ago', async () => ({ says: { checkedAt: '2020-01-01T00:00:00.000Z' } })],
    ['that names no staff', async () => ({ says: { staffId: '' } })],
    ['that says anything besides', async () => ({ says: { nik: person.nik } })],
    ['without a digest', async () => ({ says: { ektpDigest: undefined } })],
    ['on another e-KTP', async () => ({ says: { ektpDigest: digestOf('another') } })],
    ['on an e-KTP that was changed', async () => ({ send: (text) => text.replace(person.nik, NIK) })],
    ['on an e-KTP that was written otherwise', async () => ({ send: (text) => `${text} ` })],
    ['on no e-KTP', async () => ({ send: () => '' })],
    ['on an e-KTP without salt', async () => ({ reads: { salt: undefined } })],
    ['on an e-KTP with too little salt', async () => ({ reads: { salt: SALT.slice(1) } })],
    ['on an e-KTP with a NIK that is none', async () => ({ reads: { nik: '12' } })],
    ['on an e-KTP with anything besides', async () => ({ reads: { staffId: 'B07' } })],
  ])('a word %s opens nothing', async (_what, spoil) => {
    expect(await attested(await spoil())).toMatchObject({
      status: 403,
      body: { code: 'attestationRefused' },
    });
  });

  test('a word that was signed over another person\u2019s e-KTP opens nothing for either', async () => {
    const other = await getMembership(headOffice, await signIn(headOffice, 'pu-resigned'));
    const theirs = JSON.stringify({ ...ektpOf(other), salt: SALT });
    expect(await attested({ send: () => theirs })).toMatchObject({ status: 403 });
    expect(await attested({ says: { ektpDigest: digestOf(theirs) } })).toMatchObject({ status: 403 });
  });

  test('a word without the e-KTP beside it, as kiosks of version 0.1 gave it, is malformed', async () => {
    const { branchId, kioskId } = kiosk;
    const checkedAt = clock.now().toISOString();
    const whole = { ...ektpOf(person), branchId, kioskId, staffId: 'B07', checkedAt };
    const attestation = await signAs(kiosk, ATTESTATION_TYPE, whole);
    expect(await headOffice.send('POST', '/v1/attested-sessions', { attestation })).toMatchObject({
      status: 400,
      body: { code: 'malformed' },
    });
  });

  test('no kiosk vouches for more people than come to it, under whichever names of staff', async () => {
    clock.advanceMinutes(16);
    const statuses = [];
    for (let time = 0; time < 14; time += 1)
      statuses.push((await attested({ says: { staffId: `B${10 + time}` } })).status);
    expect(statuses).toEqual([...Array.from({ length: 12 }, () => 201), 429, 429]);
    clock.advanceMinutes(16);
    expect((await attested()).status).toBe(201);
  });
});

describe('a claim that was taken while the head office was out of reach', () => {
  const checkedAt = () => clock.now().toISOString();
  const offline = async (changes: object = {}) => {
    const someone = await visit(headOffice, kiosk, 'bpu-under-ceiling');
    const { claim } = await fillIn(someone, 'businessStopped');
    const { sessionId: _session, photo: _photo, ...rest } = claim;
    const { participantId: _id, ...participant } = claim.participant;
    return decisionOn(someone, {
      claim: {
        ...rest,
        participant: { ...participant, kpj: [] },
        payout: null,
        consent: { ...claim.consent, photo: false },
        identity: { kind: 'staffCheckedEktp', staffId: 'B07', checkedAt: checkedAt() },
        presence: { kind: 'staffSawPerson', staffId: 'B07', seenAt: checkedAt() },
        ...changes,
      },
      attachments: [],
    });
  };

  test('is refused where nobody has that NIK and name', async () => {
    const participant = { nik: person.nik, name: 'ORANG LAIN SEKALI', birthDate: person.birthDate, kpj: [] };
    expect(await offline({ participant })).toMatchObject({
      outcome: 'refused',
      refusal: 'participantDiffers',
    });
  });

  test('is unreadable without the word of staff', async () => {
    expect(await offline({ identity: { kind: 'account' } })).toEqual({
      outcome: 'notTaken',
      because: 'unreadable',
    });
  });

  test('is accepted, and the head office determines what is paid', async () => {
    expect(await offline()).toMatchObject({ outcome: 'accepted' });
    const session = await signIn(headOffice, 'bpu-under-ceiling');
    const { body } = await headOffice.send('GET', '/v1/me/claims', undefined, session.token);
    const [balance] = person.cards.map(({ contributions, development }) => contributions + development);
    expect(body).toMatchObject({ claims: [{ net: balance, confirmedNet: balance }] });
  });
});
