import { CompactSign } from 'jose';
import { describe, expect, test } from 'vitest';
import { ATTESTATION_TYPE } from '../../../../contract/assistance/attestation.ts';
import { ENVELOPE } from '../../../../contract/claim/envelope.ts';
import type { Membership } from '../../../../contract/eligibility/membership.ts';
import { sessionSchema } from '../../../../contract/head-office/routes.ts';
import { makeKiosk, type TestKiosk } from '../../../fixtures/claim/sealed-claim.ts';
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

interface Spoilt {
  readonly says?: object;
  readonly signer?: TestKiosk;
  readonly typ?: string;
}

/** What the head office answers to a kiosk's word on this e-KTP. */
async function attested({ says = {}, signer = kiosk, typ = ATTESTATION_TYPE }: Spoilt = {}) {
  const { branchId, kioskId } = kiosk;
  const checkedAt = clock.now().toISOString();
  const { nik, name, birthDate, cards } = person;
  const kpj = cards[0]?.kpj ?? null;
  const content = { branchId, kioskId, staffId: 'B07', checkedAt, nik, name, birthDate, kpj, ...says };
  const attestation = await new CompactSign(new TextEncoder().encode(JSON.stringify(content)))
    .setProtectedHeader({ alg: ENVELOPE.signature, kid: signer.kid, typ })
    .sign(signer.privateKey);
  return headOffice.send('POST', '/v1/attested-sessions', { attestation });
}

describe('staff have checked the e-KTP', () => {
  test.each<[string, object]>([
    ['with the membership card', {}],
    ['without it', { kpj: null }],
    ['with a title before the name', { name: true }],
  ])('%s, and the person\u2019s session is open', async (_how, says) => {
    const named = 'name' in says ? { name: `dr. ${person.name}` } : says;
    const answer = await attested({ says: named });
    expect(answer.status).toBe(201);
    expect((await getMembership(headOffice, sessionSchema.parse(answer.body))).nik).toBe(person.nik);
  });

  test.each<[string, object]>([
    ['NIK', { nik: '3273015407900003' }],
    ['name', { name: 'ORANG LAIN SEKALI' }],
    ['birth date', { birthDate: '1960-01-01' }],
    ['card', { kpj: '99999999999' }],
  ])('and no participant has that %s together with the rest', async (_what, says) => {
    expect(await attested({ says: { staffId: 'B08', ...says } })).toMatchObject({
      status: 422,
      body: { code: 'registryDiffers' },
    });
  });

  test.each<[string, () => Promise<Spoilt>]>([
    ['from a kiosk that is not known', async () => ({ signer: await makeKiosk() })],
    ['in another kiosk\u2019s name', async () => ({ says: { kioskId: '77' } })],
    ['that is no attestation', async () => ({ typ: ENVELOPE.claimType })],
    ['of long ago', async () => ({ says: { checkedAt: '2020-01-01T00:00:00.000Z' } })],
    ['that names no staff', async () => ({ says: { staffId: '' } })],
  ])('a word %s opens nothing', async (_what, spoil) => {
    expect(await attested(await spoil())).toMatchObject({
      status: 403,
      body: { code: 'attestationRefused' },
    });
  });

  test('one member of staff who guesses is held up, and no other', async () => {
    const guess = { staffId: 'B09', name: 'ORANG LAIN SEKALI' };
    for (let time = 0; time < 10; time += 1) await attested({ says: guess });
    expect(await attested({ says: { staffId: 'B09' } })).toMatchObject({ status: 429 });
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
    expect(await offline({ identity: { kind: 'account' } })).toMatchObject({ refusal: 'unreadable' });
  });

  test('is accepted, and the head office determines what is paid', async () => {
    expect(await offline()).toMatchObject({ outcome: 'accepted' });
    const session = await signIn(headOffice, 'bpu-under-ceiling');
    const { body } = await headOffice.send('GET', '/v1/me/claims', undefined, session.token);
    const [balance] = person.cards.map(({ contributions, development }) => contributions + development);
    expect(body).toMatchObject({ claims: [{ net: balance, confirmedNet: balance }] });
  });
});
