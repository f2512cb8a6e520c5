import type { Claim } from '../../contract/claim/claim.ts';
import type { StaffId } from '../../contract/staff/staff.ts';
import type { Database } from '../database/tables.ts';

/** That a claim says of a member of staff, at an instant. */
interface Word {
  readonly staffId: StaffId;
  readonly credentialId?: string | undefined;
  readonly at: string;
}

/** All that a claim says of staff: who checked the e-KTP, saw the person, or helped. */
function wordsOf({ identity, presence, assistance }: Claim): readonly Word[] {
  return [
    ...(identity?.kind === 'staffCheckedEktp' ? [{ ...identity, at: identity.checkedAt }] : []),
    ...(presence ? [{ ...presence, at: presence.seenAt }] : []),
    ...(assistance ? [{ ...assistance, at: assistance.consentedAt }] : []),
  ];
}

/** Whom of the staff a claim names, each once. */
export function staffNamedIn(claim: Claim): StaffId[] {
  return [...new Set(wordsOf(claim).map(({ staffId }) => staffId))];
}

/**
 * Whether each thing that a claim says of staff was done by whom it names: signed in at this kiosk at that time, and, where
 * they checked the e-KTP, with an attestation that opened this session. A claim that says nothing of staff is proven.
 * @param tolerance Milliseconds by which the kiosk's clock may differ.
 */
export async function isStaffProven(database: Database, claim: Claim, tolerance: number): Promise<boolean> {
  for (const word of wordsOf(claim)) {
    if (!(await wasSignedIn(database, claim, word, tolerance))) return false;
  }
  const { identity, sessionId } = claim;
  return identity?.kind !== 'staffCheckedEktp' || hasOpened(database, identity.credentialId, sessionId);
}

async function wasSignedIn(
  database: Database,
  { branchId, kioskId }: Pick<Claim, 'branchId' | 'kioskId'>,
  { staffId, credentialId, at }: Word,
  tolerance: number,
): Promise<boolean> {
  if (credentialId === undefined) return false;
  const row = await database
    .selectFrom('staff_credentials')
    .select(['opened_at', 'expires_at', 'ended_at'])
    .where('credential_id', '=', credentialId)
    .where('staff_id', '=', staffId)
    .where('branch_id', '=', branchId)
    .where('kiosk_id', '=', kioskId)
    .executeTakeFirst();
  if (!row) return false;
  const end = Math.min(Date.parse(row.expires_at), Date.parse(row.ended_at ?? row.expires_at));
  const when = Date.parse(at);
  return when >= Date.parse(row.opened_at) - tolerance && when <= end + tolerance;
}

async function hasOpened(
  database: Database,
  credentialId: string | undefined,
  sessionId: string | undefined,
): Promise<boolean> {
  if (credentialId === undefined || sessionId === undefined) return false;
  const row = await database
    .selectFrom('attestations')
    .select('session_id')
    .where('session_id', '=', sessionId)
    .where('credential_id', '=', credentialId)
    .executeTakeFirst();
  return row !== undefined;
}
