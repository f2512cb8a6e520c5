import type BetterQueue from 'better-queue';
import type Database from 'better-sqlite3';
import { z } from 'zod';

type Task = { id: string; envelope: string };

const rows = z.array(z.object({ id: z.string(), task: z.string() }));

/**
 * better-queue's own SQLite store, table and statements alike, over better-sqlite3: the published one wants a
 * native module that downloads its binary.
 */
export function betterQueueStore(database: Database.Database): BetterQueue.Store<Task> {
  database.exec(`
    CREATE TABLE task (id TEXT UNIQUE, lock TEXT, task TEXT, priority NUMERIC,
      added INTEGER PRIMARY KEY AUTOINCREMENT);
    CREATE INDEX priorityIndex ON task (lock, priority desc, added)`);
  const put = database.prepare('INSERT OR REPLACE INTO task (id, task, priority, lock) VALUES (?, ?, ?, ?)');
  const get = database.prepare('SELECT task FROM task WHERE id = ? AND lock = ?').pluck();
  const remove = database.prepare('DELETE FROM task WHERE id = ?');
  const count = database.prepare("SELECT count(*) FROM task WHERE lock = ''").pluck();
  const lock = (order: string) =>
    database.prepare(`UPDATE task SET lock = @lock WHERE id IN
      (SELECT id FROM task WHERE lock = '' ORDER BY priority DESC, added ${order} LIMIT @n)`);
  const [lockFirst, lockLast] = [lock('ASC'), lock('DESC')];
  const locked = database.prepare('SELECT id, task FROM task WHERE lock = ?');
  const release = database.prepare('DELETE FROM task WHERE lock = ?');
  const parse = (text: unknown): Task =>
    z.object({ id: z.string(), envelope: z.string() }).parse(JSON.parse(z.string().parse(text)));
  let locks = 0;
  const take = (statement: Database.Statement, n: number, done: (error: unknown, id: string) => void) => {
    locks += 1;
    statement.run({ n, lock: String(locks) });
    done(null, String(locks));
  };
  return {
    connect: (done) => done(null, Number(count.get())),
    getTask(id, done) {
      const found = get.get(id, '');
      done(null, found === undefined ? undefined : parse(found));
    },
    deleteTask(id, done) {
      remove.run(id);
      done();
    },
    putTask(id, task, priority, done) {
      put.run(id, JSON.stringify(task), priority ?? 1, '');
      done(null);
    },
    takeFirstN: (n, done) => take(lockFirst, n, done),
    takeLastN: (n, done) => take(lockLast, n, done),
    getLock(id, done) {
      const tasks = rows.parse(locked.all(id)).map((row) => [row.id, parse(row.task)]);
      done(null, Object.fromEntries(tasks));
    },
    getRunningTasks: (done) => done(null, {}),
    releaseLock(id, done) {
      release.run(id);
      done(null);
    },
  };
}
