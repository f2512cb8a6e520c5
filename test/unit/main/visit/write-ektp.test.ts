import { describe, expect, test } from 'vitest';
import { ektpSchema, saltedEktpSchema } from '../../../../contract/assistance/attestation.ts';
import { digestOf } from '../../../../main/digest.ts';
import { writeEktp } from '../../../../main/visit/assistance/write-ektp.ts';
import { goodClaim } from '../../../fixtures/claim/good-claim.ts';

const { nik, name, birthDate } = goodClaim.participant;
const read = ektpSchema.parse({ nik, name, birthDate, kpj: null });

describe('an e-KTP that staff have read', () => {
  test('is written with the digest that the kiosk signs', () => {
    const { ektp, ektpDigest } = writeEktp(read);
    expect(saltedEktpSchema.parse(JSON.parse(ektp))).toEqual({ ...read, salt: expect.any(String) });
    expect(ektpDigest).toBe(digestOf(ektp));
  });

  test('has another digest each time, so that nobody finds it by guessing', () => {
    const digests = Array.from({ length: 20 }, () => writeEktp(read).ektpDigest);
    expect(new Set(digests).size).toBe(20);
  });
});
