import type { Registration } from '../../contract/head-office-api.ts';
import type { Database } from '../database/tables.ts';

type CivilData = Pick<Registration, 'nik' | 'kpj' | 'name' | 'birthDate'>;

/** The participant whom NIK, KPJ, name and birth date name together; which of them differs is never told. */
export async function findByCivilData(
  database: Database,
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
  if (!found || !isSameName(found.name, name)) return undefined;
  return found.participant_id;
}

/** Names agree when their letters do; case, spaces and punctuation are typed differently everywhere. */
export function isSameName(one: string, other: string): boolean {
  return lettersOf(one) === lettersOf(other);
}

function lettersOf(name: string): string {
  return name
    .normalize('NFKD')
    .replace(/[^\p{L}]/gu, '')
    .toLocaleUpperCase('id-ID');
}
