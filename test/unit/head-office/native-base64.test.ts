import '../../../head-office/keys/native-base64.ts';
import fc from 'fast-check';
import { base64url } from 'jose';
import { expect, test } from 'vitest';

test('whatever was encoded is decoded to the same bytes', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => {
      expect([...base64url.decode(Buffer.from(bytes).toString('base64url'))]).toEqual([...bytes]);
      expect([...base64url.decode(base64url.encode(bytes))]).toEqual([...bytes]);
    }),
  );
});

test.each([
  ['a space', 'AA AA'],
  ['a line feed', 'AAAA\n'],
  ['the other alphabet', 'AA+/'],
  ['a sign of none', 'AA!A'],
  ['a lone digit', 'AAAAA'],
  ['another script', 'AAA\u0410'],
])('%s is no Base64', (_what, text) => {
  expect(() => base64url.decode(text)).toThrow();
});

test('padding, which the standard allows, is left out', () => {
  expect([...base64url.decode('AQ==')]).toEqual([1]);
  expect([...base64url.decode('AQI=')]).toEqual([1, 2]);
});
