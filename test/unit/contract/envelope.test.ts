import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  attachmentsOf,
  claimSignatureSchema,
  cutAttachments,
  joinContent,
  splitLine,
} from '../../../contract/claim/envelope.ts';
import { claimWithLengths, DIGEST, goodClaim } from '../../fixtures/claim/good-claim.ts';

const bytes = fc.uint8Array({ minLength: 1, maxLength: 60 });
const base64url = fc.string({
  unit: fc.constantFrom(...'ABCXYZabcxyz0189-_'),
  minLength: 1,
  maxLength: 40,
});
const signatures = fc.tuple(base64url, base64url, base64url).map((parts) => parts.join('.'));
const claims = fc.json().map((json) => text(json));
const text = (content: string) => new TextEncoder().encode(content);
const read = (bytes: Uint8Array | undefined) => new TextDecoder().decode(bytes);

describe('what was put into an envelope is taken out of it again', () => {
  test('whatever the pictures hold, line feeds among it', () => {
    const pictures = fc.oneof(bytes, fc.constant(text('\n\n')), fc.constant(text('a.b.c\n')));
    const given = fc.tuple(signatures, claims, pictures, fc.array(pictures, { maxLength: 4 }));
    fc.assert(
      fc.property(given, ([signature, claim, photo, documents]) => {
        const attachments = [photo, ...documents];
        const first = splitLine(joinContent({ signature, claim, attachments }));
        expect(read(first?.line)).toBe(signature);
        const second = splitLine(first?.rest ?? new Uint8Array());
        expect(second?.line).toEqual(claim);
        const lengths = claimWithLengths(
          photo.length,
          documents.map((document) => document.length),
        );
        expect(cutAttachments(lengths, second?.rest ?? new Uint8Array())).toEqual(attachments);
      }),
    );
  });

  test('the signature stands first, then the claim in a line of its own, then the pictures one after another', () => {
    const attachments = [text('PHOTO'), text('PAPER')];
    const whole = joinContent({ signature: 'a.b.c', claim: text('{}'), attachments });
    expect(whole).toEqual(text('a.b.c\n{}\nPHOTOPAPER'));
  });

  test('the photo comes before the documents, and they in the order of the claim', () => {
    const lengths = attachmentsOf(claimWithLengths(1, [2, 3, 4])).map((attachment) => attachment.bytes);
    expect(lengths).toEqual([1, 2, 3, 4]);
  });
});

describe('pictures whose lengths do not add up are refused', () => {
  test.each([
    ['a byte too few', 9],
    ['a byte too many', 11],
    ['none at all', 0],
    ['the photo alone', 5],
  ])('%s', (_fault, length) => {
    expect(cutAttachments(claimWithLengths(5, [3, 2]), new Uint8Array(length))).toBeUndefined();
    expect(cutAttachments(claimWithLengths(5, [3, 2]), new Uint8Array(10))).toHaveLength(3);
  });

  test('whatever else the lengths are', () => {
    const lengths = fc.integer({ min: 1, max: 500 });
    fc.assert(
      fc.property(
        lengths,
        fc.array(lengths, { maxLength: 4 }),
        fc.nat({ max: 2_000 }),
        (photo, documents, size) => {
          const named = documents.reduce((sum, document) => sum + document, photo);
          fc.pre(named !== size);
          expect(cutAttachments(claimWithLengths(photo, documents), new Uint8Array(size))).toBeUndefined();
        },
      ),
    );
  });
});

describe('a line ends at its line feed', () => {
  test.each([
    ['nothing', ''],
    ['a signature alone', 'a.b.c'],
  ])('and %s is none', (_what, content) => {
    expect(splitLine(text(content))).toBeUndefined();
  });

  test('and nothing may follow, yet a claim names a photo at least', () => {
    const content = splitLine(text('{}\n'));
    expect(content).toEqual({ line: text('{}'), rest: new Uint8Array() });
    expect(cutAttachments(claimWithLengths(1, []), new Uint8Array())).toBeUndefined();
  });
});

describe('what a kiosk signs of a claim', () => {
  const { claimId, receiptNumber } = goodClaim;
  const statement = { claimId, receiptNumber, claimDigest: DIGEST };

  test('is its id, its receipt number and its digest', () => {
    expect(claimSignatureSchema.parse(statement)).toEqual(statement);
  });

  test.each([
    ['no digest', { claimDigest: undefined }],
    ['a digest in capitals', { claimDigest: DIGEST.toUpperCase() }],
    ['another claim id than any', { claimId: 'claim-1' }],
    ['a receipt number with a wrong check character', { receiptNumber: 'BDG-01-000001-A' }],
    ['anything besides', { nik: goodClaim.participant.nik }],
  ])('is not with %s', (_what, change) => {
    expect(claimSignatureSchema.safeParse({ ...statement, ...change }).success).toBe(false);
  });
});
