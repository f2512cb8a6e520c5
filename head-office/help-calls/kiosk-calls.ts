import type { CallEnd, HelpCall, HelpCallAnswer } from '../../contract/assistance/help-call.ts';
import { fail, type Outcome, succeed } from '../../contract/outcome.ts';
import { limitAttempts, type TooManyAttempts } from '../accounts/limit-attempts.ts';
import { kioskSource } from '../accounts/origin.ts';
import type { Database } from '../database/tables.ts';
import { type DatabaseAndClock, transact } from '../database/transact.ts';
import type { KioskRef } from '../keys/kiosk-keys.ts';
import { endOverdue, readCall, type StoredCall, storedCalls } from './stored.ts';

/** A call as the kiosk names it; it knows no other kiosk's. */
interface Named extends KioskRef {
  readonly callId: string;
}

type CallFailure = TooManyAttempts | { readonly code: 'malformed' };

/**
 * Calls staff to a kiosk. Sent again it is the same call; another one of the kiosk, whose end was lost on the way, is over
 * with it. Every call counts for the limit.
 */
export async function callStaff(
  dependencies: DatabaseAndClock,
  named: Named,
  { counterName }: HelpCall,
): Promise<Outcome<HelpCallAnswer, CallFailure>> {
  const known = await findCall(dependencies, named);
  if (known.ok) return known;
  const { branchId, kioskId, callId } = named;
  const keys = [{ kind: 'helpCall', account: '', source: kioskSource(named), always: true }] as const;
  return limitAttempts<HelpCallAnswer, CallFailure>(dependencies, keys, () =>
    transact(dependencies, async (transaction) => {
      const at = dependencies.clock.now().toISOString();
      await standingOf(transaction, named).set({ ended_at: at, outcome: 'visitEnded' }).execute();
      await transaction
        .insertInto('help_calls')
        .values({
          call_id: callId,
          branch_id: branchId,
          kiosk_id: kioskId,
          counter_name: counterName,
          called_at: at,
          answered_at: null,
          answered_by: null,
          coming_at: null,
          waited_seconds: null,
          ended_at: null,
          outcome: null,
        })
        .onConflict((conflict) => conflict.doNothing())
        .execute();
      const row = await calls(transaction, named).executeTakeFirst();
      // The id is another kiosk's.
      return row ? succeed(answerOf(readCall(row))) : fail({ code: 'malformed' });
    }),
  );
}

/** How a call of the kiosk stands. */
export async function findCall(
  { database, clock, settings }: DatabaseAndClock,
  named: Named,
): Promise<Outcome<HelpCallAnswer, { readonly code: 'notFound' }>> {
  await endOverdue(database, settings, clock.now());
  const row = await calls(database, named).executeTakeFirst();
  return row ? succeed(answerOf(readCall(row))) : fail({ code: 'notFound' });
}

/** Ends a call from the kiosk's side. */
export async function endCallOfKiosk(
  { database, clock }: DatabaseAndClock,
  named: Named,
  because: CallEnd,
): Promise<Outcome<undefined, { readonly code: 'notFound' }>> {
  const ended_at = clock.now().toISOString();
  await standingOf(database, named)
    .set({ ended_at, outcome: because })
    .where('call_id', '=', named.callId)
    .execute();
  const row = await calls(database, named).executeTakeFirst();
  return row ? succeed(undefined) : fail({ code: 'notFound' });
}

function calls(database: Database, { branchId, kioskId, callId }: Named) {
  return storedCalls(database)
    .where('call_id', '=', callId)
    .where('help_calls.branch_id', '=', branchId)
    .where('kiosk_id', '=', kioskId);
}

function standingOf(database: Database, { branchId, kioskId }: KioskRef) {
  return database
    .updateTable('help_calls')
    .where('branch_id', '=', branchId)
    .where('kiosk_id', '=', kioskId)
    .where('ended_at', 'is', null);
}

function answerOf({ outcome, comingAt, staffName }: StoredCall): HelpCallAnswer {
  if (outcome !== null) return { state: 'over', outcome };
  return comingAt === null ? { state: 'called' } : { state: 'coming', staffName, at: comingAt };
}
