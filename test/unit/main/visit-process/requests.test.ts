import { expect, test } from 'vitest';
import { claimIdSchema } from '../../../../contract/claim/claim.ts';
import { makeReceiptNumber } from '../../../../contract/claim/receipt-number.ts';
import { staffIdSchema } from '../../../../contract/staff/staff.ts';
import { digestOf } from '../../../../main/digest.ts';
import type { SealedClaim } from '../../../../main/outbox/store.ts';
import { type VisitRequest, visitRequestSchema } from '../../../../main/visit-process/messages.ts';
import { requestHandler } from '../../../../main/visit-process/requests.ts';

const NOW = new Date('2026-11-26T03:00:00.000Z');
const claimId = claimIdSchema.parse('019abcde-0000-7000-8000-000000000001');
const digest = digestOf('what is signed');
const envelope = 'head..iv.content.tag';

const right = { credentialId: '3f0c1e57-6a2b-4c8d-9e10-1b2c3d4e5f60', nonce: 'n'.repeat(43) };

/** Main's side of a visit; `helper` is who helps in it, and `checked` whether the head office knows them. */
function main({ helper = null as string | null, checked = true, broken = false, flushes = true } = {}) {
  let counter = 0;
  const stored: SealedClaim[] = [];
  const signed: object[] = [];
  const faults: string[] = [];
  const note = async (statement: object) => {
    signed.push(statement);
    return 'a signature';
  };
  const answer = requestHandler({
    kiosk: { branchId: 'BDG', kioskId: '02', clock: { now: () => NOW } },
    sign: { claim: note, attestation: note, assertion: note },
    store: {
      takeReceiptNumber() {
        counter += 1;
        return makeReceiptNumber('BDG', '02', counter);
      },
      enqueue(claim) {
        if (broken) throw new Error('the disk is full');
        stored.push(claim);
      },
      async settle() {
        if (!flushes) throw new Error('the disk did not keep it');
      },
    },
    helper: () => (helper === null ? null : staffIdSchema.parse(helper)),
    giveNonce: async () => (checked ? right : null),
    onStored: () => undefined,
    onNotStored: (error) => faults.push(String(error)),
    onBug: (error) => faults.push(String(error)),
  });
  return { answer, stored, signed, faults };
}

const storing = (receiptNumber: string, more: object = {}): VisitRequest =>
  visitRequestSchema.parse({
    type: 'storeClaim',
    claimId,
    receiptNumber,
    envelope,
    envelopeDigest: digestOf(envelope),
    assistance: null,
    ...more,
  });

test('a claim is numbered, signed by its digest, and stored', async () => {
  const { answer, stored, signed } = main();
  const number = await answer({ type: 'takeReceiptNumber' });
  if (number === null) throw new Error('no number was given');
  const statement = { claimId, receiptNumber: number, claimDigest: digest };
  expect(await answer(visitRequestSchema.parse({ type: 'signClaim', statement }))).toBe('a signature');
  expect(await answer(storing(number))).toBe('stored');
  expect(signed).toEqual([statement]);
  expect(stored).toEqual([expect.objectContaining({ claimId, receiptNumber: number, envelope })]);
});

test.each([
  ['of another kiosk', makeReceiptNumber('JKT', '01', 7)],
  ['that was given to somebody before', makeReceiptNumber('BDG', '02', 1)],
])('a number %s is neither signed nor stored', async (_whose, foreign) => {
  const { answer, stored, signed, faults } = main();
  await answer({ type: 'takeReceiptNumber' });
  await answer({ type: 'takeReceiptNumber' });
  const statement = { claimId, receiptNumber: foreign, claimDigest: digest };
  expect(await answer(visitRequestSchema.parse({ type: 'signClaim', statement }))).toBeNull();
  expect(await answer(storing(foreign))).toBeNull();
  expect([signed, stored]).toEqual([[], []]);
  expect(faults).toHaveLength(2);
});

test('a visit shows who the kiosk is with its own calls, and brings no claim by it', async () => {
  const { answer, signed } = main();
  const request = { htm: 'POST', path: '/v1/sessions', digest };
  expect(await answer(visitRequestSchema.parse({ type: 'assert', request }))).toBe('a signature');
  expect(signed).toEqual([request]);
  for (const path of [`/v1/claims/${claimId}`, `/V1/Claims/${claimId}`, 'v1/sessions', '/v1/sessions?x=1'])
    expect(visitRequestSchema.safeParse({ type: 'assert', request: { ...request, path } }).success).toBe(
      false,
    );
});

test('an envelope is stored under its own digest alone', async () => {
  const { answer, stored } = main();
  const number = (await answer({ type: 'takeReceiptNumber' })) ?? '';
  expect(await answer(storing(number, { envelopeDigest: digest }))).toBeNull();
  expect(stored).toEqual([]);
});

test('a number is used once', async () => {
  const { answer, stored } = main();
  const number = (await answer({ type: 'takeReceiptNumber' })) ?? '';
  expect(await answer(storing(number))).toBe('stored');
  expect(await answer(storing(number))).toBeNull();
  expect(stored).toHaveLength(1);
});

test('a disk that takes no claim is told to the visit by nothing but that it was not stored', async () => {
  const { answer, faults } = main({ broken: true });
  const number = (await answer({ type: 'takeReceiptNumber' })) ?? '';
  expect(await answer(storing(number))).toBeNull();
  expect(faults).toEqual(['Error: the disk is full']);
});

test('a claim that the disk did not keep is not stored, and its number is not used again', async () => {
  const { answer, faults } = main({ flushes: false });
  const number = (await answer({ type: 'takeReceiptNumber' })) ?? '';
  expect(await answer(storing(number))).toBeNull();
  expect(await answer(storing(number))).toBeNull();
  expect(faults).toEqual([
    'Error: the disk did not keep it',
    'Error: a claim bears a number that it was not given',
  ]);
});

test('an e-KTP is attested by the credential of whom main knows to help, and by nobody where nobody does', async () => {
  const helped = main({ helper: 'B07' });
  expect(await helped.answer({ type: 'attest', ektpDigest: digest })).toBe('a signature');
  expect(helped.signed).toEqual([
    {
      audience: 'urn:anjungan-jht:head-office',
      branchId: 'BDG',
      kioskId: '02',
      ...right,
      checkedAt: NOW.toISOString(),
      ektpDigest: digest,
    },
  ]);
  for (const nobody of [main(), main({ helper: 'B07', checked: false })]) {
    expect(await nobody.answer({ type: 'attest', ektpDigest: digest })).toBeNull();
    expect(nobody.signed).toEqual([]);
  }
});

test.each<[string, unknown]>([
  [
    'an envelope that is no JWE',
    { ...storing(makeReceiptNumber('BDG', '02', 1)), envelope: 'RAHMAT HIDAYAT' },
  ],
  ['a claim beside its envelope', { ...storing(makeReceiptNumber('BDG', '02', 1)), claim: {} }],
  [
    'a signature over a text',
    {
      type: 'signClaim',
      statement: {
        claimId,
        receiptNumber: makeReceiptNumber('BDG', '02', 1),
        claimDigest: '3273010507720004',
      },
    },
  ],
  ['an attestation in another’s name', { type: 'attest', ektpDigest: digest, staffId: 'B09' }],
  ['a signature over anything', { type: 'sign', digest }],
  ['a field’s name that is a text', storingHelped({ 'RAHMAT HIDAYAT': 'staff' })],
])('%s is no request', (_what, request) => {
  expect(visitRequestSchema.safeParse(request).success).toBe(false);
});

function storingHelped(enteredBy: object): unknown {
  return {
    ...storing(makeReceiptNumber('BDG', '02', 1)),
    assistance: {
      staffId: 'B07',
      consentVersion: '2026-11-23',
      consentedAt: NOW.toISOString(),
      enteredBy,
      identity: 'account',
    },
  };
}

test('names of fields may be told', () => {
  expect(visitRequestSchema.safeParse(storingHelped({ accountNumber: 'staff' })).success).toBe(true);
});
