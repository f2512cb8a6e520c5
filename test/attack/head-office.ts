import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import SqliteDatabase from 'better-sqlite3';
import { type Dialect, Kysely, PostgresDialect, SqliteDialect } from 'kysely';
import pg from 'pg';
import { z } from 'zod';
import type { Tables } from '../../head-office/database/tables.ts';
import { inProject, projectRoot } from '../../scripts/lib/project.ts';
import { makeDatabase, startPostgres } from '../fixtures/postgres/postgres.ts';
import { cpuSecondsOf } from '../fleet/process-usage.ts';
import type { Programs } from './cast/operator.ts';
import { PROXY } from './wire/sender.ts';

/** The built head office at work, outside training, as it is configured by default, in a process of its own. */
export interface AttackedHeadOffice {
  readonly address: string;
  readonly folder: string;
  readonly database: Kysely<Tables>;
  readonly programs: Programs;
  /** Of the process and those that decode pictures. */
  cpuMilliseconds(): number;
  running(): boolean;
  stop(): Promise<void>;
}

const PROGRAM = inProject('dist', 'head-office', 'main.js');
const BUSY_WAIT_MS = 10_000;
const listeningSchema = z.object({ listening: z.url() });

/** Starts it on loopback and nowhere else. */
export async function startAttacked(folder: string, postgres: boolean): Promise<AttackedHeadOffice> {
  const server = postgres ? await startPostgres({ durable: true }) : undefined;
  const databaseUrl = server && (await makeDatabase(server.url));
  const config = join(folder, 'head-office.json');
  // Not the default: a load balancer, behind which attackers may have any address, and staff instead of a bank.
  const core = { accountInquiry: { kind: 'manual' } };
  await writeFile(config, JSON.stringify({ trustedProxies: [PROXY], core }));
  const flags = ['--config', config, '--data', join(folder, 'office')];
  const { DATABASE_URL: _inherited, ...inherited } = process.env;
  const environment = { ...inherited, ...(databaseUrl && { DATABASE_URL: databaseUrl }) };
  const child = spawn(
    process.execPath,
    [PROGRAM, ...flags, '--port', '0', '--log-level', 'silent', '--stop-with-parent'],
    { cwd: projectRoot, env: environment, stdio: ['pipe', 'pipe', 'inherit'] },
  );
  const ended = once(child, 'exit');
  const [line] = await Promise.race([
    once(createInterface({ input: child.stdout }), 'line'),
    ended.then(([code]) => {
      throw new Error(`the head office ended with ${code}`);
    }),
  ]);
  const database = new Kysely<Tables>({ dialect: dialectOf(join(folder, 'office'), databaseUrl) });
  return {
    address: listeningSchema.parse(JSON.parse(String(line))).listening,
    folder,
    database,
    programs: { program: PROGRAM, flags, environment },
    cpuMilliseconds: () => cpuSecondsOf(child.pid) * 1_000,
    running: () => child.exitCode === null && child.signalCode === null,
    async stop() {
      await database.destroy();
      child.kill('SIGTERM');
      await ended;
      await server?.stop();
    },
  };
}

function dialectOf(dataFolder: string, databaseUrl: string | undefined): Dialect {
  if (databaseUrl !== undefined) {
    return new PostgresDialect({ pool: new pg.Pool({ connectionString: databaseUrl, max: 2 }) });
  }
  const file = join(dataFolder, 'head-office.sqlite');
  return new SqliteDialect({ database: new SqliteDatabase(file, { timeout: BUSY_WAIT_MS }) });
}
