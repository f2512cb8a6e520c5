import type { Claim, ClaimId } from '../../contract/claim/claim.ts';
import { type HeldField, readMembership } from '../../contract/eligibility/held-membership.ts';
import { readPicture } from '../claims/pictures.ts';
import { envelopesWithKeys, readClaim, readerOf, SEALED_TEXT } from '../claims/read-claim.ts';
import type { Database, Tables } from '../database/tables.ts';
import type { DatabaseAndClock } from '../database/transact.ts';
import type { CaseKeys } from '../keys/case-keys.ts';
import { loadMembership } from '../registry/membership.ts';
import { type DeskStaff, recordDeskAction } from './record.ts';
import { branchOf, findWork, SUBJECTS, type Work } from './work-list.ts';

export interface CaseDependencies extends DatabaseAndClock {
  readonly caseKeys: CaseKeys;
}

/** Work; or a case of the own branch of which nothing is to be done any more. */
type Own<T> = T | 'done' | undefined;

/** A claim with what somebody who decides on it has to see. */
export interface OpenedCase extends Work {
  /** As it was confirmed; undefined where it came in no envelope, or nobody can open it. */
  readonly claim: Claim | undefined;
  /** As the registry has it; null where it is not known whose claim it is. */
  readonly registryName: string | null;
  /** As the bank told it. */
  readonly holderName: string | null;
  /** Whom the kiosk names as helpers, of a visit that nobody could check. */
  readonly staffIds: readonly string[];
  /** What somebody has to mend in the registry. */
  readonly fields: readonly HeldField[];
  readonly refusal: string | null;
  readonly pictures: readonly Pick<Tables['attachments'], 'place' | 'document'>[];
  /** What the first person decided, where a second one has yet to agree. */
  readonly decision: Pick<Tables['desk_decisions'], 'decision' | 'reason' | 'decided_by'> | null;
  readonly remark: string | null;
  readonly message: string | null;
}

/**
 * A case of the own branch that waits. That it was looked at is recorded before anything of it is told; so is a case of
 * another branch that somebody asked for, of which nothing is told.
 */
export async function openCase(
  dependencies: CaseDependencies,
  staff: DeskStaff,
  claimId: ClaimId,
): Promise<Own<OpenedCase>> {
  const work = await findOwnWork(dependencies, staff, claimId);
  if (!work || work === 'done') return work;
  const { database, clock } = dependencies;
  const look = { ...staff, action: 'look', receiptNumber: work.receiptNumber, detail: work.kind } as const;
  await recordDeskAction(database, look, clock.now());
  return readCase(dependencies, work);
}

/** The work of the own branch under this id; undefined for what is not there, or another branch's, which is recorded. */
export async function findOwnWork(
  dependencies: DatabaseAndClock,
  staff: DeskStaff,
  claimId: ClaimId,
): Promise<Own<Work>> {
  const { database, clock } = dependencies;
  const work = await findWork(dependencies, claimId);
  const receiptNumber = work?.receiptNumber ?? (await receiptOf(database, claimId));
  if (receiptNumber === undefined) return undefined;
  if (branchOf(receiptNumber) === staff.branchId) return work ?? 'done';
  await recordDeskAction(database, { ...staff, action: 'otherBranch', receiptNumber }, clock.now());
  return undefined;
}

/** A picture of a case of the own branch that waits, which is recorded before. */
export async function seePicture(
  dependencies: CaseDependencies,
  staff: DeskStaff,
  { claimId, place }: { readonly claimId: ClaimId; readonly place: number },
): Promise<Uint8Array | undefined> {
  const work = await findOwnWork(dependencies, staff, claimId);
  if (!work || work === 'done') return undefined;
  const { database, caseKeys, clock } = dependencies;
  const picture = await readPicture(caseKeys, database, claimId, place);
  if (!picture) return undefined;
  const { receiptNumber } = work;
  const seen = { ...staff, action: 'seePicture', receiptNumber, detail: String(place + 1) } as const;
  await recordDeskAction(database, seen, clock.now());
  return picture;
}

async function receiptOf(database: Database, claimId: ClaimId): Promise<string | undefined> {
  const row = await database
    .selectFrom('envelopes')
    .select('receipt_number')
    .where('claim_id', '=', claimId)
    .executeTakeFirst();
  return row?.receipt_number ?? undefined;
}

async function readCase({ database, caseKeys }: CaseDependencies, work: Work): Promise<OpenedCase> {
  const { claimId } = work;
  const envelope = await envelopesWithKeys(database)
    .select(['participant_id', 'refusal'])
    .where('envelopes.claim_id', '=', claimId)
    .executeTakeFirst();
  const accepted = await database
    .selectFrom('claims')
    .select(['participant_id', 'holder_name', 'refusal'])
    .where('claim_id', '=', claimId)
    .executeTakeFirst();
  const inProgress = await database
    .selectFrom('claims_in_progress')
    .select('participant_id')
    .where('claim_id', '=', claimId)
    .executeTakeFirst();
  const visit = await database
    .selectFrom('unconfirmed_claims')
    .select('staff_ids')
    .where('claim_id', '=', claimId)
    .executeTakeFirst();
  const decision = await database
    .selectFrom('desk_decisions')
    .select(['decision', 'reason', 'decided_by', 'remark'])
    .where('claim_id', '=', claimId)
    .where('subject', '=', SUBJECTS[work.kind] ?? 'holder')
    .where('done_at', 'is', null)
    .executeTakeFirst();
  const said = await database
    .selectFrom('desk_messages')
    .select('message')
    .where('claim_id', '=', claimId)
    .executeTakeFirst();
  const pictures = await database
    .selectFrom('attachments')
    .select(['place', 'document'])
    .where('claim_id', '=', claimId)
    .orderBy('place')
    .execute();
  const read = envelope && readerOf(caseKeys, envelope);
  const open = (place: (typeof SEALED_TEXT)['holder' | 'remark'], text: string | null | undefined) =>
    text == null ? null : (read?.(place, text) ?? null);
  const participantId = accepted?.participant_id ?? inProgress?.participant_id ?? envelope?.participant_id;
  const held = participantId == null ? undefined : await loadMembership(database, participantId);
  const usable = held && readMembership({ ...held, claimInProgress: false });
  return {
    ...work,
    claim: envelope && readClaim(caseKeys, envelope),
    registryName: held?.name ?? null,
    holderName: open(SEALED_TEXT.holder, accepted?.holder_name),
    staffIds: visit?.staff_ids.split(',') ?? [],
    fields: work.kind === 'registry' && usable && !usable.ok ? usable.problem : [],
    refusal: accepted?.refusal ?? envelope?.refusal ?? null,
    pictures,
    decision: decision ?? null,
    remark: open(SEALED_TEXT.remark, decision?.remark),
    message: said?.message ?? null,
  };
}
