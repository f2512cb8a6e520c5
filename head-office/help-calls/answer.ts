import { minutesAfter } from '../clock.ts';
import type { Settings } from '../configuration/configure.ts';
import type { Database } from '../database/tables.ts';
import type { KioskRef } from '../keys/kiosk-keys.ts';

/** Which call, and from where: staff of a branch see and answer those of their own alone; null for operators. */
interface Answered {
  readonly callId: string;
  readonly branchId: string | null;
  /** Null for an operator, whom the kiosk does not name. */
  readonly staffId: string | null;
}

type Answering = Pick<Settings, 'helpCalls'>;

/** Somebody is on their way. @returns the kiosk; undefined where the call is over, or another one was quicker. */
export async function answerCall(
  transaction: Database,
  { helpCalls }: Answering,
  { callId, branchId, staffId }: Answered,
  now: Date,
): Promise<KioskRef | undefined> {
  const standing = await standingCall(transaction, callId, branchId);
  if (!standing) return undefined;
  const minutes = helpCalls.comingMinutesAt[standing.branch_id] ?? helpCalls.comingMinutes;
  const waited = now.getTime() - Date.parse(standing.called_at);
  const { numUpdatedRows } = await transaction
    .updateTable('help_calls')
    .set({
      answered_at: now.toISOString(),
      answered_by: staffId,
      coming_at: minutesAfter(now, minutes).toISOString(),
      waited_seconds: Math.max(0, Math.round(waited / 1_000)),
    })
    .where('call_id', '=', callId)
    .where('answered_at', 'is', null)
    .where('ended_at', 'is', null)
    .executeTakeFirstOrThrow();
  return numUpdatedRows === 0n ? undefined : kioskOf(standing);
}

/** The person was helped. @returns the kiosk; undefined where the call is over already. */
export async function finishCall(
  transaction: Database,
  { callId, branchId }: Answered,
  now: Date,
): Promise<KioskRef | undefined> {
  const standing = await standingCall(transaction, callId, branchId);
  if (!standing) return undefined;
  const { numUpdatedRows } = await transaction
    .updateTable('help_calls')
    .set({ ended_at: now.toISOString(), outcome: 'done' })
    .where('call_id', '=', callId)
    .where('ended_at', 'is', null)
    .executeTakeFirstOrThrow();
  return numUpdatedRows === 0n ? undefined : kioskOf(standing);
}

function standingCall(database: Database, callId: string, branchId: string | null) {
  return database
    .selectFrom('help_calls')
    .select(['branch_id', 'kiosk_id', 'called_at'])
    .where('call_id', '=', callId)
    .where('ended_at', 'is', null)
    .$if(branchId !== null, (calls) => calls.where('branch_id', '=', branchId ?? ''))
    .executeTakeFirst();
}

function kioskOf({ branch_id, kiosk_id }: { branch_id: string; kiosk_id: string }): KioskRef {
  return { branchId: branch_id, kioskId: kiosk_id };
}
