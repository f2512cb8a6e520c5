import { randomUUID } from 'node:crypto';
import { compactVerify, importJWK } from 'jose';
import { v7 as uuidV7 } from 'uuid';
import { describe, expect, test } from 'vitest';
import { dayAt } from '../../../../contract/calendar.ts';
import { claimAnswerSchema } from '../../../../contract/claim/acknowledgement.ts';
import { ENVELOPE } from '../../../../contract/claim/envelope.ts';
import policyDocument from '../../../../contract/policy/default.json' with { type: 'json' };
import type { ReasonId } from '../../../../contract/policy/schema.ts';
import {
  attachment,
  type ClaimWithPictures,
  digestOf,
  encryptContent,
  makeKiosk,
  sealClaim,
  smallJpeg,
  type TestKiosk,
} from '../../../fixtures/claim/sealed-claim.ts';
import { headOfficeForAll } from '../../../fixtures/head-office/for-tests.ts';
import {
  getKeys,
  participantOf,
  startTestHeadOffice,
  TestClock,
  type TestHeadOffice,
} from '../../../fixtures/head-office/head-office.ts';
import {
  decisionOn,
  fillIn,
  outcomeOf,
  readAcknowledgement,
  seal,
  submit,
  type Visit,
  visit,
} from '../../../fixtures/head-office/visit.ts';
import { writePolicy } from '../../../fixtures/policy/write-policy.ts';

const clock = new TestClock();
const unlimited = { attempts: { submitClaim: { most: 1000, withinMinutes: 1 } } };
let kiosk: TestKiosk;
let headOffice: TestHeadOffice;
let visitor: Visit;
headOfficeForAll({ clock, settings: unlimited }, async (started) => {
  ({ kiosk, headOffice } = started);
  visitor = await visit(headOffice, kiosk, 'pu-resigned');
});

describe('a claim that is right is accepted', () => {
  test.each<[string, ReasonId]>([
    ['bpu-under-ceiling', 'businessStopped'],
    ['pu-waiting-over-today', 'resigned'],
    ['pu-dismissed', 'dismissed'],
    ['pu-contract-ended', 'contractEnded'],
    ['pu-retired-by-agreement', 'retirementByAgreement'],
    ['age-56-active', 'retirementAge'],
    ['bpu-at-ceiling', 'businessStopped'],
    ['pu-cards-merged', 'dismissed'],
    ['partial-possible', 'partialThirtyPercent'],
    ['partial-taken-two-years-ago', 'dismissed'],
  ])('of %s for %s', async (caseId, reason) => {
    const someone = await visit(headOffice, kiosk, caseId);
    const filled = await fillIn(someone, reason);
    expect(await decisionOn(someone, filled)).toMatchObject({
      outcome: 'accepted',
      claimId: filled.claim.claimId,
      decidedAt: clock.now().toISOString(),
    });
  });

  test('with an acknowledgement of exactly this envelope, signed by a published key', async () => {
    const someone = await visit(headOffice, kiosk, 'age-56-inactive');
    const filled = await fillIn(someone, 'retirementAge');
    const envelope = await seal(someone, filled);
    const answer = await submit(headOffice, filled.claim.claimId, envelope);
    const { acknowledgement } = claimAnswerSchema.parse(answer.body);
    const published = (await getKeys(headOffice)).keys.find(({ crv }) => crv === 'Ed25519');
    const key = await importJWK(published ?? {}, ENVELOPE.signature);
    const { protectedHeader } = await compactVerify(acknowledgement, key);
    expect(protectedHeader).toMatchObject({ kid: published?.kid, typ: ENVELOPE.acknowledgementType });
    expect(readAcknowledgement(answer)).toMatchObject({ envelopeDigest: digestOf(envelope) });
  });
});

type Claim = ClaimWithPictures['claim'];

/** The right claim of the visitor, spoiled, and what is decided on it. */
async function decisionOnSpoiled(spoil: (claim: Claim) => object, pictures?: readonly Uint8Array[]) {
  const { claim, attachments } = await fillIn(visitor, 'resigned');
  const envelope = await sealClaim(spoil(claim), pictures ?? attachments, {
    kiosk,
    headOfficeKeys: await getKeys(headOffice),
  });
  return outcomeOf(await submit(headOffice, claim.claimId, envelope));
}

describe('an envelope is unreadable', () => {
  const unreadable = { outcome: 'notTaken', because: 'unreadable' };

  test('when one character of it was changed', async () => {
    const filled = await fillIn(visitor, 'resigned');
    const envelope = await seal(visitor, filled);
    const changed = envelope.slice(0, -30) + (envelope.at(-30) === 'A' ? 'B' : 'A') + envelope.slice(-29);
    expect(outcomeOf(await submit(headOffice, filled.claim.claimId, changed))).toMatchObject(unreadable);
  });

  test.each([
    ['has no line feed', 'nothing here'],
    ['holds no JWS', 'nothing here\n{}\n'],
  ])('when its content %s', async (_name, content) => {
    const envelope = await encryptContent(new TextEncoder().encode(content), {
      headOfficeKeys: await getKeys(headOffice),
    });
    expect(outcomeOf(await submit(headOffice, uuidV7(), envelope))).toMatchObject(unreadable);
  });

  test('when it says of itself that it is something else', async () => {
    const { claim, attachments } = await fillIn(visitor, 'resigned');
    const sealing = { kiosk, headOfficeKeys: await getKeys(headOffice), envelopeType: 'JWE' };
    const envelope = await sealClaim(claim, attachments, sealing);
    expect(outcomeOf(await submit(headOffice, claim.claimId, envelope))).toMatchObject(unreadable);
  });

  test.each<[string, (claim: Claim) => object]>([
    ['holds no claim', ({ claimId, receiptNumber }) => ({ claimId, receiptNumber })],
    ['holds a claim of another id', (claim) => ({ ...claim, claimId: uuidV7() })],
    ['was confirmed on another day', (claim) => ({ ...claim, confirmedOn: '2026-11-16' })],
    [
      'names a longer photo',
      (claim) => ({ ...claim, photo: { ...claim.photo, bytes: claim.photo.bytes + 1 } }),
    ],
    ['names another photo', (claim) => ({ ...claim, photo: { ...claim.photo, digest: digestOf('other') } })],
    [
      'has a receipt number with a wrong check character',
      (claim) => ({ ...claim, receiptNumber: 'BDG-01-000001-A' }),
    ],
  ])('when it %s', async (_name, spoil) => {
    expect(await decisionOnSpoiled(spoil)).toMatchObject(unreadable);
  });
});

describe('the kiosk is unknown', () => {
  const unknown = { outcome: 'notTaken', because: 'kioskUnknown' };

  test('when its key is not listed', async () => {
    const stranger = await makeKiosk();
    const filled = await fillIn(visitor, 'resigned');
    expect(await decisionOn({ ...visitor, kiosk: stranger }, filled)).toMatchObject(unknown);
  });

  test('when the claim or its receipt number names another kiosk than the one that signed', async () => {
    expect(await decisionOnSpoiled((claim) => ({ ...claim, kioskId: '02' }))).toMatchObject(unknown);
    const elsewhere = await fillIn(visitor, 'resigned', { kiosk: { ...kiosk, branchId: 'JKT' } });
    const { receiptNumber } = elsewhere.claim;
    expect(await decisionOnSpoiled((claim) => ({ ...claim, receiptNumber }))).toMatchObject(unknown);
  });
});

describe('the signature is wrong', () => {
  const wrong = { outcome: 'notTaken', because: 'signatureWrong' };

  test('when another key signed in the name of a known kiosk', async () => {
    const thief = { ...(await makeKiosk()), kid: kiosk.kid };
    const filled = await fillIn(visitor, 'resigned');
    expect(await decisionOn({ ...visitor, kiosk: thief }, filled)).toMatchObject(wrong);
  });

  test('when what the kiosk signed was not meant as a claim', async () => {
    const { claim, attachments } = await fillIn(visitor, 'resigned');
    const sealing = { kiosk, headOfficeKeys: await getKeys(headOffice), signatureType: 'something-else' };
    const envelope = await sealClaim(claim, attachments, sealing);
    expect(outcomeOf(await submit(headOffice, claim.claimId, envelope))).toMatchObject(wrong);
  });
});

describe('the session is unknown', () => {
  const unknown = { outcome: 'refused', refusal: 'sessionUnknown' };

  test('when it may have been erased by now; one that should be here still is no fault of the person’s', async () => {
    const unheardOf = (claim: Claim) => ({ ...claim, sessionId: randomUUID() });
    expect(await decisionOnSpoiled(unheardOf)).toEqual({ outcome: 'notTaken', because: 'sessionLost' });
    const kept = policyDocument.retention.find(({ what }) => what === 'sessions')?.days ?? 0;
    const long = new Date(clock.now().getTime() - (kept + 1) * 86_400_000).toISOString();
    const longAgo = { confirmedAt: long, confirmedOn: dayAt(new Date(long), 'Asia/Jakarta') };
    expect(await decisionOnSpoiled((claim) => ({ ...unheardOf(claim), ...longAgo }))).toMatchObject(unknown);
  });

  test('when the claim was confirmed before it began, or after it ran out', async () => {
    const at = (minutes: number) => new Date(clock.now().getTime() + minutes * 60_000);
    const early = await fillIn(visitor, 'resigned', { confirmedAt: at(-6) });
    expect(await decisionOn(visitor, early)).toMatchObject(unknown);
    const late = await fillIn(visitor, 'resigned', { confirmedAt: at(36) });
    expect(await decisionOn(visitor, late)).toMatchObject(unknown);
  });

  test('when the claim was confirmed after signing out', async () => {
    const someone = await visit(headOffice, kiosk, 'no-account-bpu').catch(() =>
      visit(headOffice, kiosk, 'pu-resigned'),
    );
    await headOffice.send('DELETE', '/v1/sessions/current', undefined, someone.token);
    const confirmedAt = new Date(clock.now().getTime() + 6 * 60_000);
    const filled = await fillIn(someone, 'resigned', { confirmedAt });
    expect(await decisionOn(someone, filled)).toMatchObject(unknown);
  });
});

describe('the participant differs', () => {
  const differs = { outcome: 'refused', refusal: 'participantDiffers' };

  test.each([
    ['NIK', { nik: '3273010101900001' }],
    ['name', { name: 'BUDI SANTOSA' }],
    ['birth date', { birthDate: '1991-09-04' }],
    ['cards', { kpj: ['26900000000'] }],
  ])('by %s from the registry', async (_what, change) => {
    const spoil = (claim: Claim) => ({ ...claim, participant: { ...claim.participant, ...change } });
    expect(await decisionOnSpoiled(spoil)).toMatchObject(differs);
  });

  test('from the one who signed in', async () => {
    const other = await visit(headOffice, kiosk, 'account-closed');
    const filled = await fillIn({ ...visitor, sessionId: other.sessionId }, 'resigned');
    expect(await decisionOn(visitor, filled)).toMatchObject(differs);
  });
});

describe('a participant is not eligible', () => {
  test.each<[string, ReasonId]>([
    ['pu-active', 'resigned'],
    ['pu-waiting', 'resigned'],
    ['bpu-over-ceiling', 'businessStopped'],
    ['bpu-data-not-updated', 'businessStopped'],
    ['pu-cards-unmerged', 'resigned'],
    ['bpu-no-balance', 'businessStopped'],
    ['partial-used', 'partialTenPercent'],
    ['age-56-tomorrow', 'retirementAge'],
    ['permanent-disability', 'permanentDisability'],
    ['pu-resigned', 'dismissed'],
  ])('as %s for %s', async (caseId, reason) => {
    const someone = await visit(headOffice, kiosk, caseId);
    expect(await decisionOn(someone, await fillIn(someone, reason))).toMatchObject({
      outcome: 'refused',
      refusal: 'notEligible',
    });
  });
});

test.each<[string, ReasonId]>([
  ['claim-in-progress', 'resigned'],
  ['claim-at-desk', 'businessStopped'],
])('a claim waits for another in progress: %s', async (caseId, reason) => {
  const someone = await visit(headOffice, kiosk, caseId);
  expect(await decisionOn(someone, await fillIn(someone, reason))).toMatchObject({
    outcome: 'refused',
    refusal: 'claimInProgress',
  });
});

test('documents are missing when the reason asks for one that did not come', async () => {
  const { attachments } = await fillIn(visitor, 'resigned');
  const decision = await decisionOnSpoiled((claim) => ({ ...claim, documents: [] }), attachments.slice(0, 1));
  expect(decision).toMatchObject({ outcome: 'refused', refusal: 'documentsMissing' });
});

describe('a picture is unreadable', () => {
  const unreadable = { outcome: 'refused', refusal: 'photoUnreadable' };

  test.each([
    ['is no JPEG', new TextEncoder().encode('not a picture')],
    ['was cut short', smallJpeg().subarray(0, 3000)],
    ['is too small to see a face', smallJpeg(320, 100)],
  ])('when the photo %s', async (_name, photo) => {
    const filled = await fillIn(visitor, 'resigned', { photo });
    expect(await decisionOn(visitor, filled)).toMatchObject(unreadable);
  });

  test('when a document is', async () => {
    const { attachments } = await fillIn(visitor, 'resigned');
    const blank = new Uint8Array(500);
    const page = { attachment: attachment(blank), check: 'readable' };
    const documents = [{ document: 'resignationLetter', originalSeen: false, pages: [page] }];
    const pictures = [...attachments.slice(0, 1), blank];
    expect(await decisionOnSpoiled((claim) => ({ ...claim, documents }), pictures)).toMatchObject(unreadable);
  });
});

describe('the account is refused', () => {
  const refused = { outcome: 'refused', refusal: 'accountRefused' };

  test.each<[string, ReasonId]>([
    ['account-closed', 'businessStopped'],
    ['account-of-another', 'businessStopped'],
  ])('as %s', async (caseId, reason) => {
    const someone = await visit(headOffice, kiosk, caseId);
    expect(await decisionOn(someone, await fillIn(someone, reason))).toMatchObject(refused);
  });

  test.each([
    ['does not know', { bankCode: '014', number: '1234567890' }],
    ['is not among the banks', { bankCode: '999', number: '1234567890' }],
  ])('when the bank %s', async (_name, account) => {
    const filled = await fillIn(visitor, 'resigned', { account });
    expect(await decisionOn(visitor, filled)).toMatchObject(refused);
  });

  test('never when the kiosk could not ask the bank but the bank agrees now', async () => {
    const someone = await visit(headOffice, kiosk, 'partial-taken-this-year');
    const filled = await fillIn(someone, 'resigned');
    const unchecked = { ...filled.claim, account: { ...filled.claim.account, holder: 'unchecked' as const } };
    expect(await decisionOn(someone, { ...filled, claim: unchecked })).toMatchObject({ outcome: 'accepted' });
  });
});

test('the NPWP is missing where the policy lets nobody do without', async () => {
  const npwp = { ...policyDocument.npwp, mayLack: false };
  const policyFile = await writePolicy({ ...policyDocument, npwp });
  const strict = await startTestHeadOffice({ kiosks: [kiosk], settings: { policyFile } });
  const someone = await visit(strict, kiosk, 'partial-taken-this-year');
  const refusal = { outcome: 'refused', refusal: 'npwpMissing' };
  expect(await decisionOn(someone, await fillIn(someone, 'resigned'))).toMatchObject(refusal);
  const withNpwp = await fillIn(someone, 'resigned', { npwp: someone.membership.nik });
  expect(await decisionOn(someone, withNpwp)).toMatchObject({ outcome: 'accepted' });
  await strict.stop();
});

test.each(['gross', 'tax', 'net'] as const)('the figures differ when %s is one sen off', async (figure) => {
  const spoil = (claim: Claim) => ({
    ...claim,
    payout: { ...claim.payout, [figure]: claim.payout[figure] + 1 },
  });
  expect(await decisionOnSpoiled(spoil)).toMatchObject({ outcome: 'refused', refusal: 'figuresDiffer' });
});

test('a refused claim is not in progress: the next one, put right, is accepted', async () => {
  expect(participantOf('pu-resigned').email).toBe(visitor.membership.email);
  expect(await decisionOn(visitor, await fillIn(visitor, 'resigned'))).toMatchObject({ outcome: 'accepted' });
});
