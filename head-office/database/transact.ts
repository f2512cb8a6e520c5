import type { Office } from '../office.ts';
import { isRolledBack } from './faults.ts';
import type { Database } from './tables.ts';

/**
 * Runs `work` in a transaction, again where another transaction stopped it; `work` must therefore do nothing
 * outside its transaction. @throws what the database says when it is stopped as often as the settings allow.
 */
export async function transact<T>(
  { database, settings }: Pick<Office, 'database' | 'settings'>,
  work: (transaction: Database) => Promise<T>,
): Promise<T> {
  for (let left = settings.database.transactionTries - 1; ; left -= 1) {
    try {
      return await database.transaction().execute(work);
    } catch (error) {
      if (left <= 0 || !isRolledBack(error)) throw error;
    }
  }
}
