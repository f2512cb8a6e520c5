import { type Claim, claimSchema, type Refusal, refusalSchema } from '../../contract/claim/claim.ts';
import type { Database } from '../database/tables.ts';

export interface RefusedClaim {
  readonly claim: Claim;
  readonly refusal: Refusal;
}

type Wanted = { readonly participantId: string } | { readonly receiptNumber: string };

/** Refused claims of a participant or of a receipt. Left out are claims with another person's data, shown to nobody. */
export async function findRefusedClaims(database: Database, wanted: Wanted): Promise<RefusedClaim[]> {
  const refused = database
    .selectFrom('envelopes')
    .select(['claim', 'refusal'])
    .where('outcome', '=', 'refused')
    .where('refusal', '!=', 'participantDiffers');
  const rows = await ('participantId' in wanted
    ? refused.where('participant_id', '=', wanted.participantId)
    : refused.where('receipt_number', '=', wanted.receiptNumber)
  ).execute();
  return rows.flatMap(({ claim, refusal }) => {
    if (claim === null || refusal === null) return [];
    return [{ claim: claimSchema.parse(JSON.parse(claim)), refusal: refusalSchema.parse(refusal) }];
  });
}
