import type { Registration } from '../../contract/head-office/accounts.ts';
import { matchNames } from '../../contract/identity/name-match.ts';
import type { NameRules } from '../../contract/identity/names/name-rules.ts';
import type { Database } from '../database/tables.ts';

type CivilData = Pick<Registration, 'nik' | 'kpj' | 'name' | 'birthDate'>;

/** As staff read it on the e-KTP, or as a claim repeats what the registry holds. */
interface Person extends Readonly<Record<'nik' | 'name' | 'birthDate', string>> {
  readonly kpj: string | null;
}

/** The participant who matches NIK, KPJ, name and birth date; the answer never says which one differs. */
export async function findByCivilData(
  database: Database,
  names: NameRules,
  { kpj, ...ektp }: CivilData,
): Promise<string | undefined> {
  return findByEktp(database, names, { ...ektp, kpj });
}

/** The same by the e-KTP alone where the person has no membership card; staff checked that the e-KTP is theirs. */
export async function findByEktp(
  database: Database,
  names: NameRules,
  { nik, kpj, name, birthDate }: Person,
): Promise<string | undefined> {
  const found = await database
    .selectFrom('participants')
    .select(['participants.participant_id', 'participants.name'])
    .where('participants.nik', '=', nik)
    .where('participants.birth_date', '=', birthDate)
    .$if(kpj !== null, (query) =>
      query
        .innerJoin('cards', 'cards.participant_id', 'participants.participant_id')
        .where('cards.kpj', '=', kpj ?? ''),
    )
    .executeTakeFirst();
  if (!found || matchNames(names, found.name, name) !== 'same') return undefined;
  return found.participant_id;
}
