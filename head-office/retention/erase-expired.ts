import { sql } from 'kysely';
import { addDays, dayAt } from '../../contract/calendar.ts';
import type { Policy } from '../../contract/policy/schema.ts';
import type { Retained } from '../../contract/policy/working-time.ts';
import { eraseEventData, pruneEvents } from '../case-events/erase.ts';
import { daysAfter, minutesAfter } from '../clock.ts';
import { isPostgres } from '../database/dialects/is-postgres.ts';
import type { Database } from '../database/tables.ts';
import { transact } from '../database/transact.ts';
import { eraseSupervisors } from '../fleet/enrolment-codes.ts';
import { forgetArrivedEnvelopes } from '../fleet/told-envelopes.ts';
import { eraseCalls } from '../help-calls/stored.ts';
import { eraseOverdueProposals } from '../proposals/proposals.ts';
import { eraseCredentials } from '../staff/credentials.ts';
import { eraseUploads } from '../uploads/store.ts';
import { type DestroyDependencies, destroyKeys } from './destroy-keys.ts';

/** Rows that were erased, by what they were. */
export type Erased = Partial<
  Record<Retained | 'supervisors' | 'uploads' | 'proposals' | 'events' | 'calls', number>
>;

export interface RetentionDependencies extends DestroyDependencies {
  readonly policy: Policy;
}

/** Erases up to `most` rows that ended before an instant; returns how many, 0 when none is left. */
type Eraser = (database: Database, before: string, most: number) => Promise<number>;

const erasers: Partial<Record<Retained, Eraser>> = {
  claimPhoto: (database, before, most) => erasePictures(database, 'photo', before, most),
  claimDocuments: (database, before, most) => erasePictures(database, 'documents', before, most),
  claim: eraseClaims,
  signInAttempts: eraseAttempts,
  // What staff were signed in to stands behind sessions and claims, and is kept as long.
  sessions: async (database, before, most) =>
    (await eraseSessions(database, before, most)) || eraseCredentials(database, before, most),
  paymentCodes: eraseOrders,
};

/**
 * Erases what has passed the policy's retention times, some rows at a time, so that no request has to wait. Of a claim,
 * id, digest and signed acknowledgement are kept, which name nobody: the same envelope sent again must get the same
 * answer. A supervisor's name is erased when the enrolment code expires, the parts of an envelope when no further one has
 * come for so long as the configuration says, and calls for staff likewise. Then the keys of what was erased are destroyed.
 */
export async function eraseExpired(dependencies: RetentionDependencies): Promise<Erased> {
  const { clock, policy, settings } = dependencies;
  const today = dayAt(clock.now(), settings.office.timeZone);
  const erased: Erased = {};
  const firstKept: Partial<Record<Retained, string | undefined>> = {};
  for (const { what, days } of policy.retention) {
    const erase = erasers[what];
    if (!erase) continue;
    const first = addDays(today, -days);
    firstKept[what] = latestOf(firstKept[what], first);
    const before = `${first}T00:00:00.000Z`;
    const rows = await eraseAll(dependencies, (transaction, most) => erase(transaction, before, most));
    if (rows > 0) erased[what] = (erased[what] ?? 0) + rows;
  }
  const supervisors = await transact(dependencies, (transaction) =>
    eraseSupervisors(transaction, clock.now()),
  );
  const proposals = await transact(dependencies, (transaction) =>
    eraseOverdueProposals(transaction, clock.now()),
  );
  await eraseAll(dependencies, forgetArrivedEnvelopes);
  const since = minutesAfter(clock.now(), -settings.uploads.hours * 60);
  const uploads = await eraseAll(dependencies, (transaction, most) => eraseUploads(transaction, since, most));
  const oldest = daysAfter(clock.now(), -settings.core.keepDays).toISOString();
  const events = await eraseAll(dependencies, (transaction, most) =>
    pruneEvents(transaction, settings, oldest, most),
  );
  const calledBefore = daysAfter(clock.now(), -settings.helpCalls.keepDays).toISOString();
  const calls = await eraseAll(dependencies, (transaction, most) =>
    eraseCalls(transaction, calledBefore, most),
  );
  const { claim, claimPhoto, claimDocuments } = firstKept;
  // Pictures go with their claim at the latest.
  await destroyKeys(dependencies, {
    claim,
    photo: latestOf(claimPhoto, claim),
    documents: latestOf(claimDocuments, claim),
  });
  // What was overwritten is in the log as it was until then.
  if (!isPostgres(dependencies.database)) {
    await sql`pragma wal_checkpoint(truncate)`.execute(dependencies.database);
  }
  return {
    ...erased,
    ...(supervisors > 0 ? { supervisors } : {}),
    ...(proposals > 0 ? { proposals } : {}),
    ...(uploads > 0 ? { uploads } : {}),
    ...(events > 0 ? { events } : {}),
    ...(calls > 0 ? { calls } : {}),
  };
}

function latestOf(...days: readonly (string | undefined)[]): string | undefined {
  return days
    .filter((day) => day !== undefined)
    .sort()
    .at(-1);
}

/** Some rows in each transaction, until none is left. @returns How many there were. */
async function eraseAll(
  dependencies: RetentionDependencies,
  eraseSome: (transaction: Database, most: number) => Promise<number>,
): Promise<number> {
  const { mostRows } = dependencies.settings.upkeep;
  const some = () => transact(dependencies, (transaction) => eraseSome(transaction, mostRows));
  let erased = 0;
  for (let rows = await some(); rows > 0; rows = await some()) erased += rows;
  return erased;
}

/** Claims refused, paid or ended before an instant; never one that is still being processed. */
function settledBefore(database: Database, before: string) {
  return database
    .selectFrom('envelopes')
    .leftJoin('claims', 'claims.claim_id', 'envelopes.claim_id')
    .leftJoin('unconfirmed_claims', 'unconfirmed_claims.claim_id', 'envelopes.claim_id')
    .select('envelopes.claim_id')
    .where((where) =>
      where.or([
        where.and([where('outcome', '=', 'refused'), where('envelopes.decided_at', '<', before)]),
        where('claims.settled_at', '<', before),
        where.and([
          where('unconfirmed_claims.refusal', 'is not', null),
          where('unconfirmed_claims.decided_at', '<', before),
        ]),
      ]),
    );
}

async function erasePictures(
  database: Database,
  part: 'photo' | 'documents',
  before: string,
  most: number,
): Promise<number> {
  const isOne = part === 'photo' ? 'is' : 'is not';
  const some = await database
    .selectFrom('attachments')
    .select('claim_id')
    .distinct()
    .where('document', isOne, null)
    .where('claim_id', 'in', settledBefore(database, before))
    .limit(most)
    .execute();
  const claims = some.map(({ claim_id }) => claim_id);
  if (claims.length === 0) return 0;
  const deleted = await database
    .deleteFrom('attachments')
    .where('document', isOne, null)
    .where('claim_id', 'in', claims)
    .executeTakeFirstOrThrow();
  await database.deleteFrom('case_keys').where('part', '=', part).where('claim_id', 'in', claims).execute();
  return Number(deleted.numDeletedRows);
}

async function eraseClaims(database: Database, before: string, most: number): Promise<number> {
  const some = await settledBefore(database, before).where('claim', 'is not', null).limit(most).execute();
  const claims = some.map(({ claim_id }) => claim_id);
  if (claims.length === 0) return 0;
  const tables = [
    'attachments',
    'claim_stages',
    'claims',
    'case_keys',
    'unconfirmed_claims',
    'desk_decisions',
    'desk_messages',
  ] as const;
  for (const table of tables) {
    await database.deleteFrom(table).where('claim_id', 'in', claims).execute();
  }
  await eraseEventData(database, claims);
  await database
    .updateTable('envelopes')
    .set({ claim: null, participant_id: null, receipt_number: null })
    .where('claim_id', 'in', claims)
    .execute();
  return claims.length;
}

async function eraseAttempts(database: Database, before: string, most: number): Promise<number> {
  const some = database.selectFrom('attempts').select('attempt_id').where('made_at', '<', before).limit(most);
  const deleted = await database
    .deleteFrom('attempts')
    .where('attempt_id', 'in', some)
    .executeTakeFirstOrThrow();
  return Number(deleted.numDeletedRows);
}

async function eraseSessions(database: Database, before: string, most: number): Promise<number> {
  const ended = sql<string>`coalesce(ended_at, expires_at)`;
  const some = database.selectFrom('sessions').select('session_id').where(ended, '<', before).limit(most);
  const deleted = await database
    .deleteFrom('sessions')
    .where('session_id', 'in', some)
    .executeTakeFirstOrThrow();
  return Number(deleted.numDeletedRows);
}

async function eraseOrders(database: Database, before: string, most: number): Promise<number> {
  const ended = sql<string>`coalesce(paid_at, replaced_at, valid_until)`;
  const some = database
    .selectFrom('contribution_orders')
    .select('code')
    .where(ended, '<', before)
    .limit(most);
  const deleted = await database
    .deleteFrom('contribution_orders')
    .where('code', 'in', some)
    .executeTakeFirstOrThrow();
  return Number(deleted.numDeletedRows);
}
