import { z } from 'zod';
import { type Claim, claimSchema } from '../../contract/claim/claim.ts';
import { claimSignatureSchema, ENVELOPE, splitLine } from '../../contract/claim/envelope.ts';
import type { EnvelopeFault } from '../../contract/claim/envelope-fault.ts';
import { fail, type Outcome, succeed } from '../../contract/outcome.ts';
import { parseJson } from '../configuration/read-json.ts';
import { digestOf } from '../digest.ts';

const CLAIM_TYPES = [ENVELOPE.claimDigestType, ENVELOPE.wholeClaimType] as const;
type ClaimType = (typeof CLAIM_TYPES)[number];

/** What a kiosk's key is known to have signed. */
export interface SignedByKiosk {
  readonly type: ClaimType;
  readonly payload: Uint8Array;
}

interface SignedClaim {
  readonly claim: Claim;
  readonly pictures: Uint8Array;
}

export function isClaimType(typ: string | undefined): typ is ClaimType {
  return CLAIM_TYPES.some((type) => type === typ);
}

/** The claim that was signed, by its digest or, as kiosks of version 0.1 did, whole; `rest` is what follows in the envelope. */
export function readSignedClaim(
  { type, payload }: SignedByKiosk,
  rest: Uint8Array,
): Outcome<SignedClaim, EnvelopeFault> {
  if (type === ENVELOPE.claimDigestType) return readByDigest(payload, rest);
  return readClaim(wholeClaimSchema, payload, rest);
}

/** Version 0.1 said papers where the claim says documents now. */
const wholeClaimSchema = z.union([
  claimSchema,
  z
    .looseObject({ papers: z.array(z.looseObject({ paper: z.string() })) })
    .transform(({ papers, ...claim }) => ({
      ...claim,
      documents: papers.map(({ paper, ...pages }) => ({
        ...pages,
        document: paper === 'housingLoanPapers' ? 'housingLoanDocuments' : paper,
      })),
    }))
    .pipe(claimSchema),
]);

function readByDigest(payload: Uint8Array, rest: Uint8Array): Outcome<SignedClaim, EnvelopeFault> {
  const statement = parse(claimSignatureSchema, payload);
  const parts = splitLine(rest);
  if (!statement || !parts) return fail('unreadable');
  if (digestOf(parts.line) !== statement.claimDigest) return fail('signatureWrong');
  const read = readClaim(claimSchema, parts.line, parts.rest);
  if (!read.ok) return read;
  const { claimId, receiptNumber } = read.value.claim;
  const isNamed = statement.claimId === claimId && statement.receiptNumber === receiptNumber;
  return isNamed ? read : fail('signatureWrong');
}

function readClaim(
  schema: z.ZodType<Claim>,
  bytes: Uint8Array,
  pictures: Uint8Array,
): Outcome<SignedClaim, EnvelopeFault> {
  const claim = parse(schema, bytes);
  return claim ? succeed({ claim, pictures }) : fail('unreadable');
}

function parse<T>(schema: z.ZodType<T>, bytes: Uint8Array): T | undefined {
  const json = parseJson(new TextDecoder().decode(bytes));
  return schema.safeParse(json.ok ? json.value : undefined).data;
}
