import { expect, test } from 'vitest';
import { KeyChain } from '../../../head-office/keys/key-chain.ts';
import { openBytes, sealBytes } from '../../../head-office/keys/seal-bytes.ts';

const key = Buffer.alloc(32, 7);
const chainFrom = (day: string) => new KeyChain({ day, key });

test('each day has a key of its own, the same in every program that began with the same link', () => {
  const [one, other] = [chainFrom('2026-02-27'), chainFrom('2026-02-27')];
  other.forgetBefore('2026-02-28');
  const days = ['2026-02-27', '2026-02-28', '2026-03-01', '2027-03-01'];
  const keys = days.map((day) => Buffer.from(one.keyOf(day) ?? []).toString('hex'));
  expect(new Set(keys).size).toBe(days.length);
  expect(days.map((day) => Buffer.from(other.keyOf(day) ?? []).toString('hex'))).toEqual([
    '',
    ...keys.slice(1),
  ]);
});

test('what is forgotten is neither in the chain nor to be had from what is left', () => {
  const chain = chainFrom('2026-02-27');
  const { key: held } = chain.first;
  chain.keyOf('2026-03-10');
  chain.forgetBefore('2026-03-02');
  expect(chain.keyOf('2026-03-01')).toBeUndefined();
  expect(chain.first.day).toBe('2026-03-02');
  expect([...held]).toEqual(Array.from(held, () => 0));
  // Going back is no going on: an earlier day leaves everything as it is.
  chain.forgetBefore('2026-01-01');
  expect(chain.first.day).toBe('2026-03-02');
});

test('what was sealed opens as the same thing alone', () => {
  const sealed = sealBytes(key, 'picture 0', Buffer.from('a face'));
  expect(openBytes(key, 'picture 0', sealed).toString()).toBe('a face');
  expect(() => openBytes(key, 'picture 1', sealed)).toThrow();
  expect(() => openBytes(Buffer.alloc(32, 8), 'picture 0', sealed)).toThrow();
  const changed = Buffer.from(sealed);
  changed.writeUInt8(changed.readUInt8(20) ^ 1, 20);
  expect(() => openBytes(key, 'picture 0', changed)).toThrow();
  expect(() => openBytes(key, 'picture 0', sealed.subarray(0, 20))).toThrow();
});
