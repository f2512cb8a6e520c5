import { randomBytes, type ScryptOptions, scrypt, timingSafeEqual } from 'node:crypto';
import { z } from 'zod';
import type { Settings } from '../configuration/configure.ts';
import { hashInTurn } from './hash-in-turn.ts';

/** `$scrypt$ln=15,r=8,p=3$salt$hash`: parameters are stored with the hash, so that they can be raised later. */
const STORED = /^\$scrypt\$ln=(\d+),r=(\d+),p=(\d+)\$([\w-]+)\$([\w-]+)$/;
const storedParts = z.tuple([
  z.coerce.number(),
  z.coerce.number(),
  z.coerce.number(),
  z.string(),
  z.string(),
]);

/** @throws Overloaded where too many wait for their turn. */
export async function hashPassword(password: string, settings: Settings['passwords']): Promise<string> {
  const { cost, blockSize, parallelization, keyBytes, saltBytes } = settings;
  const salt = randomBytes(saltBytes);
  const options = scryptOptions(cost, blockSize, parallelization);
  const hash = await hashInTurn(settings, () => derive(password, salt, keyBytes, options));
  const parameters = `ln=${Math.log2(cost)},r=${blockSize},p=${parallelization}`;
  return `$scrypt$${parameters}$${salt.toString('base64url')}$${hash.toString('base64url')}`;
}

/** @throws ZodError when `stored` is not such a hash; Overloaded where too many wait for their turn. */
export async function verifyPassword(
  password: string,
  stored: string,
  settings: Settings['passwords'],
): Promise<boolean> {
  const parts = storedParts.parse(STORED.exec(stored)?.slice(1));
  const [costLog2, blockSize, parallelization, salt, hash] = parts;
  const expected = Buffer.from(hash, 'base64url');
  const options = scryptOptions(2 ** costLog2, blockSize, parallelization);
  const found = await hashInTurn(settings, () =>
    derive(password, Buffer.from(salt, 'base64url'), expected.length, options),
  );
  return timingSafeEqual(found, expected);
}

/** RFC 7914 needs 128 · r · (N + p + 2) bytes, as OpenSSL counts; the limit is set to twice that. */
function scryptOptions(cost: number, blockSize: number, parallelization: number): ScryptOptions {
  return { cost, blockSize, parallelization, maxmem: 256 * blockSize * (cost + parallelization + 2) };
}

function derive(password: string, salt: Buffer, bytes: number, options: ScryptOptions): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    // NFKC, so that a password is the same from every keyboard.
    scrypt(password.normalize('NFKC'), salt, bytes, options, (error, hash) => {
      if (error) reject(error);
      else resolve(hash);
    });
  });
}
