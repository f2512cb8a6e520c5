import { sql } from 'kysely';
import { addDays, dayAt } from '../../contract/calendar.ts';
import type { Retained } from '../../contract/policy/working-time.ts';
import type { Database } from '../database/tables.ts';
import { transact } from '../database/transact.ts';
import type { Office } from '../office.ts';

/** Rows that were erased, by what they were. */
export type Erased = Partial<Record<Retained, number>>;

type Parts = Pick<Office, 'database' | 'settings' | 'policy' | 'clock'>;
type Eraser = (database: Database, before: string) => Promise<number>;

const erasers: Partial<Record<Retained, Eraser>> = {
  claimPhoto: (database, before) => erasePictures(database, before, '='),
  claimPapers: (database, before) => erasePictures(database, before, '>'),
  claim: eraseClaims,
  signInAttempts: eraseAttempts,
  sessions: eraseSessions,
  paymentCodes: eraseOrders,
};

/**
 * Erases what the policy's retention times no longer let be kept. Of a claim its id, its digest and the signed
 * acknowledgement stay, which name nobody: the same envelope sent again must get the same answer.
 */
export async function eraseExpired(office: Parts): Promise<Erased> {
  const today = dayAt(office.clock.now(), office.settings.office.timeZone);
  const erased: Erased = {};
  for (const { what, days } of office.policy.retention) {
    const erase = erasers[what];
    if (!erase) continue;
    const before = `${addDays(today, -days)}T00:00:00.000Z`;
    const rows = await transact(office, (transaction) => erase(transaction, before));
    if (rows > 0) erased[what] = rows;
  }
  return erased;
}

/** Envelopes refused, and claims paid or ended, before an instant; one that is still worked on is never among them. */
function settledBefore(database: Database, before: string) {
  return database
    .selectFrom('envelopes')
    .leftJoin('claims', 'claims.claim_id', 'envelopes.claim_id')
    .select('envelopes.claim_id')
    .where((where) =>
      where.or([
        where.and([where('outcome', '=', 'refused'), where('decided_at', '<', before)]),
        where('claims.settled_at', '<', before),
      ]),
    );
}

async function erasePictures(database: Database, before: string, places: '=' | '>'): Promise<number> {
  const { numDeletedRows } = await database
    .deleteFrom('attachments')
    .where('place', places, 0)
    .where('claim_id', 'in', settledBefore(database, before))
    .executeTakeFirstOrThrow();
  return Number(numDeletedRows);
}

async function eraseClaims(database: Database, before: string): Promise<number> {
  const settled = settledBefore(database, before);
  await database.deleteFrom('attachments').where('claim_id', 'in', settled).execute();
  const { numUpdatedRows } = await database
    .updateTable('envelopes')
    .set({ claim: null, participant_id: null, receipt_number: null })
    .where('claim', 'is not', null)
    .where('claim_id', 'in', settled)
    .executeTakeFirstOrThrow();
  // Of training, where earlier claims came in no envelope, too.
  const old = database.selectFrom('claims').select('claim_id').where('settled_at', '<', before);
  await database.deleteFrom('claim_stages').where('claim_id', 'in', old).execute();
  await database.deleteFrom('claims').where('settled_at', '<', before).execute();
  return Number(numUpdatedRows);
}

async function eraseAttempts(database: Database, before: string): Promise<number> {
  const { numDeletedRows } = await database
    .deleteFrom('attempts')
    .where('made_at', '<', before)
    .executeTakeFirstOrThrow();
  await database.deleteFrom('attempt_keys').where('expires_at', '<', before).execute();
  return Number(numDeletedRows);
}

async function eraseSessions(database: Database, before: string): Promise<number> {
  const { numDeletedRows } = await database
    .deleteFrom('sessions')
    .where(sql<string>`coalesce(ended_at, expires_at)`, '<', before)
    .executeTakeFirstOrThrow();
  return Number(numDeletedRows);
}

async function eraseOrders(database: Database, before: string): Promise<number> {
  const { numDeletedRows } = await database
    .deleteFrom('contribution_orders')
    .where(sql<string>`coalesce(paid_at, replaced_at, valid_until)`, '<', before)
    .executeTakeFirstOrThrow();
  return Number(numDeletedRows);
}
