import { daysAfter } from '../clock.ts';
import type { DatabaseAndClock } from '../database/transact.ts';
import { findPlace } from '../keys/kiosk-place.ts';
import { endOverdue, readCall, type StoredCall, storedCalls } from './stored.ts';

/** A call that stands, with the name of the branch as operators gave it. */
export interface StandingCall extends StoredCall {
  readonly branchName: string | null;
}

/** Calls that stand, of one branch or of all, those who have waited longest without an answer first. */
export async function listCalls(
  { database, clock, settings }: DatabaseAndClock,
  branchId: string | null,
): Promise<StandingCall[]> {
  const now = clock.now();
  await endOverdue(database, settings, now);
  const rows = await storedCalls(database)
    .where('ended_at', 'is', null)
    .$if(branchId !== null, (calls) => calls.where('help_calls.branch_id', '=', branchId ?? ''))
    .orderBy('called_at')
    .execute();
  const standing = await Promise.all(
    rows.map(readCall).map(async (call) => ({ ...call, ...(await findPlace(database, call, now)) })),
  );
  return standing.toSorted((one, other) => Number(one.comingAt !== null) - Number(other.comingAt !== null));
}

/** Of the calls that are kept. */
interface CallFigures {
  readonly called: number;
  readonly answered: number;
  /** Until somebody answered, in seconds; null where nobody ever has. */
  readonly medianSeconds: number | null;
}

export async function countCalls({ database, clock, settings }: DatabaseAndClock): Promise<CallFigures> {
  const since = daysAfter(clock.now(), -settings.helpCalls.keepDays).toISOString();
  const kept = database.selectFrom('help_calls').where('called_at', '>=', since);
  const { called, answered } = await kept
    .select(({ fn }) => [fn.countAll<number>().as('called'), fn.count<number>('answered_at').as('answered')])
    .executeTakeFirstOrThrow();
  const median = await kept
    .select('waited_seconds')
    .where('waited_seconds', 'is not', null)
    .orderBy('waited_seconds')
    .offset(Math.floor(Math.max(0, Number(answered) - 1) / 2))
    .limit(1)
    .executeTakeFirst();
  return {
    called: Number(called),
    answered: Number(answered),
    medianSeconds: median?.waited_seconds ?? null,
  };
}
