import { z } from 'zod';
import { callOutcomeSchema } from '../../contract/assistance/help-call.ts';
import { minutesAfter } from '../clock.ts';
import type { Settings } from '../configuration/configure.ts';
import type { Database } from '../database/tables.ts';

const rowSchema = z
  .object({
    call_id: z.string(),
    branch_id: z.string(),
    kiosk_id: z.string(),
    counter_name: z.string().nullable(),
    called_at: z.string(),
    answered_by: z.string().nullable(),
    coming_at: z.string().nullable(),
    outcome: callOutcomeSchema.nullable(),
    staff_name: z.string().nullable(),
  })
  .transform((row) => ({
    callId: row.call_id,
    branchId: row.branch_id,
    kioskId: row.kiosk_id,
    counterName: row.counter_name,
    calledAt: row.called_at,
    /** Who of the staff comes; null while nobody does, or where an operator has answered. */
    answeredBy: row.answered_by,
    staffName: row.staff_name,
    /** When they are there, about; null while nobody has answered. */
    comingAt: row.coming_at,
    /** Null while the call stands. */
    outcome: row.outcome,
  }));
/** A call for staff. */
export type StoredCall = z.output<typeof rowSchema>;

/** All calls, with the name of whoever has answered. */
export function storedCalls(database: Database) {
  return database
    .selectFrom('help_calls')
    .leftJoin('staff', (join) =>
      join
        .onRef('staff.branch_id', '=', 'help_calls.branch_id')
        .onRef('staff.staff_id', '=', 'help_calls.answered_by'),
    )
    .select([
      'call_id',
      'help_calls.branch_id',
      'kiosk_id',
      'counter_name',
      'called_at',
      'answered_by',
      'coming_at',
      'outcome',
      'staff.name as staff_name',
    ]);
}

export function readCall(row: unknown): StoredCall {
  return rowSchema.parse(row);
}

/** Ends what nobody has answered in time, and what was answered and nobody has ended. */
export async function endOverdue(
  database: Database,
  { helpCalls }: Pick<Settings, 'helpCalls'>,
  now: Date,
): Promise<void> {
  const ended_at = now.toISOString();
  const before = (minutes: number) => minutesAfter(now, -minutes).toISOString();
  await database
    .updateTable('help_calls')
    .set({ ended_at, outcome: 'unanswered' })
    .where('ended_at', 'is', null)
    .where('answered_at', 'is', null)
    .where('called_at', '<=', before(helpCalls.unansweredMinutes))
    .execute();
  await database
    .updateTable('help_calls')
    .set({ ended_at, outcome: 'done' })
    .where('ended_at', 'is', null)
    .where('answered_at', '<=', before(helpCalls.answeredMinutes))
    .execute();
}

/** Erases up to `most` calls of before an instant; returns how many. */
export async function eraseCalls(database: Database, before: string, most: number): Promise<number> {
  const some = database
    .selectFrom('help_calls')
    .select('call_id')
    .where('called_at', '<', before)
    .where('ended_at', 'is not', null)
    .limit(most);
  const deleted = await database
    .deleteFrom('help_calls')
    .where('call_id', 'in', some)
    .executeTakeFirstOrThrow();
  return Number(deleted.numDeletedRows);
}
