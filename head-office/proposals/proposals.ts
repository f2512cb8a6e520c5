import { v7 as uuidV7 } from 'uuid';
import { fail, type Outcome, succeed } from '../../contract/outcome.ts';
import { minutesAfter } from '../clock.ts';
import { parseJson } from '../configuration/read-json.ts';
import type { Database } from '../database/tables.ts';
import { type DatabaseAndClock, transact } from '../database/transact.ts';
import { recordAction } from '../operators/record-action.ts';
import { may, type Role } from '../operators/roles.ts';
import { type CarriedOut, carryOut } from './carry-out.ts';
import { CONFIRMED_AS, kioskOf, type Subject, subjectSchema } from './subject.ts';

/** What waits for a second operator. */
export interface Proposal {
  readonly proposalId: string;
  readonly subject: Subject;
  readonly proposedBy: string;
  readonly proposedAt: string;
  readonly expiresAt: string;
}

/** It is over, or was confirmed or withdrawn; it is one's own; or one's role is another. */
export type ConfirmProblem = 'gone' | 'own' | 'role';

interface Person {
  readonly name: string;
  readonly role: Role;
}

/** Lets a proposal wait for a second operator, as long as the configuration says. */
export async function propose(
  dependencies: DatabaseAndClock,
  subject: Subject,
  operator: string,
): Promise<void> {
  const { clock, settings } = dependencies;
  const now = clock.now();
  await transact(dependencies, async (transaction) => {
    await eraseOverdueProposals(transaction, now);
    await transaction
      .insertInto('proposals')
      .values({
        proposal_id: uuidV7({ msecs: now.getTime() }),
        subject: JSON.stringify(subject),
        proposed_by: operator,
        proposed_at: now.toISOString(),
        expires_at: minutesAfter(now, settings.fleet.operators.proposalHours * 60).toISOString(),
      })
      .execute();
    await recordAction(transaction, { operator, action: 'propose', ...about(subject) }, now);
  });
}

/** All that waits, the oldest first. */
export async function waitingProposals({ database, clock }: DatabaseAndClock): Promise<Proposal[]> {
  const rows = await database
    .selectFrom('proposals')
    .selectAll()
    .where('expires_at', '>', clock.now().toISOString())
    .orderBy('proposal_id')
    .execute();
  return rows.flatMap((row) => {
    const subject = readSubject(row.subject);
    if (!subject) return [];
    return [
      {
        proposalId: row.proposal_id,
        subject,
        proposedBy: row.proposed_by,
        proposedAt: row.proposed_at,
        expiresAt: row.expires_at,
      },
    ];
  });
}

/** Carries out what another operator proposed; of two who confirm at once one does. */
export async function confirmProposal(
  dependencies: DatabaseAndClock,
  proposalId: string,
  second: Person,
): Promise<Outcome<CarriedOut, ConfirmProblem>> {
  const now = dependencies.clock.now();
  return transact(dependencies, async (transaction) => {
    const row = await transaction
      .selectFrom('proposals')
      .select(['subject', 'proposed_by'])
      .where('proposal_id', '=', proposalId)
      .where('expires_at', '>', now.toISOString())
      .executeTakeFirst();
    const subject = row && readSubject(row.subject);
    if (!row || !subject) return fail('gone');
    if (row.proposed_by === second.name) return fail('own');
    if (!may(second, CONFIRMED_AS[subject.kind])) return fail('role');
    if (!(await close(transaction, proposalId))) return fail('gone');
    const { kiosk, detail } = about(subject);
    const confirmed = {
      operator: second.name,
      action: 'confirm',
      detail: `${detail}: ${row.proposed_by}`,
    } as const;
    await recordAction(transaction, { ...confirmed, ...(kiosk && { kiosk }) }, now);
    return succeed(await carryOut(dependencies, transaction, subject, second.name));
  });
}

/** Takes a proposal back, whoever made it; false where it no longer waits. */
export async function withdrawProposal(
  dependencies: DatabaseAndClock,
  proposalId: string,
  operator: string,
): Promise<boolean> {
  return transact(dependencies, async (transaction) => {
    const closed = await close(transaction, proposalId);
    const subject = closed === undefined ? undefined : readSubject(closed);
    if (!subject) return false;
    const done = { operator, action: 'withdrawProposal', ...about(subject) } as const;
    await recordAction(transaction, done, dependencies.clock.now());
    return true;
  });
}

/** Erases what nobody confirmed in time, supervisors' names with it; returns how many. */
export async function eraseOverdueProposals(database: Database, now: Date): Promise<number> {
  const erased = await database
    .deleteFrom('proposals')
    .where('expires_at', '<=', now.toISOString())
    .executeTakeFirstOrThrow();
  return Number(erased.numDeletedRows);
}

async function close(transaction: Database, proposalId: string): Promise<string | undefined> {
  const closed = await transaction
    .deleteFrom('proposals')
    .where('proposal_id', '=', proposalId)
    .returning('subject')
    .executeTakeFirst();
  return closed?.subject;
}

/** As it is recorded: kind, and the kiosk where it is one. */
function about(subject: Subject) {
  const kiosk = kioskOf(subject);
  return { detail: subject.kind, ...(kiosk && { kiosk }) };
}

/** Undefined where another edition of this program wrote it. */
function readSubject(text: string): Subject | undefined {
  const json = parseJson(text);
  return json.ok ? subjectSchema.safeParse(json.value).data : undefined;
}
