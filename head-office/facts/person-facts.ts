import { dayAt, dayText } from '../../contract/calendar.ts';
import type { Fact, FactAnswer, FactProblem } from '../../contract/core/facts.ts';
import { fail, type Outcome, succeed } from '../../contract/outcome.ts';
import { lockParticipant } from '../database/locks.ts';
import type { Database } from '../database/tables.ts';
import type { PolicyAndClock } from '../policy/policy-store.ts';

type DataUpdated = Fact & { readonly kind: 'dataUpdated' };

/** The person of whom a fact speaks; undefined where the registry has nobody with this NIK. */
export async function findPerson(
  transaction: Database,
  { nik }: Pick<DataUpdated, 'nik'>,
): Promise<string | undefined> {
  const row = await transaction
    .selectFrom('participants')
    .select('participant_id')
    .where('nik', '=', nik)
    .executeTakeFirst();
  return row?.participant_id;
}

/** Remembers the last day on which a person updated their data: one that comes late changes nothing. */
export async function updateData(
  { settings }: Pick<PolicyAndClock, 'settings'>,
  transaction: Database,
  { at }: Pick<DataUpdated, 'at'>,
  participantId: string | undefined,
): Promise<Outcome<FactAnswer, FactProblem>> {
  if (participantId === undefined) return fail('personUnknown');
  await lockParticipant(transaction, participantId);
  const { data_updated_on: held } = await transaction
    .selectFrom('participants')
    .select('data_updated_on')
    .where('participant_id', '=', participantId)
    .executeTakeFirstOrThrow();
  const day = dayAt(new Date(at), settings.office.timeZone);
  // What is held may be no day at all.
  if (dayText.safeParse(held).success && held !== null && held >= day) return succeed('taken');
  await transaction
    .updateTable('participants')
    .set({ data_updated_on: day })
    .where('participant_id', '=', participantId)
    .execute();
  return succeed('taken');
}
