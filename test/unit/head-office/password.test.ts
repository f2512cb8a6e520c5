import { expect, test } from 'vitest';
import { hashPassword, verifyPassword } from '../../../head-office/accounts/password.ts';

const cheap = {
  workers: 2,
  mostWaiting: 10_000,
  cost: 2,
  blockSize: 1,
  parallelization: 1,
  keyBytes: 32,
  saltBytes: 16,
};

test('a password is recognised by its hash, and another one is not', async () => {
  const stored = await hashPassword('rahasia-sekali', cheap);
  expect(await verifyPassword('rahasia-sekali', stored, cheap)).toBe(true);
  expect(await verifyPassword('Rahasia-sekali', stored, cheap)).toBe(false);
});

test('the same password has another hash each time, and the password is not in it', async () => {
  const [one, other] = [
    await hashPassword('rahasia-sekali', cheap),
    await hashPassword('rahasia-sekali', cheap),
  ];
  expect(one).not.toBe(other);
  expect(one).not.toContain('rahasia');
});

test('hashes made with other parameters are still understood', async () => {
  const older = await hashPassword('rahasia-sekali', { ...cheap, cost: 4, parallelization: 2, keyBytes: 64 });
  expect(older).toMatch(/^\$scrypt\$ln=2,r=1,p=2\$/);
  expect(await verifyPassword('rahasia-sekali', older, cheap)).toBe(true);
});

test('one password typed with composed or with combining letters is one password', async () => {
  const stored = await hashPassword('caf\u00e9-pagi', cheap);
  expect(await verifyPassword('cafe\u0301-pagi', stored, cheap)).toBe(true);
});

test('a hash that is none is a fault of the database and thrown', async () => {
  await expect(verifyPassword('x', 'no hash', cheap)).rejects.toThrow();
});
