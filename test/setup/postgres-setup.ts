import type { TestProject } from 'vitest/node';
import { startPostgres } from '../fixtures/postgres/postgres.ts';

declare module 'vitest' {
  export interface ProvidedContext {
    /** Address of the PostgreSQL server of this run; undefined where the tests take the embedded database. */
    postgresServer: string | undefined;
  }
}

/** One server for a whole run; each test makes databases of its own in it. */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const server = await startPostgres();
  project.provide('postgresServer', server.url);
  return () => server.stop();
}
