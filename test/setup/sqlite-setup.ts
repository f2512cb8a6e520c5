import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Kysely } from 'kysely';
import type { TestProject } from 'vitest/node';
import { DATABASE_FILE, sqliteDialect } from '../../head-office/database/dialects/sqlite.ts';
import { migrate } from '../../head-office/database/migrate.ts';
import type { Tables } from '../../head-office/database/tables.ts';

declare module 'vitest' {
  export interface ProvidedContext {
    /** A migrated file that new head offices begin with, since migrating takes longer than most tests; undefined on PostgreSQL. */
    migratedSqlite: string | undefined;
  }
}

export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const folder = await mkdtemp(join(tmpdir(), 'migrated-'));
  const database = new Kysely<Tables>({ dialect: sqliteDialect(folder, 0) });
  const migrated = await migrate(database);
  await database.destroy();
  if (!migrated.ok) throw new Error(migrated.problem);
  project.provide('migratedSqlite', join(folder, DATABASE_FILE));
  return () => rm(folder, { recursive: true });
}
