import { chmod, mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { makeDatabase, query, type TestPostgres } from '../../fixtures/postgres/postgres.ts';
import { cpuSecondsOf } from '../../fleet/process-usage.ts';
import { copyRows } from './copy-rows.ts';
import { runImport } from './import-run.ts';
import { writePeopleFile } from './write-file.ts';

export interface Round {
  readonly fileMegabytes: number;
  readonly importSeconds: number;
  readonly copySeconds: number;
  readonly againSeconds: number;
  /** Of cores, which other work on the machine does not change; without the process that imports. */
  readonly serverCpu: { readonly import: number; readonly copy: number };
  readonly programCpu: number;
  /** Of the process that imports, the larger of both runs. */
  readonly peakMebibytes: number;
  readonly added: number;
  /** Of the second run: added, changed and refused. */
  readonly notUnchanged: number;
}

/** Imports so many people into a new database, twice, and copies the rows into another new one. */
export async function importOnce(server: TestPostgres, people: number): Promise<Round> {
  const serverUrl = server.url;
  const cpu = () => cpuSecondsOf(server.pid());
  const folder = await mkdtemp(join(tmpdir(), 'import-bench-'));
  const shared = join(folder, 'shared');
  await mkdir(shared);
  // The server is another user where this one is root.
  await Promise.all([chmod(folder, 0o755), chmod(shared, 0o777)]);
  const databaseUrl = await makeDatabase(serverUrl);
  const file = join(folder, 'people.ndjson');
  try {
    const bytes = await writePeopleFile(file, people);
    const begun = cpu();
    const first = await runImport(folder, databaseUrl, file);
    const imported = cpu();
    const copy = await copyRows(serverUrl, databaseUrl, { folder: shared, cpu });
    const again = await runImport(folder, databaseUrl, file);
    return {
      fileMegabytes: bytes / 1e6,
      importSeconds: first.seconds,
      copySeconds: copy.seconds,
      serverCpu: { import: imported - begun, copy: copy.cpuSeconds },
      programCpu: first.cpuSeconds,
      againSeconds: again.seconds,
      peakMebibytes: Math.max(first.peakMebibytes, again.peakMebibytes),
      added: first.counts.added,
      notUnchanged: again.counts.people - again.counts.unchanged,
    };
  } finally {
    await query(serverUrl, `drop database ${new URL(databaseUrl).pathname.slice(1)}`);
    await rm(folder, { recursive: true, force: true });
  }
}
