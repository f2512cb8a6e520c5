import '../keys/native-base64.ts';
import { EventEmitter } from 'node:events';
import { systemClock } from '../clock.ts';
import { type Flags, readFlags, readSettings, type Settings } from '../configuration/configure.ts';
import { addCaseKeys, manageKeys } from '../keys/manage-keys.ts';
import { makeLog } from '../log.ts';
import { manageOperators } from '../operators/manage-operators.ts';
import { addSupervisor } from '../staff/manage-supervisors.ts';
import { importRegistry } from './import-registry.ts';
import { migrateDatabase } from './migrate-database.ts';
import { type HeadOffice, startHeadOffice } from './start.ts';

/** Some of a file's people were not taken; the report names them. */
const NOT_ALL_TAKEN = 2;

// The head office: reads flags and configuration, listens, prints its address, and runs until it is stopped.
// Files are made readable for its own user only.
await start();

async function start(): Promise<void> {
  process.umask(0o077);
  const flags = readFlags(process.argv.slice(2));
  if (flags.ok) await run(flags.value);
  else giveUp(flags.problem);
}

async function run(given: Flags): Promise<void> {
  const settings = await readSettings(given, process.env['DATABASE_URL']);
  if (!settings.ok) return giveUp(settings.problem);
  if (given.operator) return changeOperators(settings.value, given.operator);
  if (given.supervisor !== undefined) return nameSupervisor(settings.value, given.supervisor);
  if (given.adoptKeys) return changeKeys(settings.value);
  if (given.newCaseKeys) return renewCaseKeys(settings.value);
  if (given.import) return takeIn(settings.value, given.import);
  if (given.migrate) return makeTables(settings.value);
  const { logLevel, instance } = settings.value;
  const log = makeLog(logLevel, { instance });
  const started = await startHeadOffice(settings.value, systemClock, log, process.env);
  if (!started.ok) return giveUp(started.problem);
  stopOnSignal(started.value, given.stopWithParent);
  const { address, metrics } = started.value;
  process.stdout.write(`${JSON.stringify({ listening: address, metrics })}\n`);
}

/** Prints the one-time password for the administrator, who hands it over in person. */
async function changeOperators(settings: Settings, change: NonNullable<Flags['operator']>): Promise<void> {
  const changed = await manageOperators(settings, systemClock, makeLog(settings.logLevel), change);
  if (!changed.ok) return giveUp(changed.problem);
  process.stdout.write(`${JSON.stringify(changed.value)}\n`);
}

/** Prints the first PIN for the administrator, who hands it over in person. */
async function nameSupervisor(settings: Settings, given: string): Promise<void> {
  const named = await addSupervisor(settings, makeLog(settings.logLevel), given);
  if (!named.ok) return giveUp(named.problem);
  process.stdout.write(`${JSON.stringify(named.value)}\n`);
}

/** Prints which keys are this head office's own from now on, and which nobody has any more. */
async function changeKeys(settings: Settings): Promise<void> {
  const changed = await manageKeys(settings, systemClock, makeLog(settings.logLevel));
  if (!changed.ok) return giveUp(changed.problem);
  process.stdout.write(`${JSON.stringify(changed.value)}\n`);
}

/** Prints which set was added to the file of case keys, and from which day on it is used. */
async function renewCaseKeys(settings: Settings): Promise<void> {
  const added = await addCaseKeys(settings, systemClock);
  if (!added.ok) return giveUp(added.problem);
  process.stdout.write(`${JSON.stringify(added.value)}\n`);
}

/** Prints how many people were added, changed and so on; on standard error, meanwhile, how many so far. */
async function takeIn(settings: Settings, order: NonNullable<Flags['import']>): Promise<void> {
  const stopping = new AbortController();
  process.once('SIGTERM', () => stopping.abort());
  process.once('SIGINT', () => stopping.abort());
  const context = { settings, clock: systemClock, log: makeLog(settings.logLevel) };
  const imported = await importRegistry(context, order, {
    signal: stopping.signal,
    onProgress: (counts) => process.stderr.write(`${JSON.stringify(counts)}\n`),
  });
  if (!imported.ok) return giveUp(imported.problem);
  const { kept, refused } = imported.value;
  if (kept + refused > 0) process.exitCode = NOT_ALL_TAKEN;
  process.stdout.write(`${JSON.stringify(imported.value)}\n`);
}

/** Prints that it is done: the tables are those of this edition. */
async function makeTables(settings: Settings): Promise<void> {
  const migrated = await migrateDatabase(settings, makeLog(settings.logLevel));
  if (!migrated.ok) return giveUp(migrated.problem);
  process.stdout.write(`${JSON.stringify(migrated.value)}\n`);
}

function stopOnSignal(headOffice: HeadOffice, stopWithParent: boolean): void {
  let stopping = false;
  const stop = () => {
    if (stopping) return;
    stopping = true;
    headOffice.stop().then(
      () => process.exit(0),
      () => process.exit(1),
    );
  };
  process.once('SIGTERM', stop);
  process.once('SIGINT', stop);
  process.once('disconnect', stop);
  // In Electron's utilityProcess the port to the parent closes when the parent ends.
  const parentPort: unknown = Reflect.get(process, 'parentPort');
  if (parentPort instanceof EventEmitter) parentPort.once('close', stop);
  if (stopWithParent) process.stdin.once('end', stop).once('error', stop).resume();
}

function giveUp(fault: string): void {
  process.stderr.write(`head office: ${fault}\n`);
  process.exitCode = 1;
}
