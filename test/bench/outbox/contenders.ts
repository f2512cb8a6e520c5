import { closeSync, fdatasyncSync, openSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import BetterQueue from 'better-queue';
import Database from 'better-sqlite3';
import { buildDBClient, SqliteQueue } from 'liteque';
import { better, defineQueue } from 'plainjob';
import { z } from 'zod';
import { betterQueueStore } from './better-queue-store.ts';
import { openOutbox, type Sealed } from './our-outbox.ts';

export interface Contender {
  readonly name: string;
  /** Durable when it returns or resolves. */
  readonly enqueue: (sealed: Sealed) => unknown;
  readonly close: () => unknown;
}

/** What every contender is held to, whatever its own default is: the kiosk's durability. */
const DURABLE = ['journal_mode = WAL', 'synchronous = FULL'];

export function contenders(folder: string): Contender[] {
  return [diskFloor, rawSqlite, ours, plainjob, liteque, betterQueue].map((open) => open(folder));
}

function diskFloor(folder: string): Contender {
  const descriptor = openSync(join(folder, 'floor'), 'a');
  return {
    name: 'append + fdatasync (floor of this disk)',
    enqueue({ envelope }) {
      writeSync(descriptor, envelope);
      fdatasyncSync(descriptor);
    },
    close: () => closeSync(descriptor),
  };
}

function openDurable(file: string): Database.Database {
  const database = new Database(file);
  for (const pragma of DURABLE) database.pragma(pragma);
  return database;
}

function rawSqlite(folder: string): Contender {
  const database = openDurable(join(folder, 'raw.db'));
  database.exec('CREATE TABLE queue (id INTEGER PRIMARY KEY, envelope TEXT NOT NULL) STRICT');
  const insert = database.prepare('INSERT INTO queue (envelope) VALUES (?)');
  return {
    name: 'raw better-sqlite3',
    enqueue: ({ envelope }) => insert.run(envelope),
    close: () => database.close(),
  };
}

function ours(folder: string): Contender {
  return { name: 'our outbox', ...openOutbox(join(folder, 'outbox.db')) };
}

function plainjob(folder: string): Contender {
  const database = new Database(join(folder, 'plainjob.db'));
  const silent = { error: ignore, warn: ignore, info: ignore, debug: ignore };
  const queue = defineQueue({ connection: better(database), logger: silent });
  // After it has set NORMAL itself.
  for (const pragma of DURABLE) database.pragma(pragma);
  return {
    name: 'plainjob 0.0.14',
    enqueue: ({ envelope }) => queue.add('claim', envelope),
    close: () => queue.close(),
  };
}

/** It sets NORMAL and offers no way to say otherwise; its connection is inside. */
const inside = z.object({ session: z.object({ client: z.instanceof(Database) }) });

function liteque(folder: string): Contender {
  const database = buildDBClient(join(folder, 'liteque.db'), { runMigrations: true, walEnabled: true });
  const { client } = inside.parse(database).session;
  for (const pragma of DURABLE) client.pragma(pragma);
  const options = { defaultJobArgs: { numRetries: 1 }, keepFailedJobs: true };
  const queue = new SqliteQueue<string>('claim', database, options);
  return {
    name: 'liteque 0.8.0',
    enqueue: ({ envelope }) => queue.enqueue(envelope),
    close: () => client.close(),
  };
}

function betterQueue(folder: string): Contender {
  const database = openDurable(join(folder, 'better-queue.db'));
  const queue = new BetterQueue<{ id: string; envelope: string }>((_task, done) => done(), {
    store: betterQueueStore(database),
  });
  queue.pause();
  let id = 0;
  return {
    name: 'better-queue 3.8.12 (SQLite store)',
    enqueue: ({ envelope }) =>
      new Promise<void>((resolve) => {
        id += 1;
        queue.push({ id: String(id), envelope }).on('queued', () => resolve());
      }),
    close: () => new Promise<void>((resolve) => queue.destroy(resolve)).then(() => database.close()),
  };
}

function ignore(): void {}
