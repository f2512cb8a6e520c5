import { expect, test } from 'vitest';
import { relyingPartyOf } from '../../../../head-office/operators/passkeys/relying-party.ts';

test.each([
  ['https://masuk.example', 'masuk.example', 'https://masuk.example'],
  ['https://Masuk.Example:8443/kios/', 'masuk.example', 'https://masuk.example:8443'],
  ['https://masuk.example:443', 'masuk.example', 'https://masuk.example'],
  ['http://localhost:8787', 'localhost', 'http://localhost:8787'],
])('%s takes passkeys', (url, id, origin) => {
  expect(relyingPartyOf(url)).toEqual({ ok: true, value: { id, origin } });
});

test.each([
  ['http://masuk.example', 'insecure'],
  ['http://localhost.example', 'insecure'],
  ['http://127.0.0.1:8787', 'address'],
  ['https://10.0.0.7', 'address'],
  ['https://[2001:db8::7]:8443', 'address'],
  ['http://[::1]:8787', 'address'],
  // Browsers write it as 127.0.0.1.
  ['https://0x7f.1', 'address'],
])('%s takes none: %s', (url, problem) => {
  expect(relyingPartyOf(url)).toEqual({ ok: false, problem });
});
