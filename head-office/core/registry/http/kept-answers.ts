import type { KnownPerson } from '../../../../contract/core/registry.ts';
import { fail, type Outcome, succeed } from '../../../../contract/outcome.ts';
import type { DatabaseAndClock } from '../../../database/transact.ts';
import type { Whose } from '../../../people/registry.ts';
import { decideAndWrite } from '../import/import-people.ts';
import type { AskedPerson } from './ask-person.ts';

/** Somebody whom the registry's tables hold. */
export interface Kept extends AskedPerson {
  readonly participantId: string;
  /** When the core last answered about them; null where they came from a file. */
  readonly answeredAt: Date | null;
}

export async function findKept(
  { database }: Pick<DatabaseAndClock, 'database'>,
  whose: Whose,
): Promise<Kept | undefined> {
  const row = await database
    .selectFrom('participants')
    .leftJoin('registry_answers', 'registry_answers.participant_id', 'participants.participant_id')
    .select(['participants.participant_id', 'nik', 'core_person_id', 'answered_at'])
    .$if('nik' in whose, (query) => query.where('nik', '=', 'nik' in whose ? whose.nik : ''))
    .$if('participantId' in whose, (query) =>
      query.where('participants.participant_id', '=', 'participantId' in whose ? whose.participantId : ''),
    )
    .executeTakeFirst();
  return (
    row && {
      participantId: row.participant_id,
      nik: row.nik,
      personId: row.core_person_id,
      answeredAt: row.answered_at === null ? null : new Date(row.answered_at),
    }
  );
}

/** Takes what the core says as a file that was made at `answeredAt`, by the same rules; fails where it is somebody else's. */
export async function takeAnswer(
  dependencies: DatabaseAndClock,
  person: KnownPerson,
  answeredAt: Date,
): Promise<Outcome<void, 'CONTRADICTS'>> {
  const entry = { line: 1, person, faults: [] };
  const take = () => decideAndWrite(dependencies, [{ entry, person }], answeredAt);
  // Once more where another one has added the same person meanwhile, and UNIQUE stopped this one.
  const decisions = await take().catch(take);
  if (decisions.some(({ outcome }) => outcome === 'refused')) return fail('CONTRADICTS');
  const kept =
    (await findKept(dependencies, { nik: person.nik })) ??
    (await findByPersonId(dependencies, person.personId));
  if (kept === undefined) return fail('CONTRADICTS');
  const answered = { answered_at: answeredAt.toISOString() };
  await dependencies.database
    .insertInto('registry_answers')
    .values({ participant_id: kept.participantId, ...answered })
    .onConflict((conflict) => conflict.column('participant_id').doUpdateSet(answered))
    .execute();
  return succeed(undefined);
}

/** Held by another NIK still, since something newer is known here. */
async function findByPersonId({ database }: DatabaseAndClock, personId: string) {
  const row = await database
    .selectFrom('participants')
    .select('participant_id as participantId')
    .where('core_person_id', '=', personId)
    .executeTakeFirst();
  return row;
}
