import type { PostgresCursor, PostgresPool, PostgresPoolClient, PostgresQueryResult } from 'kysely';
import type { Pool, PoolClient } from 'pg';
import { startDeadline } from '../../deadline.ts';

/** PostgreSQL appendix A: read_only_sql_transaction, query_canceled. */
const READ_ONLY = '25006';
const CANCELLED = '57014';
/** The function of PostgreSQL that waits at COMMIT until the standby has it, and warns where it was made to stop waiting. */
const WAIT_FOR_STANDBY = 'SyncRepWaitForLSN';

/**
 * A pool that waits for no connection on which the server has gone mute (a fail-over behind an address, a firewall): a
 * connection that leaves a statement unanswered for `answerSeconds` is destroyed, and with it, before they are used
 * again, all others of which nothing has been heard since. `onMute` is called for the first. Its connections lead to a server
 * that writes, and their commits are on the synchronous standby, where there is one.
 */
export function limitedPool(pool: Pool, answerSeconds: number, onMute: () => void): PostgresPool {
  /** When the statement was sent that was not answered last, and when each connection was heard last. */
  let muteSince = Number.NEGATIVE_INFINITY;
  const heardAt = new WeakMap<PoolClient, number>();
  const writing = new WeakSet<PoolClient>();
  const unreplicated = new WeakSet<PoolClient>();
  pool.on('connect', (client) => {
    heardAt.set(client, performance.now());
    client.on('notice', ({ routine }) => {
      if (routine === WAIT_FOR_STANDBY) unreplicated.add(client);
    });
  });

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
        const result = await client.query<R>(sql, parameters);
        if (unreplicated.delete(this.#client)) throw coded(CANCELLED, 'no standby has what was committed');
        return result;
      } finally {
        deadline.stop();
        heardAt.set(this.#client, performance.now());
      }
    }

    /** A former leader to which an address still leads after a fail-over would stay in the pool, and never write. */
    async mustWrite(): Promise<this> {
      if (writing.has(this.#client)) return this;
      try {
        const { rows } = await this.query<{ transaction_read_only: string }>(
          'show transaction_read_only',
          [],
        );
        if (rows[0]?.transaction_read_only !== 'off') throw coded(READ_ONLY, 'this PostgreSQL only reads');
      } catch (error) {
        this.release(true);
        throw error;
      }
      writing.add(this.#client);
      return this;
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
        if ((heardAt.get(client) ?? 0) >= muteSince) return new Connection(client).mustWrite();
        client.release(true);
      }
    },
    end: () => pool.end(),
  };
}

function coded(code: string, message: string): Error {
  return Object.assign(new Error(message), { code });
}
