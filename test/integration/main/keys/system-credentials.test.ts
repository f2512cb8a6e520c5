import { cpSync, linkSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { chooseKeyStorage } from '../../../../main/keys/choose-key-storage.ts';
import {
  changeKioskKey,
  fileStorage,
  isPlainKey,
  KeyStorageError,
  LostKeyError,
  loadKioskKey,
} from '../../../../main/keys/kiosk-key.ts';
import { protectPlainKeys } from '../../../../main/keys/protect-plain-keys.ts';
import { systemCredentials } from '../../../../main/keys/system-credentials.ts';
import { needFromSystem, tpmLibraries } from '../../../../scripts/runtime/system-libraries.ts';
import { temporaryFolder } from '../../../fixtures/storage/temporary-folder.ts';
import { type KeyMachine, startKeyMachine } from '../../../fixtures/systemd/key-socket.ts';

beforeAll(() => needFromSystem(['systemd-notify', 'swtpm', ...tpmLibraries]));

/** What lies in a folder where nobody may read a key: names and bytes. */
const readable = (folder: string) => readdirSync(folder).map((name) => readFileSync(join(folder, name)));

/** As a build for a branch chooses: no keyring, and no plain file. */
function branchStorage({ socket }: Pick<KeyMachine, 'socket'>) {
  const storage = chooseKeyStorage({ keyring: undefined, credentialsSocket: socket, mayBePlain: false });
  if (!storage.ok) throw new Error(storage.problem);
  return storage.value;
}

test.each([
  [{ tpm: true }, 'tpm2'],
  [{ tpm: false }, 'hostKey'],
] as const)(
  'a key of a machine with %o opens on no other one, though that has the whole folder',
  async (options, kind) => {
    const folder = temporaryFolder();
    const file = join(folder, 'kiosk-key');
    const own = branchStorage(await startKeyMachine(temporaryFolder(), options));
    const { kid, publicJwk } = await loadKioskKey(file, own);
    expect((await loadKioskKey(file, own)).kid).toBe(kid);
    expect(own.kindOf(readFileSync(file))).toBe(kind);
    for (const bytes of readable(folder)) expect(bytes.includes(publicJwk.x)).toBe(false);
    const thief = temporaryFolder();
    cpSync(folder, thief, { recursive: true });
    const other = branchStorage(await startKeyMachine(temporaryFolder(), options));
    await expect(loadKioskKey(join(thief, 'kiosk-key'), other)).rejects.toThrow(new LostKeyError());
  },
);

test('the next key is protected beside the one in use', async () => {
  const file = join(temporaryFolder(), 'kiosk-key');
  const storage = branchStorage(await startKeyMachine(temporaryFolder()));
  const first = await loadKioskKey(file, storage);
  const prepared = await changeKioskKey(file, storage, 'prepare');
  await changeKioskKey(file, storage, 'use');
  expect((await loadKioskKey(file, storage)).kid).toBe(prepared?.kid);
  expect(prepared?.kid).not.toBe(first.kid);
});

test('keys that earlier releases left in plain files are protected, once, all of them', async () => {
  const folder = temporaryFolder();
  const file = join(folder, 'kiosk-key');
  const { kid } = await loadKioskKey(file, fileStorage);
  await loadKioskKey(`${file}.next`, fileStorage);
  await loadKioskKey(`${file}.before-x`, fileStorage);
  writeFileSync(join(folder, 'kiosk-key.enrolling'), 'no key');
  const storage = branchStorage(await startKeyMachine(temporaryFolder()));
  expect(await protectPlainKeys(file, storage)).toBe(3);
  expect(readable(folder).filter(isPlainKey)).toEqual([]);
  expect((await loadKioskKey(file, storage)).kid).toBe(kid);
  expect(await protectPlainKeys(file, storage)).toBe(0);
  expect(readdirSync(folder).toSorted()).toEqual([
    'kiosk-key',
    'kiosk-key.before-x',
    'kiosk-key.enrolling',
    'kiosk-key.next',
  ]);
});

test('on a machine whose TPM was replaced the host key alone opens nothing', async () => {
  const machine = temporaryFolder();
  const file = join(temporaryFolder(), 'kiosk-key');
  const before = await startKeyMachine(machine, { tpm: true });
  await loadKioskKey(file, branchStorage(before));
  await before.stop();
  rmSync(join(machine, 'tpm'), { recursive: true });
  const after = await startKeyMachine(machine, { tpm: true });
  await expect(loadKioskKey(file, branchStorage(after))).rejects.toThrow(new LostKeyError());
});

test('the bytes of the plain file are overwritten, not only without a name', async () => {
  const folder = temporaryFolder();
  const file = join(folder, 'kiosk-key');
  await loadKioskKey(file, fileStorage);
  // A second name for the same bytes shows what becomes of them.
  const witness = join(temporaryFolder(), 'witness');
  linkSync(file, witness);
  await protectPlainKeys(file, branchStorage(await startKeyMachine(temporaryFolder())));
  expect(readFileSync(witness).every((byte) => byte === 0)).toBe(true);
});

test('where systemd-creds does not answer the key is not lost, and a plain one stays until it does', async () => {
  const folder = temporaryFolder();
  const file = join(folder, 'kiosk-key');
  const machine = await startKeyMachine(temporaryFolder());
  const storage = branchStorage(machine);
  await loadKioskKey(file, storage);
  const { kid } = await loadKioskKey(`${file}.next`, fileStorage);
  await machine.stop();
  await expect(loadKioskKey(file, storage)).rejects.toThrow(KeyStorageError);
  await expect(protectPlainKeys(file, storage)).rejects.toThrow(KeyStorageError);
  expect((await loadKioskKey(`${file}.next`, fileStorage)).kid).toBe(kid);
});

test('what it did not protect is not opened', async () => {
  const { socket } = await startKeyMachine(temporaryFolder());
  const storage = systemCredentials(socket);
  const stored = await storage.protect('{}');
  expect(await storage.reveal(stored)).toBe('{}');
  expect(await storage.reveal(Buffer.from('nonsense'))).toBe('');
});

test('a build for a branch makes no key where nothing protects it, and says the remedy', () => {
  const nothing = { keyring: undefined, credentialsSocket: join(temporaryFolder(), 'gone') };
  const refused = chooseKeyStorage({ ...nothing, mayBePlain: false });
  expect(refused).toMatchObject({ ok: false, problem: expect.stringContaining('install.sh') });
  expect(chooseKeyStorage({ ...nothing, mayBePlain: true })).toEqual({ ok: true, value: fileStorage });
});
