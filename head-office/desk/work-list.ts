import { sql } from 'kysely';
import { z } from 'zod';
import { type ClaimId, claimIdSchema, type Refusal } from '../../contract/claim/claim.ts';
import { daysAfter } from '../clock.ts';
import type { Database } from '../database/tables.ts';
import type { DatabaseAndClock } from '../database/transact.ts';
import type { Subject } from './reasons.ts';

/**
 * Why a claim is on the work list: the account's holder is only similar, or no bank told who it is; a visit that nobody
 * could check; the registry's data cannot be used; refused for what the participant can mend.
 */
export const workKindSchema = z.enum(['similarName', 'unchecked', 'unconfirmed', 'registry', 'refused']);
export type WorkKind = z.infer<typeof workKindSchema>;

/** Of these somebody has yet to decide, or to mend; a refused one waits for nobody, and leaves the list by itself. */
export const undecidedKindSchema = workKindSchema.exclude(['refused']);
export type UndecidedKind = z.infer<typeof undecidedKindSchema>;

/** What is decided at the desk, by why it is there; nothing about the others, of which participants are told. */
export const SUBJECTS: Readonly<Partial<Record<WorkKind, Subject>>> = {
  similarName: 'holder',
  unchecked: 'holder',
  unconfirmed: 'visit',
};

const MENDABLE: readonly Refusal[] = [
  'documentsMissing',
  'photoUnreadable',
  'accountRefused',
  'npwpMissing',
  'figuresDiffer',
];

/** A claim on the list: nothing of the person. */
export interface Work {
  readonly claimId: ClaimId;
  readonly receiptNumber: string;
  readonly kind: WorkKind;
  readonly since: string;
  /** Who has decided, where a second person has yet to agree. */
  readonly decidedBy: string | null;
}

const workSchema = z
  .object({
    claim_id: claimIdSchema,
    receipt_number: z.string(),
    kind: workKindSchema,
    since: z.string(),
    decided_by: z.string().nullable(),
  })
  .transform(
    (row): Work => ({
      claimId: row.claim_id,
      receiptNumber: row.receipt_number,
      kind: row.kind,
      since: row.since,
      decidedBy: row.decided_by,
    }),
  );

/** Of a receipt number: the kiosk's branch is what it begins with. */
export function branchOf(receiptNumber: string): string {
  return receiptNumber.slice(0, 3);
}

interface Wanted {
  readonly branchId: string;
  readonly kind?: WorkKind | undefined;
  readonly page: number;
  readonly rows: number;
}

/** One page of a branch's claims that wait, newest first, and how many wait for each reason. */
export async function listWork(
  dependencies: DatabaseAndClock,
  { branchId, kind, page, rows }: Wanted,
): Promise<{ work: Work[]; counts: ReadonlyMap<WorkKind, number> }> {
  const own = allWork(dependencies).where(branchIn('work.receipt_number'), '=', branchId);
  const counted = await own
    .select(['kind', sql<number>`count(*)`.as('waiting')])
    .groupBy('kind')
    .execute();
  const listed = await own
    .$if(kind !== undefined, (all) => all.where('kind', '=', kind ?? 'refused'))
    .select(['claim_id', 'receipt_number', 'kind', 'since', decidedBy])
    .orderBy('since', 'desc')
    .orderBy('claim_id')
    .limit(rows)
    .offset((page - 1) * rows)
    .execute();
  return {
    work: z.array(workSchema).parse(listed),
    counts: new Map(counted.map((row) => [workKindSchema.parse(row.kind), Number(row.waiting)])),
  };
}

/** How many wait, and since when the oldest of them. */
export interface Waiting {
  readonly count: number;
  /** Null where there is none. */
  readonly since: Date | null;
}

/** What waits at the desks of all branches together, by an index that holds nothing else or from a table that holds little. */
export async function countUndecided(database: Database): Promise<Readonly<Record<UndecidedKind, Waiting>>> {
  const rows = await database
    .selectFrom(undecided(database).as('work'))
    .select(['kind', sql<number>`count(*)`.as('waiting'), sql<string>`min(since)`.as('oldest')])
    .groupBy('kind')
    .execute();
  const none: Waiting = { count: 0, since: null };
  const counts: Record<UndecidedKind, Waiting> = {
    similarName: none,
    unchecked: none,
    unconfirmed: none,
    registry: none,
  };
  for (const { kind, waiting, oldest } of rows) {
    counts[undecidedKindSchema.parse(kind)] = { count: Number(waiting), since: new Date(oldest) };
  }
  return counts;
}

/** A claim that waits, of whatever branch; undefined where nothing is to be done about it. */
export async function findWork(
  { database, settings, clock }: Pick<DatabaseAndClock, 'database' | 'settings' | 'clock'>,
  claimId: ClaimId,
): Promise<Work | undefined> {
  const row = await allWork({ database, settings, clock })
    .select(['claim_id', 'receipt_number', 'kind', 'since', decidedBy])
    .where('claim_id', '=', claimId)
    .executeTakeFirst();
  return row && workSchema.parse(row);
}

const decidedBy = sql<string | null>`(select decided_by from desk_decisions
  where desk_decisions.claim_id = work.claim_id and done_at is null
  and subject = case kind when 'unconfirmed' then 'visit' when 'similarName' then 'holder' when 'unchecked' then 'holder' end)`.as(
  'decided_by',
);

function branchIn(column: string) {
  return sql<string>`substr(${sql.ref(column)}, 1, 3)`;
}

function allWork({ database, settings, clock }: Pick<DatabaseAndClock, 'database' | 'settings' | 'clock'>) {
  const oldest = daysAfter(clock.now(), -settings.desk.refusedDays).toISOString();
  const waiting = undecided(database)
    .unionAll(refusedAtOnce(database, oldest))
    .unionAll(refusedLater(database, oldest));
  return database.selectFrom(waiting.as('work'));
}

function undecided(database: Database) {
  return holders(database).unionAll(visits(database)).unionAll(parked(database));
}

function holders(database: Database) {
  return (
    database
      .selectFrom('claims')
      .select([
        'claims.claim_id',
        'claims.receipt_number',
        sql<WorkKind>`case when holder_name is null then 'unchecked' else 'similarName' end`.as('kind'),
        'submitted_at as since',
      ])
      // As the index has it, which a value beside the query would not be known to fit.
      .where('waits_for_staff', '=', sql.lit(1))
  );
}

function visits(database: Database) {
  return database
    .selectFrom('unconfirmed_claims')
    .innerJoin('envelopes', 'envelopes.claim_id', 'unconfirmed_claims.claim_id')
    .select([
      'unconfirmed_claims.claim_id',
      sql<string>`receipt_number`.as('receipt_number'),
      sql<WorkKind>`'unconfirmed'`.as('kind'),
      'taken_at as since',
    ])
    .where('decision', 'is', null)
    .where('receipt_number', 'is not', null);
}

/** Taken, and not to be decided before somebody mends the registry. */
function parked(database: Database) {
  return database
    .selectFrom('claims_in_progress')
    .innerJoin('envelopes', 'envelopes.claim_id', 'claims_in_progress.claim_id')
    .leftJoin('claims', 'claims.claim_id', 'envelopes.claim_id')
    .select([
      'envelopes.claim_id',
      sql<string>`envelopes.receipt_number`.as('receipt_number'),
      sql<WorkKind>`'registry'`.as('kind'),
      'decided_at as since',
    ])
    .where('outcome', '=', 'accepted')
    .where('claims.claim_id', 'is', null)
    .where('envelopes.receipt_number', 'is not', null);
}

/** Until its participant was told something, or has claimed again. */
function refusedAtOnce(database: Database, oldest: string) {
  return database
    .selectFrom('envelopes')
    .leftJoin('desk_messages', 'desk_messages.claim_id', 'envelopes.claim_id')
    .select([
      'envelopes.claim_id',
      sql<string>`envelopes.receipt_number`.as('receipt_number'),
      sql<WorkKind>`'refused'`.as('kind'),
      'decided_at as since',
    ])
    .where('outcome', '=', sql.lit('refused'))
    .where('refusal', 'in', MENDABLE)
    .where('decided_at', '>', oldest)
    .where('receipt_number', 'is not', null)
    .where('desk_messages.claim_id', 'is', null)
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('envelopes as later')
            .select('later.claim_id')
            .whereRef('later.participant_id', '=', 'envelopes.participant_id')
            .whereRef('later.decided_at', '>', 'envelopes.decided_at')
            .where('later.outcome', '=', 'accepted'),
        ),
      ),
    );
}

/** The same of claims that were accepted first. */
function refusedLater(database: Database, oldest: string) {
  return database
    .selectFrom('claims')
    .leftJoin('desk_messages', 'desk_messages.claim_id', 'claims.claim_id')
    .select([
      'claims.claim_id',
      'claims.receipt_number',
      sql<WorkKind>`'refused'`.as('kind'),
      sql<string>`settled_at`.as('since'),
    ])
    .where('refusal', 'in', MENDABLE)
    .where('settled_at', '>', oldest)
    .where('desk_messages.claim_id', 'is', null)
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('claims as later')
            .select('later.claim_id')
            .whereRef('later.participant_id', '=', 'claims.participant_id')
            .whereRef('later.submitted_at', '>', 'claims.submitted_at'),
        ),
      ),
    );
}
