import { v7 as uuidV7 } from 'uuid';
import { z } from 'zod';
import type { Database } from '../database/tables.ts';

/** What is done and looked at at the desk, recorded for ever. */
const DESK_ACTIONS = [
  'register',
  'signIn',
  'signOut',
  'look',
  'seePicture',
  'otherBranch',
  'propose',
  'accept',
  'refuse',
  'disagree',
  'message',
  'answerCall',
  'endCall',
] as const;

/** A member of staff at the desk of their branch. */
export interface DeskStaff {
  readonly branchId: string;
  readonly staffId: string;
}

interface DeskAction {
  readonly branchId: string;
  /** None for what is done before anybody has signed in. */
  readonly staffId?: string;
  readonly action: (typeof DESK_ACTIONS)[number];
  readonly receiptNumber?: string;
  /** A code or a number: a reason, a message, which of its pictures, a kiosk that called. */
  readonly detail?: string;
}

/** Records an action in the same transaction that carries it out; a look before anything is shown. */
export async function recordDeskAction(
  transaction: Database,
  { branchId, staffId, action, receiptNumber, detail }: DeskAction,
  now: Date,
): Promise<void> {
  await transaction
    .insertInto('desk_actions')
    .values({
      action_id: uuidV7({ msecs: now.getTime() }),
      at: now.toISOString(),
      branch_id: branchId,
      staff_id: staffId ?? null,
      action,
      receipt_number: receiptNumber ?? null,
      detail: detail ?? null,
    })
    .execute();
}

const recordedSchema = z.object({
  at: z.string(),
  branch_id: z.string(),
  staff_id: z.string().nullable(),
  action: z.enum(DESK_ACTIONS),
  receipt_number: z.string().nullable(),
  detail: z.string().nullable(),
});
type RecordedLook = z.infer<typeof recordedSchema>;

interface Wanted {
  readonly page: number;
  readonly rows: number;
  /** A branch, a member of staff or a receipt number, in capital letters; empty for all. */
  readonly of: string;
}

/** One page of what was recorded, newest first, and how much there is. */
export async function listDeskActions(
  database: Database,
  { page, rows, of }: Wanted,
): Promise<{ actions: RecordedLook[]; recorded: number }> {
  const wanted = database
    .selectFrom('desk_actions')
    .$if(of !== '', (all) =>
      all.where((where) =>
        where.or([where('branch_id', '=', of), where('staff_id', '=', of), where('receipt_number', '=', of)]),
      ),
    );
  const { recorded } = await wanted
    .select((fields) => fields.fn.countAll<number>().as('recorded'))
    .executeTakeFirstOrThrow();
  const listed = await wanted
    .selectAll()
    .orderBy('at', 'desc')
    .orderBy('action_id', 'desc')
    .limit(rows)
    .offset((page - 1) * rows)
    .execute();
  return { actions: z.array(recordedSchema).parse(listed), recorded: Number(recorded) };
}
