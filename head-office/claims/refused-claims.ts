import { type Claim, type Refusal, refusalSchema, type TrackedClaim } from '../../contract/claim/claim.ts';
import type { Database } from '../database/tables.ts';
import type { CaseKeys } from '../keys/case-keys.ts';
import { asConfirmed, envelopesWithKeys, readClaim } from './read-claim.ts';

interface RefusedClaim {
  readonly claim: Claim;
  readonly refusal: Refusal;
}

type Wanted = { readonly participantId: string } | { readonly receiptNumber: string };

/** Refused claims of a participant or of a receipt. Left out are claims with another person's data, shown to nobody. */
export async function findRefusedClaims(
  keys: CaseKeys,
  database: Database,
  wanted: Wanted,
): Promise<RefusedClaim[]> {
  const refused = envelopesWithKeys(database)
    .select('refusal')
    .where('outcome', '=', 'refused')
    .where('refusal', '!=', 'participantDiffers');
  const rows = await ('participantId' in wanted
    ? refused.where('participant_id', '=', wanted.participantId)
    : refused.where('receipt_number', '=', wanted.receiptNumber)
  ).execute();
  return rows.flatMap((row) => {
    const claim = readClaim(keys, row);
    return claim && row.refusal !== null ? [{ claim, refusal: refusalSchema.parse(row.refusal) }] : [];
  });
}

/** Refused: it goes through no stages. */
export function toTrackedRefusal({ claim, refusal }: RefusedClaim): TrackedClaim {
  return { ...asConfirmed(claim), stages: [], refusal };
}
