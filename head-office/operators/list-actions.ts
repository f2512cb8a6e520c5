import { z } from 'zod';
import type { Database } from '../database/tables.ts';
import type { KioskRef } from '../keys/kiosk-keys.ts';
import { OPERATOR_ACTIONS } from './record-action.ts';

const recordedSchema = z.object({
  at: z.string(),
  operator: z.string(),
  action: z.enum(OPERATOR_ACTIONS),
  branch_id: z.string().nullable(),
  kiosk_id: z.string().nullable(),
  detail: z.string().nullable(),
});
export type RecordedAction = z.infer<typeof recordedSchema>;

/** One page of all recorded actions, newest first, and their number. */
export async function listActions(
  database: Database,
  { page, rows }: { readonly page: number; readonly rows: number },
): Promise<{ actions: RecordedAction[]; recorded: number }> {
  const { recorded } = await database
    .selectFrom('operator_actions')
    .select((of) => of.fn.countAll<number>().as('recorded'))
    .executeTakeFirstOrThrow();
  const listed = await database
    .selectFrom('operator_actions')
    .selectAll()
    .orderBy('at', 'desc')
    .orderBy('action_id', 'desc')
    .limit(rows)
    .offset((page - 1) * rows)
    .execute();
  return { actions: z.array(recordedSchema).parse(listed), recorded: Number(recorded) };
}

export async function listKioskActions(
  database: Database,
  { branchId, kioskId }: KioskRef,
  rows: number,
): Promise<RecordedAction[]> {
  const listed = await database
    .selectFrom('operator_actions')
    .selectAll()
    .where('branch_id', '=', branchId)
    .where('kiosk_id', '=', kioskId)
    .orderBy('at', 'desc')
    .limit(rows)
    .execute();
  return z.array(recordedSchema).parse(listed);
}
