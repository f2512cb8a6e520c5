import { type Attachment, type Claim, claimSchema, digestSchema } from '../../../contract/claim/claim.ts';
import { makeReceiptNumber } from '../../../contract/claim/receipt-number.ts';

export const DIGEST = 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855';

const photo = { mediaType: 'image/jpeg', bytes: 1_000, digest: DIGEST };

/** A claim by resignation as it stands in the signed JSON, right in every field. */
export const goodClaim = {
  format: 'anjungan-jht/claim/1',
  claimId: '0190a6b4-6a5c-7d3e-8f00-000000000001',
  receiptNumber: makeReceiptNumber('BDG', '02', 137),
  branchId: 'BDG',
  kioskId: '02',
  confirmedAt: '2026-11-18T03:00:00.000Z',
  confirmedOn: '2026-11-18',
  policyVersion: 1,
  language: 'id',
  sessionId: '7c3b1f5e-2f44-4c11-9d0a-0a3c5a2b9e10',
  consent: { noticeVersion: '2026-11-01', givenAt: '2026-11-18T02:50:00.000Z', photo: true },
  participant: {
    participantId: '0190a6b4-6a5c-7d3e-8f00-000000000002',
    nik: '3273015407900003',
    name: 'DEWI KUSUMA WARDHANI',
    birthDate: '1990-07-14',
    kpj: ['12345678901'],
  },
  reason: 'resigned',
  dataConfirmed: true,
  npwp: null,
  account: { bankCode: '014', number: '1234567890', holder: 'matches' },
  payout: { gross: 500_000_000, tax: 0, net: 500_000_000 },
  photo,
  documents: [
    {
      document: 'resignationLetter',
      originalSeen: false,
      pages: [{ attachment: { ...photo }, check: 'readable' }],
    },
  ],
};

/** The same claim with a photo and documents of these lengths. */
export function claimWithLengths(photoBytes: number, documentBytes: readonly number[]): Claim {
  const attachment = (bytes: number): Attachment => ({
    mediaType: 'image/jpeg',
    digest: digestSchema.parse(DIGEST),
    bytes,
  });
  return claimSchema.parse({
    ...goodClaim,
    photo: attachment(photoBytes),
    documents: documentBytes.map((bytes) => ({
      document: 'bankBook',
      originalSeen: false,
      pages: [{ attachment: attachment(bytes), check: 'readable' }],
    })),
  });
}
