import { randomBytes, randomInt, timingSafeEqual } from 'node:crypto';
import { z } from 'zod';
import { isSimplePin } from '../../contract/staff/staff.ts';
import { type Argon2Cost, deriveArgon2id } from './argon2.ts';

/** `$argon2id$v=19$m=19456,t=2,p=1$salt$hash`: each hash keeps its parameters, so that they may be raised for later ones. */
const STORED = /^\$argon2id\$v=19\$m=(\d+),t=(\d+),p=(\d+)\$([\w-]+)\$([\w-]+)$/;
const partsSchema = z.tuple([
  z.coerce.number(),
  z.coerce.number(),
  z.coerce.number(),
  z.string(),
  z.string(),
]);

export async function hashPin(pin: string, cost: Argon2Cost): Promise<string> {
  const salt = randomBytes(cost.saltBytes);
  const hash = await deriveArgon2id(pin, salt, cost);
  const parameters = `m=${cost.memory},t=${cost.passes},p=${cost.parallelism}`;
  return `$argon2id$v=19$${parameters}$${salt.toString('base64url')}$${hash.toString('base64url')}`;
}

/** @throws ZodError when what is stored is no such hash: a fault of the database. */
export async function isPin(pin: string, stored: string): Promise<boolean> {
  const [memory, passes, parallelism, saltText, hashText] = partsSchema.parse(STORED.exec(stored)?.slice(1));
  const salt = Buffer.from(saltText, 'base64url');
  const expected = Buffer.from(hashText, 'base64url');
  const cost = { memory, passes, parallelism, hashBytes: expected.length, saltBytes: salt.length };
  return timingSafeEqual(await deriveArgon2id(pin, salt, cost), expected);
}

/** A PIN for the first sign-in, shown once to whoever asked for it. */
export function makePin(digits: number): string {
  const pin = Array.from({ length: digits }, () => randomInt(10)).join('');
  return isSimplePin(pin) ? makePin(digits) : pin;
}
