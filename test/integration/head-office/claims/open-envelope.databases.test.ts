import { randomUUID } from 'node:crypto';
import { beforeEach, describe, expect, test } from 'vitest';
import { ATTESTATION_TYPE } from '../../../../contract/assistance/attestation.ts';
import type { Claim } from '../../../../contract/claim/claim.ts';
import { ENVELOPE, joinContent } from '../../../../contract/claim/envelope.ts';
import { makeReceiptNumber } from '../../../../contract/claim/receipt-number.ts';
import { AUDIT_HEAD_TYPE } from '../../../../contract/fleet/audit-head.ts';
import { FLEET_TYPES } from '../../../../contract/fleet/heartbeat.ts';
import { KIOSK_ASSERTION } from '../../../../contract/keys/kiosk-assertion.ts';
import { kioskAssertion } from '../../../../main/keys/kiosk-assertion.ts';
import { claimSealer } from '../../../../main/keys/seal.ts';
import { attester, claimSigner } from '../../../../main/keys/sign.ts';
import {
  type ClaimWithPictures,
  digestOf,
  encryptContent,
  signAs,
  type TestKiosk,
} from '../../../fixtures/claim/sealed-claim.ts';
import { headOfficeForAll } from '../../../fixtures/head-office/for-tests.ts';
import { getKeys, TestClock, type TestHeadOffice } from '../../../fixtures/head-office/head-office.ts';
import {
  decisionOn,
  fillIn,
  outcomeOf,
  readAcknowledgement,
  submit,
  type Visit,
  visit,
} from '../../../fixtures/head-office/visit.ts';

const clock = new TestClock();
const unlimited = { attempts: { submitClaim: { most: 1000, withinMinutes: 1 } } };
let kiosk: TestKiosk;
let headOffice: TestHeadOffice;
headOfficeForAll({ clock, settings: unlimited }, (started) => {
  ({ kiosk, headOffice } = started);
});

const encode = (text: string) => new TextEncoder().encode(text);
const jsonOf = (claim: object) => encode(JSON.stringify(claim));
const keyOf = ({ kid, privateKey, publicKey }: TestKiosk) => ({ kid, privateKey, publicJwk: publicKey });

/** What the kiosk signs of a claim, and what the test says otherwise. */
const statementOn = ({ claimId, receiptNumber }: Claim, line: Uint8Array, otherwise: object = {}) => ({
  claimId,
  receiptNumber,
  claimDigest: digestOf(line),
  ...otherwise,
});

async function decided(claimId: string, content: Uint8Array) {
  const envelope = await encryptContent(content, { headOfficeKeys: await getKeys(headOffice) });
  return outcomeOf(await submit(headOffice, claimId, envelope));
}

describe('a claim is accepted', () => {
  test('as the kiosk itself seals it now', async () => {
    const someone = await visit(headOffice, kiosk, 'bpu-under-ceiling');
    const { claim, attachments } = await fillIn(someone, 'businessStopped');
    const { keys } = await getKeys(headOffice);
    const { envelope, envelopeDigest } = await claimSealer(keys, clock).seal(
      claim,
      attachments,
      claimSigner(keyOf(kiosk)),
    );
    expect(readAcknowledgement(await submit(headOffice, claim.claimId, envelope))).toMatchObject({
      outcome: 'accepted',
      envelopeDigest,
    });
  });

  test('as kiosks of version 0.1 sealed it, who may hold it still; once, however often it is sent', async () => {
    const someone = await visit(headOffice, kiosk, 'pu-waiting-over-today');
    const { claim, attachments } = await fillIn(someone, 'resigned');
    const { documents, ...rest } = claim;
    const papers = documents.map(({ document: paper, ...pages }) => ({ paper, ...pages }));
    expect(papers.length).toBe(1);
    const signedClaim = await signAs(kiosk, 'anjungan-jht-claim', { ...rest, papers });
    const content = Buffer.concat([encode(`${signedClaim}\n`), ...attachments]);
    const envelope = await encryptContent(content, { headOfficeKeys: await getKeys(headOffice) });
    const first = await submit(headOffice, claim.claimId, envelope);
    expect(readAcknowledgement(first)).toMatchObject({ outcome: 'accepted' });
    expect((await submit(headOffice, claim.claimId, envelope)).body).toEqual(first.body);
  });
});

describe('an envelope of somebody who may claim is not taken, and nothing is decided', () => {
  const signatureWrong = { outcome: 'notTaken', because: 'signatureWrong' };
  const unreadable = { outcome: 'notTaken', because: 'unreadable' };
  let visitor: Visit;
  let filled: ClaimWithPictures;
  let line: Uint8Array;
  beforeEach(async () => {
    visitor ??= await visit(headOffice, kiosk, 'pu-resigned');
    filled = await fillIn(visitor, 'resigned');
    line = jsonOf(filled.claim);
  });

  interface Spoilt {
    readonly says?: object;
    readonly line?: Uint8Array;
    readonly typ?: string;
    readonly signature?: string;
  }

  /** What is decided on the right claim, but for what is spoilt. */
  async function decisionOnSpoilt(spoilt: Spoilt) {
    const { claim, attachments } = filled;
    const { typ = ENVELOPE.claimDigestType, says = statementOn(claim, line) } = spoilt;
    const signature = spoilt.signature ?? (await signAs(kiosk, typ, says));
    return decided(claim.claimId, joinContent({ signature, claim: spoilt.line ?? line, attachments }));
  }

  test.each<[string, (claim: Claim) => object]>([
    ['another digest', () => ({ claimDigest: digestOf('another claim') })],
    ['another claim id', () => ({ claimId: '0190a6b4-6a5c-7d3e-8f00-000000000009' })],
    ['another receipt number', () => ({ receiptNumber: makeReceiptNumber('BDG', '01', 999_999) })],
  ])('with a signature over %s', async (_what, otherwise) => {
    const says = statementOn(filled.claim, line, otherwise(filled.claim));
    expect(await decisionOnSpoilt({ says })).toMatchObject(signatureWrong);
  });

  test('that was changed by one byte', async () => {
    const account = jsonOf({ ...filled.claim, account: { ...filled.claim.account, number: '9234567890' } });
    expect(account).not.toEqual(line);
    expect(await decisionOnSpoilt({ line: account })).toMatchObject(signatureWrong);
  });

  test('by the signature over another claim of the same person, and the other by its own', async () => {
    const other = await fillIn(visitor, 'resigned', { running: 2 });
    const signatureOf = ({ claim }: ClaimWithPictures) =>
      signAs(kiosk, ENVELOPE.claimDigestType, statementOn(claim, jsonOf(claim)));
    for (const [one, another] of [
      [filled, other],
      [other, filled],
    ] as const) {
      const { claim, attachments } = one;
      const signature = await signatureOf(another);
      const content = joinContent({ signature, claim: jsonOf(claim), attachments });
      expect(await decided(claim.claimId, content)).toMatchObject(signatureWrong);
    }
  });

  test('whole under the id of another claim', async () => {
    const other = await fillIn(visitor, 'resigned', { running: 2 });
    const { claim, attachments } = filled;
    const signature = await signAs(kiosk, ENVELOPE.claimDigestType, statementOn(claim, line));
    const content = joinContent({ signature, claim: line, attachments });
    expect(await decided(other.claim.claimId, content)).toMatchObject(unreadable);
  });

  test.each([
    FLEET_TYPES.heartbeat,
    AUDIT_HEAD_TYPE,
    ATTESTATION_TYPE,
    KIOSK_ASSERTION.jwtType,
    ENVELOPE.acknowledgementType,
    '',
  ])('by what the kiosk signed as %j', async (typ) => {
    expect(await decisionOnSpoilt({ typ })).toMatchObject(signatureWrong);
  });

  test('by an attestation or an assertion as the kiosk makes them', async () => {
    const { branchId, kioskId } = kiosk;
    const checkedAt = clock.now().toISOString();
    const { audience } = KIOSK_ASSERTION;
    const by = { credentialId: randomUUID(), nonce: 'n'.repeat(43) };
    const statement = { audience, branchId, kioskId, ...by, checkedAt, ektpDigest: digestOf(line) };
    const attestation = await attester(keyOf(kiosk))({ ...statement });
    expect(await decisionOnSpoilt({ signature: attestation })).toMatchObject(signatureWrong);
    filled = await fillIn(visitor, 'resigned');
    const assertion = await kioskAssertion(keyOf(kiosk), clock)({ htm: 'GET', path: '/v1/health' });
    expect(await decisionOnSpoilt({ signature: assertion })).toMatchObject(signatureWrong);
  });

  test('by a signature of the other form than its type says', async () => {
    expect(await decisionOnSpoilt({ says: filled.claim })).toMatchObject(unreadable);
    filled = await fillIn(visitor, 'resigned');
    line = jsonOf(filled.claim);
    expect(await decisionOnSpoilt({ typ: ENVELOPE.wholeClaimType })).toMatchObject(unreadable);
    filled = await fillIn(visitor, 'resigned');
    const whole = { typ: ENVELOPE.wholeClaimType, says: filled.claim };
    expect(await decisionOnSpoilt(whole)).toMatchObject(unreadable);
  });

  test('by a signature that says anything besides', async () => {
    const says = statementOn(filled.claim, line, { nik: filled.claim.participant.nik });
    expect(await decisionOnSpoilt({ says })).toMatchObject(unreadable);
  });

  test('without the line feed after the signature or after the claim', async () => {
    const { claim } = filled;
    const signature = await signAs(kiosk, ENVELOPE.claimDigestType, statementOn(claim, line));
    const run = Buffer.concat([encode(signature), line]);
    expect(await decided(claim.claimId, run)).toMatchObject(unreadable);
    filled = await fillIn(visitor, 'resigned');
    line = jsonOf(filled.claim);
    const again = await signAs(kiosk, ENVELOPE.claimDigestType, statementOn(filled.claim, line));
    const open = Buffer.concat([encode(`${again}\n`), line]);
    expect(await decided(filled.claim.claimId, open)).toMatchObject(unreadable);
  });

  test('with a line feed inside', async () => {
    line = encode(JSON.stringify(filled.claim).replace('{', '{\n'));
    expect(await decisionOnSpoilt({})).toMatchObject(signatureWrong);
    filled = await fillIn(visitor, 'resigned');
    line = encode(JSON.stringify(filled.claim).replace('{', '{\n'));
    const says = statementOn(filled.claim, encode('{'));
    expect(await decisionOnSpoilt({ says })).toMatchObject(unreadable);
  });

  test('for none of this once it is right', async () => {
    expect(await decisionOn(visitor, filled)).toMatchObject({ outcome: 'accepted' });
  });
});
