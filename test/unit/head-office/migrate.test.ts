import { DummyDriver, Kysely, PostgresAdapter, PostgresIntrospector, PostgresQueryCompiler } from 'kysely';
import { expect, test } from 'vitest';
import { migrate } from '../../../head-office/database/migrate.ts';
import type { Tables } from '../../../head-office/database/tables.ts';

/** A database that never answers. */
class Mute extends DummyDriver {
  asked = 0;

  override acquireConnection(): Promise<never> {
    this.asked += 1;
    return Promise.reject(Object.assign(new Error('the database is mute'), { code: 'ETIMEDOUT' }));
  }
}

test('a database that does not answer is waited for once', async () => {
  const driver = new Mute();
  const database = new Kysely<Tables>({
    dialect: {
      createAdapter: () => new PostgresAdapter(),
      createDriver: () => driver,
      createIntrospector: (db) => new PostgresIntrospector(db),
      createQueryCompiler: () => new PostgresQueryCompiler(),
    },
  });
  await expect(migrate(database)).rejects.toThrow('mute');
  expect(driver.asked).toBe(1);
});
