import type { PostgresCursor, PostgresPool, PostgresPoolClient, PostgresQueryResult } from 'kysely';
import type { Pool, PoolClient } from 'pg';
import { startDeadline } from '../../deadline.ts';

/**
 * A pool that waits for no connection on which the server has gone mute (a fail-over behind an address, a firewall): a
 * connection that leaves a statement unanswered for `answerSeconds` is destroyed, and with it, before they are used
 * again, all others of which nothing has been heard since. `onMute` is called for the first.
 */
export function limitedPool(pool: Pool, answerSeconds: number, onMute: () => void): PostgresPool {
  /** When the statement was sent that was not answered last, and when each connection was heard last. */
  let muteSince = Number.NEGATIVE_INFINITY;
  const heardAt = new WeakMap<PoolClient, number>();
  pool.on('connect', (client) => heardAt.set(client, performance.now()));

  class Connection implements PostgresPoolClient {
    readonly #client: PoolClient;
    #isDestroyed = false;

    constructor(client: PoolClient) {
      this.#client = client;
    }

    query<R>(sql: string, parameters: readonly unknown[]): Promise<PostgresQueryResult<R>>;
    query<R>(cursor: PostgresCursor<R>): PostgresCursor<R>;
    query<R>(what: string | PostgresCursor<R>, parameters: readonly unknown[] = []) {
      const client: PostgresPoolClient = this.#client;
      return typeof what === 'string' ? this.#ask<R>(client, what, parameters) : client.query(what);
    }

    async #ask<R>(client: PostgresPoolClient, sql: string, parameters: readonly unknown[]) {
      const sentAt = performance.now();
      const deadline = startDeadline(answerSeconds, () => {
        muteSince = Math.max(muteSince, sentAt);
        onMute();
        this.release(true);
      });
      try {
        // Destroying the connection rejects what it was asked.
        return await client.query<R>(sql, parameters);
      } finally {
        deadline.stop();
        heardAt.set(this.#client, performance.now());
      }
    }

    release(destroy = false): void {
      if (this.#isDestroyed) return;
      this.#isDestroyed = destroy;
      this.#client.release(destroy);
    }
  }

  return {
    options: pool.options,
    async connect() {
      for (;;) {
        const client = await pool.connect();
        if ((heardAt.get(client) ?? 0) >= muteSince) return new Connection(client);
        client.release(true);
      }
    },
    end: () => pool.end(),
  };
}
