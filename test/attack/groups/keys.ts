import { randomUUID } from 'node:crypto';
import { CompactSign, SignJWT } from 'jose';
import { v7 as uuidV7 } from 'uuid';
import { ATTESTATION_TYPE } from '../../../contract/assistance/attestation.ts';
import { makeReceiptNumber } from '../../../contract/claim/receipt-number.ts';
import { KIOSK_ASSERTION } from '../../../contract/keys/kiosk-assertion.ts';
import { type Attempt, STAFFED, VERDICT } from '../attempt.ts';
import { ektpOf, strangersKey, uploadPath } from '../cast/kiosk.ts';
import { confirmProposal, proposeWithdrawal } from '../cast/operator.ts';
import { nonceFor, signInSupervisor } from '../cast/staff.ts';
import { acceptedClaims } from '../facts.ts';
import type { Testbed } from '../testbed.ts';
import { isGood, noteOf, tally } from '../wire/note.ts';
import type { Sender, WireAnswer } from '../wire/sender.ts';

const BRANCH = '127.0.0.1';

/** What a thief tries who has a kiosk's key, and no member of staff. */
export const keys: readonly Attempt[] = [
  {
    name: 'attests for 37 people, under invented credentials',
    async run({ kiosks, claimants }, { sender }) {
      const answers: (WireAnswer | undefined)[] = [];
      for (let place = 0; place < 37; place += 1) {
        answers.push(await kiosks.stolen.attest(sender, await claimants.next()));
      }
      return { note: tally(answers), succeeded: answers.some(isGood) };
    },
  },
  attests('under a credential of nobody', { credentialId: randomUUID() }),
  attests('with a nonce of nobody', { nonce: 'A'.repeat(43) }),
  attests('for another audience', { audience: 'urn:penjahat' }),
  attests('as a kiosk of another branch', { branchId: 'LUA', kioskId: '01' }),
  attests('an hour ago', { checkedAt: new Date(Date.now() - 3_600_000).toISOString() }),
  attests('in an hour', { checkedAt: new Date(Date.now() + 3_600_000).toISOString() }),
  attests('of another e-KTP', { ektpDigest: 'a'.repeat(64) }),
  attests('with a field more', { participantId: uuidV7() }),
  attests('signed as a claim', {}, { typ: 'anjungan-jht-claim' }),
  attests('signed as a heartbeat', {}, { typ: 'anjungan-jht-heartbeat' }),
  {
    name: 'attests with the stolen key under another kiosk’s credential and nonce',
    mayChange: STAFFED,
    async run(testbed, { sender }) {
      const branch = await testbed.newBranch();
      const credential = await signInSupervisor(sender.at(BRANCH), branch);
      const nonce = await nonceFor(sender.at(BRANCH), branch.kiosk, credential);
      const { credentialId } = credential;
      const answer = await testbed.kiosks.stolen.attest(sender, testbed.people.victim, {
        credentialId,
        nonce,
      });
      return { note: noteOf(answer), succeeded: isGood(answer) };
    },
  },
  {
    name: 'attests by a key that nobody enrolled',
    async run({ kiosks, people }, { sender }) {
      const answer = await (await strangersKey(kiosks.stolen)).attest(sender, people.victim);
      return { note: noteOf(answer), succeeded: isGood(answer) };
    },
  },
  {
    name: 'attests without any signature (alg none)',
    async run({ kiosks, people }, { sender }) {
      const { attestation, ektp } = await kiosks.stolen.attestation(ektpOf(people.victim));
      const [, content = ''] = attestation.split('.');
      const header = Buffer.from(
        JSON.stringify({ alg: 'none', kid: kiosks.stolen.kiosk.kid, typ: ATTESTATION_TYPE }),
      );
      const unsigned = `${header.toString('base64url')}.${content}.`;
      const answer = await sender.post('/v1/attested-sessions', { attestation: unsigned, ektp });
      return { note: noteOf(answer), succeeded: isGood(answer) };
    },
  },
  {
    name: 'attests with the public key as a shared secret (HS256)',
    async run({ kiosks, people }, { sender }) {
      const { kid, publicKey } = kiosks.honest.kiosk;
      const { attestation, ektp } = await kiosks.stolen.attestation(ektpOf(people.victim));
      const content = Buffer.from(attestation.split('.')[1] ?? '', 'base64url');
      const forged = await new CompactSign(content)
        .setProtectedHeader({ alg: 'HS256', kid, typ: ATTESTATION_TYPE })
        .sign(Buffer.from(publicKey.x, 'base64url'));
      const answer = await sender.post('/v1/attested-sessions', { attestation: forged, ektp });
      return { note: noteOf(answer), succeeded: isGood(answer) };
    },
  },
  {
    name: 'attests again with an attestation that has opened a session',
    mayChange: [...STAFFED, 'sessions'],
    async run({ newBranch, people }, { sender }) {
      const branch = await newBranch();
      const credential = await signInSupervisor(sender.at(BRANCH), branch);
      const { credentialId } = credential;
      const nonce = await nonceFor(sender.at(BRANCH), branch.kiosk, credential);
      const body = await branch.kiosk.attestation(ektpOf(people.mallory), { credentialId, nonce });
      const first = await sender.at(BRANCH).post('/v1/attested-sessions', body);
      if (!isGood(first)) throw new Error(`staff could not attest: ${noteOf(first)}`);
      const answer = await sender.post('/v1/attested-sessions', body);
      return { note: noteOf(answer), succeeded: isGood(answer) };
    },
  },
  {
    name: 'claims for somebody who never came, by invented staff',
    mayChange: [...VERDICT, 'unconfirmed_claims'],
    run: (testbed, { sender }) => claimsUnseen(testbed, sender, {}),
  },
  {
    name: 'claims for somebody who never came, seen instead of a photo',
    mayChange: [...VERDICT, 'unconfirmed_claims'],
    run: (testbed, { sender }) =>
      claimsUnseen(testbed, sender, {
        presence: { kind: 'staffSawPerson', staffId: 'Z99', seenAt: new Date().toISOString() },
      }),
  },
  {
    name: 'claims under a session that nobody opened',
    mayChange: [...VERDICT],
    async run({ kiosks, claimants, database }, { sender }) {
      const person = await claimants.next();
      const sealed = await kiosks.stolen.sealedClaimOf({ ...person, sessionId: crypto.randomUUID() });
      const answer = await kiosks.stolen.put(sender, sealed);
      return { note: noteOf(answer), succeeded: (await acceptedClaims(database, sealed.claimId)) > 0 };
    },
  },
  {
    name: 'claims for one person under another’s session',
    mayChange: [...VERDICT],
    async run({ kiosks, claimants, database }, { sender }) {
      const [one, other] = [await claimants.next(), await claimants.next()];
      const sealed = await kiosks.stolen.sealedClaimOf({ ...one, sessionId: other.sessionId });
      const answer = await kiosks.stolen.put(sender, sealed);
      return { note: noteOf(answer), succeeded: (await acceptedClaims(database, sealed.claimId)) > 0 };
    },
  },
  {
    name: 'claims to an account of the thief’s own',
    mayChange: [...VERDICT],
    async run({ kiosks, claimants, people, database }, { sender }) {
      const sealed = await kiosks.stolen.sealedClaimOf(await claimants.next(), {
        account: people.mallory.account,
      });
      const answer = await kiosks.stolen.put(sender, sealed);
      return { note: noteOf(answer), succeeded: (await acceptedClaims(database, sealed.claimId)) > 0 };
    },
  },
  {
    name: 'claims as another kiosk',
    async run({ kiosks, claimants, database }, { sender }) {
      const { stolen, honest } = kiosks;
      const sealed = await stolen.seal(honest.claimOf(await claimants.next()));
      const answer = await stolen.put(sender, sealed);
      return { note: noteOf(answer), succeeded: (await acceptedClaims(database, sealed.claimId)) > 0 };
    },
  },
  {
    name: 'claims under another kiosk’s receipt number',
    async run({ kiosks, claimants, database }, { sender }) {
      const { branchId, kioskId } = kiosks.honest.kiosk;
      const filled = kiosks.stolen.claimOf(await claimants.next());
      const claim = { ...filled.claim, receiptNumber: makeReceiptNumber(branchId, kioskId, 999_999) };
      const sealed = await kiosks.stolen.seal({ ...filled, claim });
      const answer = await kiosks.stolen.put(sender, sealed);
      return { note: noteOf(answer), succeeded: (await acceptedClaims(database, sealed.claimId)) > 0 };
    },
  },
  {
    name: 'looks for another kiosk’s upload',
    async run({ kiosks, claimants }, { sender }) {
      const sealed = await kiosks.honest.sealedClaimOf(await claimants.next());
      const asked = {
        headers: await kiosks.stolen.asKiosk('GET', uploadPath(sealed.claimId, sealed.envelope)),
      };
      const answer = await sender.get(uploadPath(sealed.claimId, sealed.envelope), asked);
      return { note: noteOf(answer), succeeded: !answer?.text.includes('"received":0') };
    },
  },
  {
    name: 'speaks for another kiosk in a heartbeat',
    async run({ kiosks }, { sender }) {
      const { branchId, kioskId } = kiosks.honest.kiosk;
      const answer = await kiosks.stolen.heartbeat(sender, { branchId, kioskId });
      return { note: noteOf(answer), succeeded: isGood(answer) };
    },
  },
  {
    name: 'speaks of a day ahead in a heartbeat',
    async run({ kiosks }, { sender }) {
      const answer = await kiosks.stolen.heartbeat(sender, {
        at: new Date(Date.now() + 86_400_000).toISOString(),
      });
      return { note: noteOf(answer), succeeded: isGood(answer) };
    },
  },
  {
    name: 'enrols the stolen key as another kiosk by a guessed code',
    async run({ kiosks }, { sender }) {
      const enrolment = await kiosks.stolen.enrolment({ code: '0'.repeat(12), version: '0.1.0' });
      const answer = await sender.post('/v1/enrolments', { enrolment });
      return { note: noteOf(answer), succeeded: isGood(answer) };
    },
  },
  {
    name: 'asserts as another kiosk with the stolen key',
    async run({ kiosks }, { sender }) {
      const forged = await assertionAs(kiosks.honest.kiosk.kid, kiosks.stolen.kiosk.privateKey);
      const answer = await sender.get(`/v1/claims/${uuidV7()}/uploads/${'0'.repeat(64)}`, {
        headers: { [KIOSK_ASSERTION.header]: forged },
      });
      return { note: noteOf(answer), succeeded: isGood(answer) };
    },
  },
  {
    name: 'sends on after the kiosk was withdrawn',
    mayChange: [
      'kiosks',
      'enrolment_codes',
      'operator_actions',
      'kiosk_orders',
      'proposals',
      'operator_sessions',
      'staff',
    ],
    async run(testbed, { sender }) {
      const kiosk = await testbed.newKiosk();
      const sealed = await kiosk.sealedClaimOf(await testbed.claimants.next());
      await withdraw(testbed, kiosk.kiosk);
      const answer = await kiosk.put(sender, sealed);
      return {
        note: noteOf(answer),
        succeeded: (await acceptedClaims(testbed.database, sealed.claimId)) > 0,
      };
    },
  },
];

/** Staff are signed in and have a nonce: one thing is wrong with what their kiosk says. */
function attests(how: string, statement: object, signing: { readonly typ?: string } = {}): Attempt {
  return {
    name: `attests ${how}`,
    mayChange: STAFFED,
    async run({ newBranch, people }, { sender }) {
      const branch = await newBranch();
      const credential = await signInSupervisor(sender.at(BRANCH), branch);
      const nonce = await nonceFor(sender.at(BRANCH), branch.kiosk, credential);
      const { credentialId } = credential;
      const said = { credentialId, nonce, ...statement };
      const answer = await branch.kiosk.attest(sender, people.victim, said, signing);
      return { note: noteOf(answer), succeeded: isGood(answer) };
    },
  };
}

async function claimsUnseen({ kiosks, claimants, database }: Testbed, sender: Sender, change: object) {
  const person = await claimants.next();
  const filled = kiosks.stolen.claimOf(person);
  const { sessionId: _none, participant, photo, ...rest } = filled.claim;
  const { participantId: _unnamed, ...stated } = participant;
  const unseen = 'presence' in change;
  const claim = {
    ...rest,
    participant: stated,
    payout: null,
    identity: { kind: 'staffCheckedEktp', staffId: 'Z99', checkedAt: new Date().toISOString() },
    consent: { ...rest.consent, photo: !unseen },
    ...(unseen ? {} : { photo }),
    ...change,
  };
  const attachments = unseen ? filled.attachments.slice(1) : filled.attachments;
  const sealed = await kiosks.stolen.seal({ claim, attachments });
  const answer = await kiosks.stolen.put(sender, sealed);
  return { note: noteOf(answer), succeeded: (await acceptedClaims(database, sealed.claimId)) > 0 };
}

function assertionAs(kid: string, key: CryptoKey): Promise<string> {
  return new SignJWT()
    .setProtectedHeader({ alg: KIOSK_ASSERTION.signature, kid, typ: KIOSK_ASSERTION.jwtType })
    .setIssuer(kid)
    .setSubject(kid)
    .setAudience(KIOSK_ASSERTION.audience)
    .setIssuedAt()
    .setExpirationTime('60s')
    .setJti(uuidV7())
    .sign(key);
}

async function withdraw({ desk, second }: Testbed, place: { branchId: string; kioskId: string }) {
  await proposeWithdrawal(desk, place);
  await confirmProposal(second.browser);
}
