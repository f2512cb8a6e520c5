import fc from 'fast-check';
import { expect, test } from 'vitest';
import { decodeAnswer, encodeRequest, type IppValue } from '../../../../main/printing/ipp.ts';

const name = fc
  .stringMatching(/^[a-z]{1,20}(-[a-z]{1,10})?$/)
  .filter((text) => !text.startsWith('attributes-'));
const value: fc.Arbitrary<IppValue> = fc.oneof(
  fc.tuple(
    fc.constantFrom('integer' as const, 'enum' as const),
    fc.integer({ min: -(2 ** 31), max: 2 ** 31 - 1 }),
  ),
  fc.tuple(fc.constant('boolean' as const), fc.boolean()),
  fc.tuple(
    fc.constantFrom('name' as const, 'keyword' as const, 'uri' as const),
    fc.string({ maxLength: 300 }),
  ),
);

test('what was written is read back: requests and answers are laid out alike (RFC 8010)', () => {
  fc.assert(
    fc.property(fc.dictionary(name, value), fc.nat(0x7fff), (attributes, operation) => {
      const read = decodeAnswer(
        encodeRequest({ operation, attributes, document: new Uint8Array([1, 2, 3]) }),
      );
      expect(read.status).toBe(operation);
      const {
        'attributes-charset': charset,
        'attributes-natural-language': language,
        ...own
      } = read.attributes;
      expect([charset, language]).toEqual([['utf-8'], ['en']]);
      const sent = Object.entries(attributes).map(([key, [, content]]) => [key, [content]]);
      expect(own).toEqual(Object.fromEntries(sent));
    }),
  );
});

test('an attribute may be called as what every object has', () => {
  const request = { operation: 1, attributes: { constructor: ['integer', 0] } } as const;
  expect(decodeAnswer(encodeRequest(request)).attributes).toHaveProperty('constructor', [0]);
});

test('several values of one attribute are read together', () => {
  const message = Buffer.concat([
    Buffer.from([2, 0, 0, 0, 0, 0, 0, 1, 0x04]),
    Buffer.from([0x44, 0, 1]),
    Buffer.from('a'),
    Buffer.from([0, 3]),
    Buffer.from('one'),
    Buffer.from([0x44, 0, 0, 0, 3]),
    Buffer.from('two'),
    Buffer.from([0x03]),
  ]);
  expect(decodeAnswer(message).attributes).toEqual({ a: ['one', 'two'] });
});

test('a message that is cut short is refused, wherever it is cut', () => {
  const whole = encodeRequest({
    operation: 2,
    attributes: { uri: ['uri', 'ipp://localhost/printers/struk'] },
  });
  for (let length = 0; length < whole.length; length += 1) {
    expect(() => decodeAnswer(whole.subarray(0, length))).toThrow(RangeError);
  }
});
