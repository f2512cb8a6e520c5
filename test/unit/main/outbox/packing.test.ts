import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { packer, unpack } from '../../../../main/outbox/packing.ts';

const part = fc.uint8Array({ maxLength: 300 }).map((bytes) => Buffer.from(bytes).toString('base64url'));
const envelope = fc.array(part, { minLength: 1, maxLength: 6 }).map((parts) => parts.join('.'));

describe('an envelope on the disk', () => {
  test('comes back letter by letter, however many were packed before', () => {
    fc.assert(
      fc.property(fc.array(envelope, { minLength: 1, maxLength: 4 }), (all) => {
        const pack = packer();
        expect(all.map((each) => unpack(Uint8Array.from(pack(each))))).toEqual(all);
      }),
    );
  });

  test('takes a quarter less than its text', () => {
    const text = createHash('sha512').update('an envelope').digest().toString('base64url').repeat(1_000);
    expect(packer()(text).length).toBeLessThan(text.length * 0.751);
  });

  test('never comes back as another one, whatever was written over it: its beginning or nothing at all', () => {
    fc.assert(
      fc.property(envelope, fc.nat(), (text, cut) => {
        const packed = Uint8Array.from(packer()(text));
        const left = unpack(packed.subarray(0, cut % packed.length));
        if (left !== undefined) expect(text.startsWith(left)).toBe(true);
      }),
    );
  });

  test.each(['a b', 'a+bc', 'a/bc', 'YQ==', 'YR', 'Y', 'eyJ.a*.b'])(
    'is refused unless every letter comes back: %s',
    (text) => {
      expect(() => packer()(text)).toThrow('an envelope is to be base64url in all its parts');
    },
  );
});
