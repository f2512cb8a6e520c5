import Database from 'better-sqlite3';
import { z } from 'zod';
import type { Point } from './protocol.ts';

type Reach = (point: Point) => void;

/** Statements of the outbox by what they begin with, and the points before and after each. */
const WATCHED = [
  { begins: 'UPDATE receipt_counter', before: 'receiptNumber:before', after: 'receiptNumber:taken' },
  { begins: 'INSERT INTO outbox', before: 'enqueue:before', after: 'enqueue:written' },
  {
    begins: 'UPDATE outbox SET state = @state',
    before: 'recordDecision:before',
    after: 'recordDecision:written',
  },
  { begins: 'UPDATE outbox SET attempts', before: 'postpone:before', after: 'postpone:written' },
] as const;

const COMMITTED = {
  'enqueue:written': 'enqueue:committed',
  'recordDecision:written': 'recordDecision:committed',
} as const;

/**
 * Stands between the kiosk and its database in this process only: the product runs as it is, and every point on
 * its way through the outbox is seen. Gives a look at the latest connection opened.
 */
export function tapStorage(reach: Reach): { waiting(): number } {
  let latest: Database.Database | undefined;
  let lastWritten: keyof typeof COMMITTED | undefined;
  const written: Reach = (point) => {
    if (point === 'enqueue:written' || point === 'recordDecision:written') lastWritten = point;
    reach(point);
  };
  tap('prepare', (call, connection, [sql]) => {
    if (connection instanceof Database) latest = connection;
    return watchStatement(call(), String(sql).trim(), written);
  });
  tap('transaction', (call) => {
    const made = callable(call());
    return Object.assign((...given: unknown[]) => {
      lastWritten = undefined;
      const result: unknown = Reflect.apply(made, undefined, given);
      if (lastWritten) reach(COMMITTED[lastWritten]);
      return result;
    }, made);
  });
  tap('pragma', (call, _connection, [what]) => {
    const checkpoints = String(what).startsWith('wal_checkpoint');
    if (checkpoints) reach('checkpoint:before');
    const result = call();
    if (checkpoints) reach('checkpoint:done');
    return result;
  });
  return {
    waiting() {
      // Also those that were set aside whole, since they go on by themselves.
      const waiting = latest?.prepare(`
        SELECT count(*) FROM outbox WHERE state = 'queued'
          OR state = 'parked' AND last_fault NOT IN ('envelopeDamaged', 'envelopeMissing')`);
      return z.int().parse(waiting?.pluck().get());
    },
  };
}

function tap(
  method: 'prepare' | 'transaction' | 'pragma',
  around: (call: () => unknown, connection: unknown, given: readonly unknown[]) => unknown,
): void {
  const original = Database.prototype[method];
  const tapped = new Proxy(original, {
    apply: (target, connection: unknown, given: unknown[]) =>
      around(() => Reflect.apply(target, connection, given), connection, given),
  });
  Object.defineProperty(Database.prototype, method, { value: tapped });
}

function watchStatement(statement: unknown, sql: string, reach: Reach): unknown {
  const watched = WATCHED.find(({ begins }) => sql.startsWith(begins));
  if (!watched || typeof statement !== 'object' || statement === null) return statement;
  for (const method of ['run', 'get'] as const) {
    const original = callable(Reflect.get(statement, method));
    Object.defineProperty(statement, method, {
      value: (...given: unknown[]) => {
        reach(watched.before);
        const result: unknown = Reflect.apply(original, statement, given);
        reach(watched.after);
        return result;
      },
    });
  }
  return statement;
}

function callable(value: unknown) {
  if (typeof value !== 'function') throw new Error('the database has another form than the taps know');
  return value;
}
