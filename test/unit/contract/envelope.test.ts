import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  attachmentsOf,
  cutAttachments,
  joinContent,
  splitContent,
} from '../../../contract/claim/envelope.ts';
import { claimWithLengths } from '../../fixtures/claim/good-claim.ts';

const bytes = fc.uint8Array({ minLength: 1, maxLength: 60 });
const base64url = fc.string({
  unit: fc.constantFrom(...'ABCXYZabcxyz0189-_'),
  minLength: 1,
  maxLength: 40,
});
const signatures = fc.tuple(base64url, base64url, base64url).map((parts) => parts.join('.'));
const text = (content: string) => new TextEncoder().encode(content);

describe('what was put into an envelope is taken out of it again', () => {
  test('whatever the pictures hold, line feeds among it', () => {
    const pictures = fc.oneof(bytes, fc.constant(text('\n\n')), fc.constant(text('a.b.c\n')));
    fc.assert(
      fc.property(signatures, pictures, fc.array(pictures, { maxLength: 4 }), (signed, photo, documents) => {
        const all = [photo, ...documents];
        const content = splitContent(joinContent(signed, all));
        expect(content?.signedClaim).toBe(signed);
        const claim = claimWithLengths(
          photo.length,
          documents.map((document) => document.length),
        );
        expect(cutAttachments(claim, content?.attachments ?? new Uint8Array())).toEqual(all);
      }),
    );
  });

  test('the signed claim stands first, then a line feed, then the pictures one after another', () => {
    const whole = joinContent('a.b.c', [text('PHOTO'), text('PAPER')]);
    expect(whole).toEqual(text('a.b.c\nPHOTOPAPER'));
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

describe('content without a line feed is no envelope’s', () => {
  test.each([
    ['nothing', ''],
    ['a signed claim alone', 'a.b.c'],
  ])('%s', (_what, content) => {
    expect(splitContent(text(content))).toBeUndefined();
  });

  test('with one and no pictures it is cut off, yet a claim names a photo at least', () => {
    const content = splitContent(text('a.b.c\n'));
    expect(content).toEqual({ signedClaim: 'a.b.c', attachments: new Uint8Array() });
    expect(cutAttachments(claimWithLengths(1, []), new Uint8Array())).toBeUndefined();
  });
});
