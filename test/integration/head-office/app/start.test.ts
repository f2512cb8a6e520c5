import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmod, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import SqliteDatabase from 'better-sqlite3';
import { calculateJwkThumbprint } from 'jose';
import { beforeEach, describe, expect, test } from 'vitest';
import { z } from 'zod';
import { DATABASE_FILE } from '../../../../head-office/database/dialects/sqlite.ts';
import { inProject } from '../../../../scripts/lib/project.ts';
import { makeKiosk } from '../../../fixtures/claim/sealed-claim.ts';
import { startTestHeadOffice } from '../../../fixtures/head-office/head-office.ts';
import { patched } from '../../../fixtures/policy/patch.ts';
import { writePolicy } from '../../../fixtures/policy/write-policy.ts';
import { temporaryFolder } from '../../../fixtures/storage/temporary-folder.ts';

const PROGRAM = inProject('dist', 'head-office', 'main.js');
/** What a head office at work has to be told. */
const AT_WORK = { core: { accountInquiry: { kind: 'manual' } } };
const PASSWORDS = { cost: 2, blockSize: 1, parallelization: 1 };
let folder: string;
beforeEach(() => {
  folder = temporaryFolder();
});

function launch(...flags: string[]): ChildProcess {
  return spawn(process.execPath, [PROGRAM, ...flags], { stdio: ['pipe', 'pipe', 'pipe'] });
}

async function listening(child: ChildProcess): Promise<string> {
  if (!child.stdout) throw new Error('no standard output');
  const [line] = await once(child.stdout, 'data');
  return z.object({ listening: z.url() }).parse(JSON.parse(String(line))).listening;
}

/** What a start that fails says, and its exit code. */
async function failure(...flags: string[]): Promise<{ output: string; code: unknown }> {
  const child = launch(...flags);
  if (!child.stderr || !child.stdout) throw new Error('no standard error');
  const [output, , [code]] = await Promise.all([text(child.stderr), text(child.stdout), once(child, 'exit')]);
  return { output, code };
}

async function configuration(content: string | object): Promise<string> {
  const file = join(folder, 'configuration.json');
  const text = typeof content === 'string' ? content : JSON.stringify({ ...AT_WORK, ...content });
  await writeFile(file, text);
  return file;
}

describe('started as a program', () => {
  test('it says in one line where it listens, answers, and ends cleanly on SIGTERM', async () => {
    const kiosk = await makeKiosk();
    const kiosks = join(folder, 'kiosks.json');
    const { branchId, kioskId, publicKey } = kiosk;
    await writeFile(kiosks, JSON.stringify([{ branchId, kioskId, publicKey }]));
    const config = await configuration({
      port: 0,
      dataFolder: 'data',
      kiosksFile: 'kiosks.json',
      passwords: PASSWORDS,
    });
    const child = launch('--config', config, '--training');
    const address = await listening(child);
    expect(address).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/);
    expect((await fetch(`${address}/v1/health`)).status).toBe(200);
    child.kill('SIGTERM');
    expect(await once(child, 'exit')).toEqual([0, null]);
    for (const file of ['keys.json', DATABASE_FILE]) {
      expect((await stat(join(folder, 'data', file))).mode & 0o777).toBe(0o600);
    }
  });

  test('it ends with its parent when told so', async () => {
    const config = await configuration({ port: 0, dataFolder: 'data', passwords: PASSWORDS });
    const child = launch('--config', config, '--stop-with-parent', '--log-level', 'silent');
    await listening(child);
    child.stdin?.end();
    expect(await once(child, 'exit')).toEqual([0, null]);
  });

  test('a second one on the same data does not start, and says why; one that was killed holds nobody up', async () => {
    const config = await configuration({
      port: 0,
      dataFolder: 'data',
      passwords: PASSWORDS,
      limits: { databaseWaitMilliseconds: 50 },
    });
    const first = launch('--config', config, '--log-level', 'silent');
    const address = await listening(first);
    expect(await failure('--config', config)).toEqual({
      code: 1,
      output: `head office: another head office works on the data folder ${join(folder, 'data')}: stop it first, or give this one a folder of its own; several instances need PostgreSQL (databaseUrl)\n`,
    });
    expect((await fetch(`${address}/v1/health`)).status).toBe(200);
    first.kill('SIGKILL');
    await once(first, 'exit');
    const next = launch('--config', config, '--log-level', 'silent');
    await listening(next);
    next.kill('SIGTERM');
    expect(await once(next, 'exit')).toEqual([0, null]);
  }, 30_000);

  test('it names a port in use', async () => {
    const server = createServer().listen(0, '127.0.0.1');
    await once(server, 'listening');
    const { port } = z.object({ port: z.number() }).parse(server.address());
    const config = await configuration({ dataFolder: 'data', passwords: PASSWORDS });
    const { output, code } = await failure('--config', config, '--port', String(port));
    server.close();
    expect(code).toBe(1);
    expect(output).toBe(
      `head office: port ${port} of 127.0.0.1 is in use: stop the other program or set another port (0 takes any)\n`,
    );
  });

  test('it names an unknown flag and those it knows', async () => {
    const { output, code } = await failure('--prot', '1');
    expect(code).toBe(1);
    expect(output).toMatch(/^head office: Unknown option '--prot'; the flags are --config .*\n$/);
  });
});

/** Starts in this process, where every fault is a sentence. */
async function faultOf(settings: Record<string, unknown>, training = false): Promise<string> {
  const started = startTestHeadOffice({ training, dataFolder: folder, settings });
  const fault = await started.then(
    async (headOffice) => {
      await headOffice.stop();
      return '';
    },
    (error: Error) => error.message,
  );
  expect(fault).not.toContain('\n');
  return fault;
}

describe('a start that cannot be names cause and remedy', () => {
  test('for a configuration that is missing, no JSON, or wrong', async () => {
    expect((await failure('--config', join(folder, 'none.json'))).output).toMatch(
      /none\.json cannot be read \(ENOENT\): check/,
    );
    expect((await failure('--config', await configuration('{'))).output).toMatch(
      /is not JSON: correct the file/,
    );
    expect(await faultOf({ port: -1 })).toMatch(/^the configuration is wrong: port: .*; correct/);
    expect(await faultOf({ prot: 1 })).toContain('"prot"');
    expect(await faultOf({ office: { timeZone: 'Asia/Bandung' } })).toContain(
      'office.timeZone: is not a time zone',
    );
    expect(await faultOf({ office: { opensAt: '17:00' } })).toContain('must open before it closes');
    expect(await faultOf({ stageWorkingHours: { done: 1 } })).toContain('must not go backwards');
    expect(await faultOf({ passwords: { cost: 3 } })).toContain('is not a power of two');
  });

  test('for training on an address that others reach', async () => {
    expect(await faultOf({ host: '0.0.0.0' }, true)).toBe(
      'training takes loopback addresses only, not 0.0.0.0: set host to 127.0.0.1',
    );
  });

  test('for a key file that is broken, forged or not to be made', async () => {
    const keyFile = join(folder, 'keys.json');
    await writeFile(keyFile, '{"signing":[]}');
    expect(await faultOf({ keyFile })).toMatch(
      /^the key file .* cannot be used \(.*\): restore it from a backup/,
    );
    await rm(keyFile);
    expect(await faultOf({ keyFile })).toBe('');
    const keys = z.object({ signing: z.array(z.looseObject({ kid: z.string() })) }).loose();
    const made = keys.parse(JSON.parse(await readFile(keyFile, 'utf8')));
    const signing = made.signing.map((key) => ({ ...key, kid: 'another' }));
    await writeFile(keyFile, JSON.stringify({ ...made, signing }));
    expect(await faultOf({ keyFile })).toContain('kid is not the thumbprint');
    expect(await faultOf({ keyFile: join(folder, 'none', 'keys.json') })).toContain(
      'cannot be made (ENOENT)',
    );
    expect(await faultOf({ keyFile: folder })).toContain('cannot be used (EISDIR)');
  });

  test.each([
    ['signing', 'signing'],
    ['encryption', 'encryption'],
  ])('for a key file of which every %s key has run out', async (use, list) => {
    const keyFile = join(folder, 'keys.json');
    expect(await faultOf({ keyFile })).toBe('');
    const made = z
      .record(z.string(), z.array(z.looseObject({})))
      .parse(JSON.parse(await readFile(keyFile, 'utf8')));
    const over = made[list]?.map((key) => ({ ...key, validUntil: '2026-11-18T02:59:59.000Z' }));
    await writeFile(keyFile, JSON.stringify({ ...made, [list]: over }));
    expect(await faultOf({ keyFile })).toBe(
      `no ${use} key of ${keyFile} is in force: add one that is valid now, and keep the old ones until all claims are in`,
    );
  });

  test('for a kiosk whose key is private or no key', async () => {
    const { branchId, kioskId, publicKey } = await makeKiosk();
    const withPrivate = { branchId, kioskId, publicKey: { ...publicKey, d: publicKey.x } };
    expect(await faultOf({ kiosks: [withPrivate] })).toContain('list public keys only');
    expect(
      await faultOf({ kiosks: [{ branchId, kioskId, publicKey: { ...publicKey, x: 'short' } }] }),
    ).toContain('is not a 32-byte public key');
    expect(await faultOf({ kiosksFile: join(folder, 'none.json') })).toContain('list of kiosks');
  });

  test('for a policy that is against the law', async () => {
    // Permenaker 4/2022: five working days at most.
    const policyFile = await writePolicy(patched([['payment.workingDays', 30]]));
    expect(await faultOf({ policyFile })).toContain('5 working days or less. [payment.workingDays]');
    const unusual = await writePolicy(patched([['ceiling.balance', 'Rp150.000.000,00']]));
    const headOffice = await startTestHeadOffice({ settings: { policyFile: unusual } });
    await headOffice.stop();
  }, 30_000);

  test('for a policy or TLS files that cannot be read', async () => {
    expect(await faultOf({ policyFile: 'none.json' })).toMatch(/^policy .*none\.json cannot be read/);
    const tls = { certificateFile: 'none.pem', keyFile: 'none.pem' };
    expect(await faultOf({ tls })).toBe(
      'the TLS certificate or its key cannot be used (ENOENT): check tls in the configuration',
    );
    await writeFile(join(folder, 'bad.pem'), 'no certificate');
    expect(await faultOf({ tls: { certificateFile: 'bad.pem', keyFile: 'bad.pem' } })).toContain(
      'cannot be used (ERR_OSSL',
    );
  });

  test('for a database that is broken, or of a newer edition, which stays as it is', async () => {
    const file = join(folder, DATABASE_FILE);
    await writeFile(file, 'this is no database at all, but long enough to be taken for one'.repeat(20));
    expect(await faultOf({})).toMatch(/^the database .* cannot be opened \(SQLITE_NOTADB\): check the file/);
    await rm(file);
    expect(await faultOf({})).toBe('');
    const newer = new SqliteDatabase(file);
    newer.exec("insert into kysely_migration values ('0099-later', '2030-01-01')");
    newer.close();
    expect(await faultOf({})).toBe(
      'the database is of a newer edition (0099-later): start that edition instead',
    );
  });

  test('for data of training at work, and data at work in training', async () => {
    expect(await faultOf({}, true)).toBe('');
    expect(await faultOf({})).toMatch(/^the data folder was made by training/);
    const atWork = new SqliteDatabase(join(folder, DATABASE_FILE));
    atWork.exec('delete from training_state');
    atWork.close();
    expect(await faultOf({}, true)).toMatch(/^the data folder holds a registry at work/);
  });

  test.skipIf(process.getuid?.() === 0)('for a data folder that may not be made', async () => {
    await chmod(folder, 0o500);
    expect(await faultOf({ dataFolder: join(folder, 'data') })).toContain('cannot be made (EACCES)');
  });

  test('for a data folder that is a file', async () => {
    await writeFile(join(folder, 'file'), '');
    expect(await faultOf({ dataFolder: join(folder, 'file') })).toContain('cannot be made (EEXIST)');
  });
});

test('keys are published under their thumbprints, and nothing private with them', async () => {
  const headOffice = await startTestHeadOffice();
  const keys = z
    .object({
      keys: z.array(z.strictObject({ kty: z.string(), crv: z.string(), x: z.string(), kid: z.string() })),
    })
    .parse((await headOffice.send('GET', '/v1/keys')).body).keys;
  expect(keys.map(({ crv }) => crv).toSorted()).toEqual(['Ed25519', 'X25519']);
  for (const key of keys) expect(key.kid).toBe(await calculateJwkThumbprint(key));
  await headOffice.stop();
});
