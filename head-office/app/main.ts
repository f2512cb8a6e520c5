import { EventEmitter } from 'node:events';
import { isMainThread } from 'node:worker_threads';
import { systemClock } from '../clock.ts';
import { type Flags, readFlags, readSettings, type Settings } from '../configuration/configure.ts';
import { makeLog } from '../log.ts';
import { manageOperators } from '../operators/manage-operators.ts';
import { type HeadOffice, startHeadOffice } from './start.ts';

// The head office: reads flags and configuration, listens, says where in one line, and runs until told to stop.
// What it writes is for its own user alone.
// Its threads start here too, once it is built, and do nothing of this.
if (isMainThread) await start();

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
  const started = await startHeadOffice(settings.value, systemClock, makeLog(settings.value.logLevel));
  if (!started.ok) return giveUp(started.problem);
  stopWhenTold(started.value, given.stopWithParent);
  process.stdout.write(`${JSON.stringify({ listening: started.value.address })}\n`);
}

/** A word to whoever runs the head office, who hands the password over by hand. */
async function changeOperators(settings: Settings, change: NonNullable<Flags['operator']>): Promise<void> {
  const changed = await manageOperators(settings, systemClock, makeLog(settings.logLevel), change);
  if (!changed.ok) return giveUp(changed.problem);
  process.stdout.write(`${JSON.stringify(changed.value)}\n`);
}

function stopWhenTold(dependencies: HeadOffice, stopWithParent: boolean): void {
  let stopping = false;
  const stop = () => {
    if (stopping) return;
    stopping = true;
    void dependencies.stop().then(() => process.exit(0));
  };
  process.once('SIGTERM', stop);
  process.once('SIGINT', stop);
  process.once('disconnect', stop);
  // In Electron's utilityProcess the port to the parent closes when the parent goes.
  const parentPort: unknown = Reflect.get(process, 'parentPort');
  if (parentPort instanceof EventEmitter) parentPort.once('close', stop);
  if (stopWithParent) process.stdin.once('end', stop).once('error', stop).resume();
}

function giveUp(fault: string): void {
  process.stderr.write(`head office: ${fault}\n`);
  process.exitCode = 1;
}
