import { execFile } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { expect, onTestFinished, test, vi } from 'vitest';
import { readHeadsFile, startHeadSigner } from '../../../../main/audit/signed-heads.ts';
import { diskWork } from '../../../../main/database/disk-work.ts';
import { flushBeside } from '../../../../main/database/flush.ts';
import { inProject } from '../../../../scripts/lib/project.ts';
import { eventually } from '../../../fixtures/eventually.ts';
import { TestClock } from '../../../fixtures/head-office/head-office.ts';
import { openKey } from '../../../fixtures/kiosk/kiosk-service.ts';
import { openStorage } from '../../../fixtures/storage/kiosk-storage.ts';
import { tamper } from '../../../fixtures/storage/tamper.ts';
import { temporaryFolder } from '../../../fixtures/storage/temporary-folder.ts';

vi.setConfig({ testTimeout: 60_000 });

/** A kiosk that wrote four entries and signed where its log ends, as an operator finds it on a disk. */
async function kiosk() {
  const folder = temporaryFolder();
  const { file, database, audit } = openStorage(folder);
  for (const version of ['0.1.0', '0.1.1', '0.1.2', '0.1.3'])
    audit.append('kioskStarted', { version, training: false });
  const key = await openKey(folder);
  const heads = startHeadSigner({
    audit,
    flush: flushBeside(database, diskWork(database)),
    key,
    kiosk: { branchId: 'BDG', kioskId: '02' },
    clock: new TestClock(),
    folder,
    everySeconds: 0.05,
    onFault: (error) => expect(error).toBeUndefined(),
  });
  onTestFinished(heads.stop);
  await eventually(() => expect(readHeadsFile(folder)).toHaveLength(1));
  const headsFile = join(folder, 'from-head-office.jws');
  writeFileSync(headsFile, `${await heads.signHead()}\n`);
  const keyFile = join(folder, 'public-key.json');
  writeFileSync(keyFile, JSON.stringify(key.publicJwk));
  return { folder, file, database, audit, heads, signed: ['--heads', headsFile, '--key', keyFile] };
}

/** A copy that somebody changed. */
function tampered(file: string, change: string): string {
  const copy = `${file}.copy`;
  writeFileSync(copy, '');
  const source = new Database(file);
  source.exec(`VACUUM INTO '${copy}'`);
  source.close();
  tamper(copy, change);
  return copy;
}

function verify(...args: string[]): Promise<{ code: number; output: string }> {
  const command = [inProject('node_modules', '.bin', 'tsx'), inProject('scripts', 'audit.ts'), ...args];
  return new Promise((resolve) => {
    execFile(process.execPath, command, (error, stdout, stderr) => {
      resolve({ code: typeof error?.code === 'number' ? error.code : 0, output: stdout + stderr });
    });
  });
}

test('the kiosk keeps a signed head again only when the log has grown', async () => {
  const { folder, audit } = await kiosk();
  audit.append('kioskStarted', { version: '0.1.4', training: false });
  await eventually(() => expect(readHeadsFile(folder)).toHaveLength(2));
  expect(readFileSync(join(folder, 'audit-heads.jws'), 'utf8').split('\n')).toHaveLength(3);
});

test('npm run audit -- verify finds the log whole, alone and against signed heads', async () => {
  const { file, signed } = await kiosk();
  expect(await verify('verify', '--database', file)).toEqual({
    code: 0,
    output: expect.stringContaining('4 entries, held against 0 signed heads: whole'),
  });
  expect(await verify('verify', '--database', file, ...signed)).toEqual({
    code: 0,
    output: expect.stringContaining('4 entries, held against 1 signed heads: whole'),
  });
});

test.each([
  ['changed', 'UPDATE audit SET at = at + 1 WHERE sequence = 2', 'entry 2: changed since it was written'],
  ['missing', 'DELETE FROM audit WHERE sequence = 3', 'entry 3: missing'],
  ['cut off', 'DELETE FROM audit WHERE sequence > 2', 'entries 3 to 4: missing'],
])('npm run audit -- verify names an entry that is %s', async (_what, change, sentence) => {
  const { file, signed } = await kiosk();
  const { code, output } = await verify('verify', '--database', tampered(file, change), ...signed);
  expect(output).toContain(sentence);
  expect(output).toContain('NOT whole');
  expect(code).toBe(1);
});

test('heads that another key signed are not believed, and that is said', async () => {
  const { file, signed } = await kiosk();
  const other = await kiosk();
  const { output } = await verify('verify', '--database', file, ...signed.slice(0, 3), other.signed[3] ?? '');
  expect(output).toContain('1 signed heads: this key did not sign them, not used');
});

test('what cannot be looked at is said, with its remedy', async () => {
  const { file, signed } = await kiosk();
  expect(await verify('verify')).toEqual({
    code: 1,
    output: expect.stringContaining('npm run audit -- verify --database FILE'),
  });
  expect(await verify('verify', '--database', '/none/kiosk.db')).toEqual({
    code: 2,
    output: expect.stringContaining('check the path'),
  });
  expect(await verify('verify', '--database', file, ...signed.slice(0, 2))).toEqual({
    code: 2,
    output: expect.stringContaining('name the kiosk’s public key'),
  });
});
