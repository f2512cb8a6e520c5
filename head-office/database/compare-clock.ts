import { sql } from 'kysely';
import { fail, type Outcome, succeed } from '../../contract/outcome.ts';
import type { Clock } from '../clock.ts';
import type { StartFault } from '../configuration/read-json.ts';
import { isPostgres } from './dialects/is-postgres.ts';
import type { Database } from './tables.ts';

/**
 * Fails where this computer's clock is not that of the PostgreSQL server, by which instances keep the same time: sessions
 * opened at one whose clock is wrong would be over, or not begun, at the others.
 */
export async function compareClock(
  database: Database,
  clock: Clock,
  toleranceMinutes: number,
): Promise<Outcome<void, StartFault>> {
  if (!isPostgres(database)) return succeed(undefined);
  const { rows } = await sql<{ ms: string }>`
    select floor(extract(epoch from clock_timestamp()) * 1000)::text as ms`.execute(database);
  const minutes = (clock.now().getTime() - Number(rows[0]?.ms)) / 60_000;
  if (Math.abs(minutes) <= toleranceMinutes) return succeed(undefined);
  const off = `${Math.ceil(Math.abs(minutes))} minutes ${minutes > 0 ? 'ahead of' : 'behind'}`;
  return fail(`this computer's clock is ${off} the database server's: set both by NTP, then start again`);
}
