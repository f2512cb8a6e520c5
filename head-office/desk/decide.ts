import type { ClaimId } from '../../contract/claim/claim.ts';
import { type DeskMessage, deskMessageSchema } from '../../contract/claim/desk-message.ts';
import { fail, type Outcome, succeed } from '../../contract/outcome.ts';
import type { BankAnswer } from '../account-inquiry/account-inquiry.ts';
import type { ClaimDependencies } from '../claims/decide-claim.ts';
import { SEALED_TEXT } from '../claims/read-claim.ts';
import { claimKeyOf } from '../claims/seal-earlier.ts';
import { decidedKindSchema } from '../configuration/desk-schema.ts';
import { askAboutClaim, confirmClaim } from '../confirmation/confirm-claim.ts';
import type { Database, Tables } from '../database/tables.ts';
import { transact } from '../database/transact.ts';
import { reviewHolder } from '../holder-review/review-holder.ts';
import { storeMessage } from './messages.ts';
import { findOwnWork } from './open-case.ts';
import { type Decision, type DeskReason, reasonsFor, type Subject } from './reasons.ts';
import { recordDeskAction } from './record.ts';
import type { SignedIn } from './sessions.ts';
import { findWork, SUBJECTS, type Work } from './work-list.ts';

interface Decided {
  readonly claimId: ClaimId;
  readonly decision: Decision;
  readonly reason: DeskReason;
  /** A few words that stay sealed with the case; empty for none. */
  readonly remark: string;
  readonly message: DeskMessage | undefined;
}

/** Why nothing was decided: somebody was quicker, it was the own visit, the own decision, or no supervisor is among the two. */
export type DecisionProblem = 'gone' | 'ownVisit' | 'samePerson' | 'supervisorNeeded';
/** Carried out, or left to a second person. */
type Done = Outcome<'carriedOut' | 'waitsForSecond', DecisionProblem>;

/** Decides on a case of the own branch; where the configuration wants a second person, that is proposed only. */
export async function decideCase(
  dependencies: ClaimDependencies,
  staff: SignedIn,
  decided: Decided,
): Promise<Done> {
  const found = await prepare(dependencies, staff, decided.claimId);
  if (!found.ok) return found;
  const { bank } = found.value;
  return transact(dependencies, async (transaction): Promise<Done> => {
    const current = await decidable(dependencies, transaction, staff, decided.claimId);
    if (!current.ok) return current;
    const { work, subject } = current.value;
    // Decided by now by somebody else, or another question than the one that was answered.
    const isAsked = reasonsFor(subject, decided.decision).includes(decided.reason);
    if (work.decidedBy !== null || !isAsked) return fail('gone');
    const { settings, clock, caseKeys } = dependencies;
    const now = clock.now();
    const needsSecond = settings.desk.secondPersonFor.includes(decidedKindSchema.parse(work.kind));
    const key = await claimKeyOf(caseKeys, transaction, decided.claimId, now);
    const row = {
      claim_id: decided.claimId,
      subject,
      branch_id: staff.branchId,
      decision: decided.decision,
      reason: decided.reason,
      remark: decided.remark === '' ? null : key.sealText(SEALED_TEXT.remark, decided.remark),
      message: decided.message ?? null,
      decided_by: staff.staffId,
      decided_at: now.toISOString(),
      second_by: null,
      done_at: needsSecond ? null : now.toISOString(),
    };
    const done: Done = needsSecond
      ? succeed('waitsForSecond')
      : await carryOut(dependencies, transaction, { staff, work, row, bank });
    if (!done.ok) return done;
    const inserted = await transaction
      .insertInto('desk_decisions')
      .values(row)
      .onConflict((conflict) => conflict.doNothing())
      .returning('claim_id')
      .executeTakeFirst();
    // Of two who propose at once the first one has.
    if (!inserted) return fail('gone');
    if (needsSecond) {
      const { receiptNumber } = work;
      const proposed = { ...who(staff), action: 'propose', receiptNumber, detail: decided.reason } as const;
      await recordDeskAction(transaction, proposed, now);
    }
    return done;
  });
}

/** A second person agrees to what the first decided, and it is carried out; or does not, and it is open again. */
export async function answerDecision(
  dependencies: ClaimDependencies,
  staff: SignedIn,
  { claimId, agrees }: { readonly claimId: ClaimId; readonly agrees: boolean },
): Promise<Done> {
  const found = await prepare(dependencies, staff, claimId);
  if (!found.ok) return found;
  const { bank } = found.value;
  return transact(dependencies, async (transaction): Promise<Done> => {
    const current = await decidable(dependencies, transaction, staff, claimId);
    if (!current.ok) return current;
    const { work, subject } = current.value;
    const row = await transaction
      .selectFrom('desk_decisions')
      .selectAll()
      .where('claim_id', '=', claimId)
      .where('subject', '=', subject)
      .where('done_at', 'is', null)
      .executeTakeFirst();
    if (!row) return fail('gone');
    const now = dependencies.clock.now();
    if (!agrees) {
      await transaction
        .deleteFrom('desk_decisions')
        .where('claim_id', '=', claimId)
        .where('subject', '=', subject)
        .execute();
      const { receiptNumber } = work;
      await recordDeskAction(transaction, { ...who(staff), action: 'disagree', receiptNumber }, now);
      return succeed('carriedOut');
    }
    if (row.decided_by === staff.staffId) return fail('samePerson');
    if (staff.role !== 'supervisor' && !(await isSupervisor(transaction, row)))
      return fail('supervisorNeeded');
    const done = await carryOut(dependencies, transaction, { staff, work, row, bank });
    if (!done.ok) return done;
    await transaction
      .updateTable('desk_decisions')
      .set({ second_by: staff.staffId, done_at: now.toISOString() })
      .where('claim_id', '=', claimId)
      .where('subject', '=', subject)
      .execute();
    return done;
  });
}

/** What is asked before the transaction, which must not wait for a bank. */
async function prepare(
  dependencies: ClaimDependencies,
  staff: SignedIn,
  claimId: ClaimId,
): Promise<Outcome<{ bank: BankAnswer }, DecisionProblem>> {
  const work = await findOwnWork(dependencies, who(staff), claimId);
  if (!work || work === 'done') return fail('gone');
  const bank: BankAnswer =
    work.kind === 'unconfirmed' ? await askAboutClaim(dependencies, claimId) : { kind: 'silent' };
  return succeed({ bank });
}

/** As it is now; whoever helped in a visit says nothing about that visit. */
async function decidable(
  dependencies: ClaimDependencies,
  transaction: Database,
  { staffId }: SignedIn,
  claimId: ClaimId,
): Promise<Outcome<{ work: Work; subject: Subject }, DecisionProblem>> {
  const work = await findWork({ ...dependencies, database: transaction }, claimId);
  const subject = work && SUBJECTS[work.kind];
  if (!work || !subject) return fail('gone');
  if (subject === 'visit') {
    const visit = await transaction
      .selectFrom('unconfirmed_claims')
      .select('staff_ids')
      .where('claim_id', '=', claimId)
      .executeTakeFirstOrThrow();
    if (visit.staff_ids.split(',').includes(staffId)) return fail('ownVisit');
  }
  return succeed({ work, subject });
}

/** Whoever was stopped meanwhile is none any more. */
async function isSupervisor(
  transaction: Database,
  { branch_id, decided_by }: Tables['desk_decisions'],
): Promise<boolean> {
  const first = await transaction
    .selectFrom('staff')
    .select('role')
    .where('branch_id', '=', branch_id)
    .where('staff_id', '=', decided_by)
    .where('active', '=', 1)
    .executeTakeFirst();
  return first?.role === 'supervisor';
}

interface CarriedOut {
  readonly staff: SignedIn;
  readonly work: Work;
  readonly row: Tables['desk_decisions'];
  readonly bank: BankAnswer;
}

async function carryOut(
  dependencies: ClaimDependencies,
  transaction: Database,
  { staff, work, row, bank }: CarriedOut,
): Promise<Done> {
  const { claimId, receiptNumber } = work;
  const { decision, reason } = row;
  const isAccepted = decision === 'accept';
  const done =
    row.subject === 'holder'
      ? await reviewHolder(dependencies, transaction, claimId, isAccepted)
      : await confirmClaim(dependencies, transaction, {
          claimId,
          isConfirmed: isAccepted,
          by: `${staff.branchId} ${staff.staffId}`,
          reason,
          bank,
        });
  // An operator was quicker.
  if (!done.ok) return fail('gone');
  const now = dependencies.clock.now();
  await recordDeskAction(
    transaction,
    { ...who(staff), action: decision, receiptNumber, detail: reason },
    now,
  );
  const message = row.message === null ? undefined : deskMessageSchema.parse(row.message);
  await storeMessage(transaction, who(staff), { claimId, receiptNumber, message }, now);
  return succeed('carriedOut');
}

function who({ branchId, staffId }: SignedIn) {
  return { branchId, staffId };
}
