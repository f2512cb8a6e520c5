import { randomBytes, randomInt, timingSafeEqual } from 'node:crypto';
import { z } from 'zod';
import { isSimplePin } from '../../contract/staff/staff.ts';
import { hashInTurn } from '../accounts/hash-in-turn.ts';
import type { Settings } from '../configuration/configure.ts';
import { deriveArgon2id } from './argon2.ts';

/** `$argon2id$v=19$m=19456,t=2,p=1$salt$hash`: each hash keeps its parameters, so that they may be raised for later ones. */
const STORED = /^\$argon2id\$v=19\$m=(\d+),t=(\d+),p=(\d+)\$([\w-]+)\$([\w-]+)$/;
const partsSchema = z.tuple([
  z.coerce.number(),
  z.coerce.number(),
  z.coerce.number(),
  z.string(),
  z.string(),
]);

/** PINs have their turn among the passwords: both take the same threads. */
interface HashSettings {
  readonly passwords: Pick<Settings['passwords'], 'workers' | 'mostWaiting'>;
  readonly staff: Pick<Settings['staff'], 'argon2'>;
}

/** @throws Overloaded where too many wait for their turn. */
export async function hashPin(pin: string, { passwords, staff }: HashSettings): Promise<string> {
  const cost = staff.argon2;
  const salt = randomBytes(cost.saltBytes);
  const hash = await hashInTurn(passwords, () => deriveArgon2id(pin, salt, cost));
  const parameters = `m=${cost.memory},t=${cost.passes},p=${cost.parallelism}`;
  return `$argon2id$v=19$${parameters}$${salt.toString('base64url')}$${hash.toString('base64url')}`;
}

/**
 * @throws ZodError when what is stored is no such hash: a fault of the database; Overloaded where too many wait for their
 * turn.
 */
export async function isPin(
  pin: string,
  stored: string,
  { passwords }: Pick<HashSettings, 'passwords'>,
): Promise<boolean> {
  const [memory, passes, parallelism, saltText, hashText] = partsSchema.parse(STORED.exec(stored)?.slice(1));
  const salt = Buffer.from(saltText, 'base64url');
  const expected = Buffer.from(hashText, 'base64url');
  const cost = { memory, passes, parallelism, hashBytes: expected.length, saltBytes: salt.length };
  return timingSafeEqual(await hashInTurn(passwords, () => deriveArgon2id(pin, salt, cost)), expected);
}

/** A PIN for the first sign-in, shown once to whoever asked for it. */
export function makePin(digits: number): string {
  const pin = Array.from({ length: digits }, () => randomInt(10)).join('');
  return isSimplePin(pin) ? makePin(digits) : pin;
}
