import { randomBytes, randomInt, type ScryptOptions, scrypt, timingSafeEqual } from 'node:crypto';
import { z } from 'zod';
import type { StaffProblem } from '../../../contract/kiosk-api/screens/staff.ts';
import type { StaffConfig } from '../../configuration/staff.ts';

const HASH_BYTES = 32;
const SALT_BYTES = 16;

/** `$scrypt$ln=15,r=8,p=1$salt$hash`: each hash keeps its parameters, so that they may be raised for later ones. */
const STORED = /^\$scrypt\$ln=(\d+),r=(\d+),p=(\d+)\$([\w-]+)\$([\w-]+)$/;
const partsSchema = z.tuple([
  z.coerce.number(),
  z.coerce.number(),
  z.coerce.number(),
  z.string(),
  z.string(),
]);

type Cost = StaffConfig['scrypt'];

export async function hashPin(pin: string, cost: Cost): Promise<string> {
  const salt = randomBytes(SALT_BYTES);
  const hash = await derive(pin, salt, cost);
  const parameters = `ln=${Math.log2(cost.cost)},r=${cost.blockSize},p=${cost.parallelization}`;
  return `$scrypt$${parameters}$${salt.toString('base64url')}$${hash.toString('base64url')}`;
}

/** @throws ZodError when what is stored is no such hash: a fault of the database. */
export async function isPin(pin: string, stored: string): Promise<boolean> {
  const [log2, blockSize, parallelization, salt, hash] = partsSchema.parse(STORED.exec(stored)?.slice(1));
  const found = await derive(pin, Buffer.from(salt, 'base64url'), {
    cost: 2 ** log2,
    blockSize,
    parallelization,
  });
  const expected = Buffer.from(hash, 'base64url');
  return found.length === expected.length && timingSafeEqual(found, expected);
}

/** Why this cannot be a PIN that its owner chose; null where it can. */
export function newPinProblem(pin: string, digits: number, before: string): StaffProblem | null {
  if (!/^\d+$/.test(pin) || pin.length !== digits) return { code: 'pinDigits', least: digits };
  if (pin === before) return { code: 'pinSame' };
  return isSimple(pin) ? { code: 'pinSimple' } : null;
}

/** A PIN for the first sign-in, shown once to the supervisor who asked for it. */
export function makePin(digits: number): string {
  const pin = Array.from({ length: digits }, () => randomInt(10)).join('');
  return isSimple(pin) ? makePin(digits) : pin;
}

/** One digit or one pair over and over, or counted up or down. */
function isSimple(pin: string): boolean {
  const steps = [...pin].slice(1).map((digit, place) => Number(digit) - Number(pin[place]));
  const first = steps[0];
  return steps.every((step) => step === first) || /^(\d\d)\1+$/.test(pin);
}

/** RFC 7914 needs 128 · r · (N + p + 2) bytes, as OpenSSL counts; the limit is set to twice that. */
function derive(pin: string, salt: Buffer, { cost, blockSize, parallelization }: Cost): Promise<Buffer> {
  const maxmem = 256 * blockSize * (cost + parallelization + 2);
  const options: ScryptOptions = { cost, blockSize, parallelization, maxmem };
  return new Promise((resolve, reject) => {
    scrypt(pin, salt, HASH_BYTES, options, (error, hash) => {
      if (error) reject(error);
      else resolve(hash);
    });
  });
}
