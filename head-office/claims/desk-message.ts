import type { TrackedClaim } from '../../contract/claim/claim.ts';
import { deskMessageSchema } from '../../contract/claim/desk-message.ts';
import type { Database } from '../database/tables.ts';

/** Each claim with what staff at the desk have its participant told. */
export async function withMessages(
  database: Database,
  claims: readonly TrackedClaim[],
): Promise<TrackedClaim[]> {
  if (claims.length === 0) return [];
  const ids = claims.map(({ claimId }) => claimId);
  const rows = await database
    .selectFrom('desk_messages')
    .select(['claim_id', 'message'])
    .where('claim_id', 'in', ids)
    .execute();
  const said = new Map(rows.map((row) => [row.claim_id, deskMessageSchema.parse(row.message)]));
  return claims.map((claim) => {
    const message = said.get(claim.claimId);
    return message === undefined ? claim : { ...claim, message };
  });
}
