import { v7 as uuidV7 } from 'uuid';
import { dayAt } from '../../contract/calendar.ts';
import { fail, type Outcome, succeed } from '../../contract/outcome.ts';
import { minutesAfter } from '../clock.ts';
import type { Database } from '../database/tables.ts';
import { type DatabaseAndClock, transact } from '../database/transact.ts';
import { digestOf } from '../digest.ts';
import { addOrder } from '../fleet/orders.ts';
import { recordAction } from '../operators/record-action.ts';
import { newestEdition, type PolicyStore, publishPolicy } from '../policy/policy-store.ts';
import { type EditionProblem, type ReadPolicy, readEdition } from '../policy/read-edition.ts';
import { type Review, reviewEdition } from './review.ts';

export interface DraftDependencies extends DatabaseAndClock {
  readonly policies: PolicyStore;
}

/** An edition, the one that it is compared with, and what was found. */
export interface Reviewed {
  readonly edition: ReadPolicy;
  readonly before: ReadPolicy;
  readonly review: Review;
}

/** An edition that waits, and all that is known of it now. */
export interface Draft {
  readonly draftId: string;
  readonly sentBy: string;
  readonly sentAt: string;
  readonly expiresAt: Date;
  /** Undefined where another program took it, and this one cannot read it: it can be withdrawn. */
  readonly reviewed: Reviewed | undefined;
  /** Of all that was shown: who publishes has seen exactly this. */
  readonly seen: string;
}

export type SendProblem =
  | EditionProblem
  | ({ readonly because: 'impossible' } & Reviewed)
  | { readonly because: 'otherWaits' };

/** Keeps an edition as a draft, unless it is none, or impossible, or another one waits. One that waited too long is over. */
export async function sendDraft(
  dependencies: DraftDependencies,
  { text, fetchNow }: { readonly text: string; readonly fetchNow: boolean },
  operator: string,
): Promise<Outcome<void, SendProblem>> {
  const reviewed = await review(dependencies, text);
  if (!reviewed.ok) return reviewed;
  if (reviewed.value.review.impossible.length > 0) return fail({ because: 'impossible', ...reviewed.value });
  const now = dependencies.clock.now();
  return transact(dependencies, async (transaction) => {
    await transaction
      .updateTable('policy_drafts')
      .set((row) => ({
        waits: null,
        document: null,
        closed_by: row.ref('sent_by'),
        closed_at: now.toISOString(),
      }))
      .where('waits', '=', 1)
      .where('sent_at', '<=', oldest(dependencies).toISOString())
      .execute();
    const kept = await transaction
      .insertInto('policy_drafts')
      .values({
        draft_id: uuidV7({ msecs: now.getTime() }),
        waits: 1,
        document: text,
        fetch_now: fetchNow ? 1 : 0,
        sent_by: operator,
        sent_at: now.toISOString(),
        closed_by: null,
        closed_at: null,
      })
      .onConflict((conflict) => conflict.doNothing())
      .returning('draft_id')
      .executeTakeFirst();
    if (!kept) return fail({ because: 'otherWaits' } as const);
    const detail = String(reviewed.value.edition.policy.version);
    await recordAction(transaction, { operator, action: 'sendPolicy', detail }, now);
    return succeed(undefined);
  });
}

/** The draft that waits, if one does; none waits longer than the configuration says. */
export async function waitingDraft(dependencies: DraftDependencies): Promise<Draft | undefined> {
  const row = await dependencies.database
    .selectFrom('policy_drafts')
    .select(['draft_id', 'document', 'sent_by', 'sent_at'])
    .where('waits', '=', 1)
    .where('sent_at', '>', oldest(dependencies).toISOString())
    .executeTakeFirst();
  if (!row) return undefined;
  const { draft_id: draftId, document, sent_by: sentBy, sent_at: sentAt } = row;
  const read = await review(dependencies, document ?? '');
  const reviewed = read.ok ? read.value : undefined;
  const shown = [draftId, document, reviewed?.before.policy.version, reviewed?.review];
  const expiresAt = minutesAfter(new Date(sentAt), waitingMinutes(dependencies));
  return { draftId, sentBy, sentAt, expiresAt, reviewed, seen: digestOf(JSON.stringify(shown)) };
}

/** Since a draft was shown: it is gone, or looks otherwise now; or this operator may not publish it. */
type PublishProblem = 'gone' | 'changed' | 'secondNeeded' | 'impossible';

/** Puts a draft among the published editions, by another operator than who sent it. */
export async function publishDraft(
  dependencies: DraftDependencies,
  seen: string,
  operator: string,
): Promise<Outcome<number, PublishProblem>> {
  await dependencies.policies.refresh();
  const draft = await waitingDraft(dependencies);
  if (!draft) return fail('gone');
  if (!draft.reviewed || draft.seen !== seen) return fail('changed');
  const { edition, review: found } = draft.reviewed;
  if (found.impossible.length > 0) return fail('impossible');
  if (draft.sentBy === operator) return fail('secondNeeded');
  const now = dependencies.clock.now();
  const { version } = edition.policy;
  return transact(dependencies, async (transaction) => {
    const closed = await close(transaction, draft.draftId, operator, now);
    if (!closed) return fail('gone' as const);
    await publishPolicy(transaction, edition, operator, now);
    const detail = String(version);
    await recordAction(transaction, { operator, action: 'publishPolicy', detail }, now);
    if (closed.fetchNow) await orderFetch(transaction, operator, now);
    return succeed(version);
  });
}

/** Takes a draft back; either of both operators may. False where it no longer waits. */
export async function withdrawDraft(
  dependencies: DraftDependencies,
  draftId: string,
  operator: string,
): Promise<boolean> {
  const now = dependencies.clock.now();
  return transact(dependencies, async (transaction) => {
    const closed = await close(transaction, draftId, operator, now);
    if (closed) await recordAction(transaction, { operator, action: 'withdrawPolicy' }, now);
    return closed !== undefined;
  });
}

/** What was sent in before that no longer waits. */
function oldest(dependencies: DraftDependencies): Date {
  return minutesAfter(dependencies.clock.now(), -waitingMinutes(dependencies));
}

function waitingMinutes({ settings }: DraftDependencies): number {
  return settings.fleet.operators.proposalHours * 60;
}

/** Of two that close a draft at once one does. */
async function close(
  transaction: Database,
  draftId: string,
  operator: string,
  now: Date,
): Promise<{ readonly fetchNow: boolean } | undefined> {
  const closed = await transaction
    .updateTable('policy_drafts')
    .set({ waits: null, document: null, closed_by: operator, closed_at: now.toISOString() })
    .where('draft_id', '=', draftId)
    .where('waits', '=', 1)
    .returning('fetch_now')
    .executeTakeFirst();
  return closed && { fetchNow: closed.fetch_now === 1 };
}

async function orderFetch(transaction: Database, operator: string, now: Date): Promise<void> {
  const kiosks = await transaction.selectFrom('kiosk_states').select(['branch_id', 'kiosk_id']).execute();
  for (const { branch_id: branchId, kiosk_id: kioskId } of kiosks) {
    await addOrder(transaction, { branchId, kioskId }, { type: 'fetchPolicy' }, operator, now);
  }
}

async function review(
  { database, policies, clock, settings }: DraftDependencies,
  text: string,
): Promise<Outcome<Reviewed, EditionProblem>> {
  const read = readEdition(text);
  if (!read.ok) return read;
  const before = await newestEdition(database, policies.inForce());
  const today = dayAt(clock.now(), settings.office.timeZone);
  const found = reviewEdition(read.value.policy, before.policy, today);
  return succeed({ edition: read.value, before, review: found });
}
