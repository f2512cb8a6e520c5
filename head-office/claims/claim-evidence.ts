import { dayAt } from '../../contract/calendar.ts';
import { type Claim, claimIdSchema } from '../../contract/claim/claim.ts';
import type { Settings } from '../configuration/configure.ts';
import { lockReceiptNumber } from '../database/locks.ts';
import type { Database } from '../database/tables.ts';
import type { Evidence } from '../evidence/evidence.ts';
import { raiseEvidence } from '../evidence/raise.ts';
import type { OpenedEnvelope } from './open-envelope.ts';

/** Keeps what a claim shows of the kiosk that signed it; the claim itself is decided by other things. */
export async function raiseClaimEvidence(
  settings: Settings,
  transaction: Database,
  { claim, timeZone }: Pick<OpenedEnvelope, 'claim' | 'timeZone'>,
  now: Date,
): Promise<void> {
  const found = [
    clockAhead(claim, settings, now),
    foreignDay(claim, timeZone),
    await receiptTwice(transaction, claim),
  ];
  for (const evidence of found) if (evidence) await raiseEvidence(transaction, claim, evidence, now);
}

function clockAhead(claim: Claim, { fleet }: Settings, now: Date): Evidence | undefined {
  const { claimId, receiptNumber, confirmedAt } = claim;
  if (Date.parse(confirmedAt) - now.getTime() <= fleet.clockToleranceMinutes * 60_000) return undefined;
  return { kind: 'clockAhead', claimId, receiptNumber, confirmedAt, receivedAt: now.toISOString() };
}

/** Its day is that of another branch's zone: an envelope whose day is that of none does not come so far. */
function foreignDay(claim: Claim, timeZone: string | undefined): Evidence | undefined {
  const { claimId, receiptNumber, confirmedAt, confirmedOn } = claim;
  if (timeZone === undefined || dayAt(new Date(confirmedAt), timeZone) === confirmedOn) return undefined;
  return { kind: 'foreignDay', claimId, receiptNumber, confirmedAt, confirmedOn, timeZone };
}

async function receiptTwice(
  transaction: Database,
  { claimId, receiptNumber }: Claim,
): Promise<Evidence | undefined> {
  await lockReceiptNumber(transaction, receiptNumber);
  // Put in order here: asked for the first by time, PostgreSQL goes through all times instead of the few of this number.
  const others = await transaction
    .selectFrom('envelopes')
    .select(['claim_id', 'decided_at'])
    .where('receipt_number', '=', receiptNumber)
    .where('claim_id', '!=', claimId)
    .execute();
  const [other] = others.toSorted((one, another) => one.decided_at.localeCompare(another.decided_at));
  if (!other) return undefined;
  return {
    kind: 'receiptTwice',
    receiptNumber,
    earlier: claimIdSchema.parse(other.claim_id),
    later: claimId,
  };
}
