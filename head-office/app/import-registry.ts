import { mkdir } from 'node:fs/promises';
import type { Logger } from 'pino';
import { fail, type Outcome } from '../../contract/outcome.ts';
import type { Clock } from '../clock.ts';
import type { ImportOrder, Settings } from '../configuration/configure.ts';
import type { StartFault } from '../configuration/read-json.ts';
import { type Counts, type ImportWork, importPeople } from '../core/registry/import/import-people.ts';
import { openPeopleFile, type PeopleFile } from '../core/registry/import/people-file.ts';
import { openReport } from '../core/registry/import/report.ts';
import { lockInstance } from '../database/instance-lock.ts';
import { lockImport } from '../database/locks.ts';
import { openDatabase, openForUpkeep } from '../database/open.ts';
import type { Database } from '../database/tables.ts';
import { errorCode } from '../error-code.ts';
import { refuseTrainingData } from './training.ts';

interface Context {
  readonly settings: Settings;
  readonly clock: Clock;
  readonly log: Logger;
}

type Watch = Pick<ImportWork, 'onProgress' | 'signal'>;

/** Carries out the flag --import; beside running instances on PostgreSQL, alone on an embedded database. */
export async function importRegistry(
  context: Context,
  order: ImportOrder,
  watch: Watch,
): Promise<Outcome<Counts, StartFault>> {
  const { settings, clock, log } = context;
  if (settings.training) return fail('--import is for work: leave --training out');
  if (order.exportedAt > clock.now())
    return fail('--exported-at is still to come: say when the core made the file');
  await mkdir(settings.dataFolder, { recursive: true, mode: 0o700 });
  const locked = lockInstance(settings);
  if (!locked.ok) return locked;
  try {
    const opened = await openDatabase(settings, log);
    if (!opened.ok) return opened;
    const database = openForUpkeep(settings, log) ?? opened.value;
    try {
      // One connection, which holds the lock.
      return await database
        .connection()
        .execute((connection) => importLocked(context, connection, order, watch));
    } catch (error) {
      return fail(whyNot(error));
    } finally {
      await Promise.all([opened.value.destroy(), database.destroy()]);
    }
  } finally {
    locked.value.release();
  }
}

async function importLocked(
  context: Context,
  connection: Database,
  order: ImportOrder,
  watch: Watch,
): Promise<Outcome<Counts, StartFault>> {
  const forWork = await refuseTrainingData(connection);
  if (!forWork.ok) return forWork;
  if (!(await lockImport(connection)))
    return fail('another import is at work on this database: wait until it has ended');
  const opened = await openPeopleFile(order.file, context.settings.registryImport.lineBytes);
  if (!opened.ok) return opened;
  try {
    return await importFile(context, connection, { file: opened.value, order }, watch);
  } finally {
    await opened.value.close();
  }
}

async function importFile(
  { settings, clock }: Context,
  database: Database,
  { file, order }: { readonly file: PeopleFile; readonly order: ImportOrder },
  { signal, onProgress }: Watch,
): Promise<Outcome<Counts, StartFault>> {
  const report = await openReport(order.reportFile, order.file);
  if (!report.ok) return report;
  let told = 0;
  try {
    const counts = await importPeople(
      { database, settings, clock },
      {
        entries: file.entries,
        exportedAt: order.exportedAt,
        report: report.value,
        signal,
        onProgress(counts) {
          if (counts.people - told < settings.registryImport.progressPeople) return;
          told = counts.people;
          onProgress(counts);
        },
      },
    );
    if (signal.aborted)
      return fail(`stopped after ${counts.people} people, which stay taken: run it again for the others`);
    if (await file.isUnchanged()) return { ok: true, value: counts };
    return fail('the file was written to while it was read: run it again on one that is finished');
  } finally {
    await report.value.close();
  }
}

/** Without the error's message, in which databases repeat the values of rows. */
function whyNot(error: unknown): StartFault {
  return (
    `the import ended early (${errorCode(error)}): what was taken stays; see to the database and to the disk of the report, ` +
    'then run it again'
  );
}
