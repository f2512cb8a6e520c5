import { randomBytes } from 'node:crypto';
import type { Ektp, SaltedEktp } from '../../../contract/assistance/attestation.ts';
import type { Digest } from '../../../contract/digest.ts';
import { digestOf } from '../../digest.ts';

const SALT_BYTES = 16;

/** An e-KTP as it goes to the head office, and the digest that the kiosk's key signs in its place. */
export function writeEktp({ nik, name, birthDate, kpj }: Ektp): { ektp: string; ektpDigest: Digest } {
  const salt = randomBytes(SALT_BYTES).toString('base64url');
  const ektp = JSON.stringify({ nik, name, birthDate, kpj, salt } satisfies SaltedEktp);
  return { ektp, ektpDigest: digestOf(ektp) };
}
