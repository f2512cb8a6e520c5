import type { ReferenceExpression } from 'kysely';
import { type Claim, claimSchema, type TrackedClaim } from '../../contract/claim/claim.ts';
import { sen } from '../../contract/money.ts';
import type { Database, Tables } from '../database/tables.ts';
import type { CaseKeys } from '../keys/case-keys.ts';
import { openPartKey } from '../keys/part-key.ts';

/** The places of texts that the key of a claim seals. */
export const SEALED_TEXT = {
  claim: 'envelopes.claim',
  account: 'claims.account_number',
  holder: 'claims.holder_name',
  remark: 'desk_decisions.remark',
} as const;
type Place = (typeof SEALED_TEXT)[keyof typeof SEALED_TEXT];

/** A row joined with the key of its claim. */
interface Keyed {
  readonly claim_id: string;
  readonly kid: string | null;
  readonly day: string | null;
  readonly wrapped: Uint8Array | null;
}

/** Envelopes, each with the key of its claim. */
export function envelopesWithKeys(database: Database) {
  return database
    .selectFrom('envelopes')
    .leftJoin('case_keys', (join) =>
      join.onRef('case_keys.claim_id', '=', 'envelopes.claim_id').on('case_keys.part', '=', 'claim'),
    )
    .select(['envelopes.claim_id', 'envelopes.claim', ...KEY_COLUMNS]);
}

export const KEY_COLUMNS = [
  'case_keys.kid',
  'case_keys.day',
  'case_keys.wrapped',
] as const satisfies ReferenceExpression<Pick<Tables, 'case_keys'>, 'case_keys'>[];

/** What reads the texts of a claim, also those of an earlier edition; undefined where its key is destroyed. @throws OwnFault */
export function readerOf(
  keys: CaseKeys,
  { claim_id, kid, day, wrapped }: Keyed,
): ((place: Place, text: string) => string) | undefined {
  if (kid === null || day === null || wrapped === null) return (_, text) => text;
  const key = openPartKey(keys, { claim_id, part: 'claim', kid, day, wrapped });
  return key && ((place, text) => key.openText(place, text));
}

/** The claim as it was confirmed; undefined where it is erased. @throws OwnFault */
export function readClaim(keys: CaseKeys, row: Keyed & { readonly claim: string | null }): Claim | undefined {
  if (row.claim === null) return undefined;
  const text = readerOf(keys, row)?.(SEALED_TEXT.claim, row.claim);
  return text === undefined ? undefined : claimSchema.parse(JSON.parse(text));
}

/** What is shown of a claim of which nothing is determined: what was confirmed, and no day of payment. */
export function asConfirmed(claim: Claim): Omit<TrackedClaim, 'stages' | 'refusal'> {
  // Without a known balance no amount was promised.
  const promised = claim.payout?.net ?? sen(0);
  return {
    claimId: claim.claimId,
    receiptNumber: claim.receiptNumber,
    reason: claim.reason,
    submittedAt: claim.confirmedAt,
    net: promised,
    confirmedNet: promised,
    bankCode: claim.account.bankCode,
    accountTail: claim.account.number.slice(-4),
    expectedOn: null,
    dueOn: null,
  };
}
