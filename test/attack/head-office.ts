import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import SqliteDatabase from 'better-sqlite3';
import { type Dialect, Kysely, PostgresDialect, SqliteDialect } from 'kysely';
import pg from 'pg';
import { z } from 'zod';
import defaults from '../../head-office/configuration/default.json' with { type: 'json' };
import type { Tables } from '../../head-office/database/tables.ts';
import { inProject, projectRoot } from '../../scripts/lib/project.ts';
import { CLIENT, OIDC, type Person, TestIdentityProvider } from '../fixtures/fleet/identity-provider.ts';
import { makeDatabase, startPostgres } from '../fixtures/postgres/postgres.ts';
import { cpuSecondsOf } from '../fleet/process-usage.ts';
import { type CoreHands, makeCoreHands } from './cast/core-client.ts';
import { linkOperator, type Programs } from './cast/operator.ts';
import { PROXY } from './wire/sender.ts';

/** The built head office at work, outside training, as it is configured by default, in a process of its own. */
export interface AttackedHeadOffice {
  readonly address: string;
  readonly folder: string;
  readonly database: Kysely<Tables>;
  readonly programs: Programs;
  /** Where its operators may sign in, and the one who does. */
  readonly provider: TestIdentityProvider;
  readonly linked: Person & { readonly name: string };
  /** The agency's systems that may ask it and tell it. */
  readonly core: CoreHands;
  /** Of the process and those that decode pictures. */
  cpuMilliseconds(): number;
  running(): boolean;
  stop(): Promise<void>;
}

const PROGRAM = inProject('dist', 'head-office', 'main.js');
const BUSY_WAIT_MS = 10_000;
const A_DAY_SECONDS = 86_400;
const listeningSchema = z.object({ listening: z.url() });

/** Starts it on loopback and nowhere else. */
export async function startAttacked(folder: string, postgres: boolean): Promise<AttackedHeadOffice> {
  const server = postgres ? await startPostgres({ durable: true }) : undefined;
  const databaseUrl = server && (await makeDatabase(server.url));
  const config = join(folder, 'head-office.json');
  const provider = await TestIdentityProvider.start();
  await writeFile(join(folder, 'secret'), CLIENT.secret);
  const oidc = { ...OIDC, issuer: provider.issuer, passwordSignIn: true, unknownSubjects: 'refuse' };
  // What is not the default: a load balancer, behind which attackers may have any address, an identity provider, no bank, and
  // systems of the agency's.
  const hands = await makeCoreHands();
  const clients = Object.values(hands).map(({ configured }) => configured);
  const core = { accountInquiry: { kind: 'manual' }, clients };
  const fleet = { operators: { ...defaults.fleet.operators, oidc } };
  // Its look at the feed gives events their positions, which would be taken for the deed of whoever attacks meanwhile.
  const watch = { ...defaults.watch, everySeconds: A_DAY_SECONDS };
  await writeFile(config, JSON.stringify({ trustedProxies: [PROXY], core, fleet, watch }));
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
  const { listening: address } = listeningSchema.parse(JSON.parse(String(line)));
  provider.serve(address);
  const programs = { program: PROGRAM, flags, environment };
  const linked = { subject: '7d1f0c', name: 'nina', roles: 'jht-admin', amr: ['mfa'] };
  await linkOperator(programs, linked);
  const database = new Kysely<Tables>({ dialect: dialectOf(join(folder, 'office'), databaseUrl) });
  return {
    address,
    folder,
    database,
    programs,
    provider,
    linked,
    core: hands,
    cpuMilliseconds: () => cpuSecondsOf(child.pid) * 1_000,
    running: () => child.exitCode === null && child.signalCode === null,
    async stop() {
      await database.destroy();
      child.kill('SIGTERM');
      await ended;
      await provider.stop();
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
