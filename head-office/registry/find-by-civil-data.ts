import type { Registration } from '../../contract/head-office-api.ts';
import { matchNames } from '../../contract/identity/name-match.ts';
import type { NameRules } from '../../contract/policy/schema.ts';
import type { Database } from '../database/tables.ts';

type CivilData = Pick<Registration, 'nik' | 'kpj' | 'name' | 'birthDate'>;

/** The participant whom NIK, KPJ, name and birth date name together; which of them differs is never told. */
export async function findByCivilData(
  database: Database,
  names: NameRules,
  { nik, kpj, name, birthDate }: CivilData,
): Promise<string | undefined> {
  const found = await database
    .selectFrom('participants')
    .innerJoin('cards', 'cards.participant_id', 'participants.participant_id')
    .select(['participants.participant_id', 'participants.name'])
    .where('participants.nik', '=', nik)
    .where('participants.birth_date', '=', birthDate)
    .where('cards.kpj', '=', kpj)
    .executeTakeFirst();
  if (!found || matchNames(names, found.name, name) !== 'same') return undefined;
  return found.participant_id;
}
