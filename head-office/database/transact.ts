import type { Clock } from '../clock.ts';
import type { Settings } from '../configuration/configure.ts';
import { isRolledBack } from './faults.ts';
import type { Database } from './tables.ts';

export interface TransactionDependencies {
  readonly database: Database;
  readonly settings: Settings;
}

/** For everything that writes or compares times. */
export interface DatabaseAndClock extends TransactionDependencies {
  readonly clock: Clock;
}

/**
 * Runs `work` in a transaction, and again where the database rolled it back because of another one; `work` must
 * therefore change nothing outside its transaction. @throws the database's error after `transactionTries` rollbacks.
 */
export async function transact<T>(
  { database, settings }: TransactionDependencies,
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
