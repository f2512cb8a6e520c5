import { join } from 'node:path';
import { makeSettings } from '../../../head-office/configuration/configure.ts';
import { openDatabase } from '../../../head-office/database/open.ts';
import { makeLog } from '../../../head-office/log.ts';
import { makeDatabase, query } from '../../fixtures/postgres/postgres.ts';

/** In the order in which they refer to each other. */
const TABLES = ['participants', 'cards', 'contributors', 'contribution_months'];

/**
 * Copies the rows of one database into the equal tables of a new one by files of the server's own; returns what
 * putting them in took. `folder` must be the server's to write to.
 */
export async function copyRows(
  serverUrl: string,
  from: string,
  { folder, cpu }: { readonly folder: string; readonly cpu: () => number },
): Promise<{ readonly seconds: number; readonly cpuSeconds: number }> {
  const file = (table: string) => `'${join(folder, `${table}.copy`)}'`;
  for (const table of TABLES) await query(from, `copy ${table} to ${file(table)}`);
  const into = await makeDatabase(serverUrl);
  await migrate(into, folder);
  const begun = { at: performance.now(), cpu: cpu() };
  for (const table of TABLES) await query(into, `copy ${table} from ${file(table)}`);
  const took = { seconds: (performance.now() - begun.at) / 1_000, cpuSeconds: cpu() - begun.cpu };
  await query(serverUrl, `drop database ${new URL(into).pathname.slice(1)}`);
  return took;
}

async function migrate(databaseUrl: string, folder: string): Promise<void> {
  const settings = makeSettings({ dataFolder: folder, databaseUrl }, false, folder);
  if (!settings.ok) throw new Error(settings.problem);
  const opened = await openDatabase(settings.value, makeLog('silent'));
  if (!opened.ok) throw new Error(opened.problem);
  await opened.value.destroy();
}
