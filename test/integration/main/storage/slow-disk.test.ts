import { execFileSync, spawn } from 'node:child_process';
import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, onTestFinished, test, vi } from 'vitest';
import { inProject } from '../../../../scripts/lib/project.ts';
import { eventually } from '../../../fixtures/eventually.ts';
import { temporaryFolder } from '../../../fixtures/storage/temporary-folder.ts';

// A disk that does not come to an end with one file: main goes on with everything else.

vi.setConfig({ testTimeout: 120_000 });

/** The storage in a process that waits for a gate whenever it flushes this file; undefined where that cannot be had. */
async function storageThatWaitsFor(heldFile: string) {
  const folder = temporaryFolder();
  const library = join(folder, 'held-disk.so');
  try {
    execFileSync('cc', [
      '-shared',
      '-fPIC',
      '-o',
      library,
      inProject('test', 'fixtures', 'storage', 'held-disk.c'),
    ]);
  } catch {
    return undefined;
  }
  const gate = join(folder, 'gate');
  const program = inProject('test', 'fixtures', 'storage', 'storage-process.ts');
  const child = spawn(process.execPath, ['--import', 'tsx', program, folder], {
    cwd: inProject(),
    env: { ...process.env, LD_PRELOAD: library, HELD_FILE: heldFile, GATE: gate },
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  onTestFinished(() => {
    child.kill('SIGKILL');
  });
  let said = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    said += text;
  });
  const says = (line: string) => eventually(() => expect(said.split('\n')).toContain(line));
  await says('ready');
  return {
    says,
    said: () => said,
    tell(order: string) {
      said = '';
      child.stdin.write(`${order}\n`);
    },
    closeGate: () => writeFileSync(gate, ''),
    breakDisk: () => writeFileSync(gate, 'broken'),
    openGate: () => rmSync(gate),
  };
}

type HeldStorage = NonNullable<Awaited<ReturnType<typeof storageThatWaitsFor>>>;

/** `walk` is done on a storage that waits for this file; then it is stopped in order. */
function testOnHeldDisk(name: string, heldFile: string, walk: (storage: HeldStorage) => Promise<void>): void {
  test.skipIf(process.platform !== 'linux')(name, async (context) => {
    const storage = await storageThatWaitsFor(heldFile);
    if (!storage) return context.skip('there is no C compiler');
    await walk(storage);
    storage.tell('stop');
    await storage.says('stop done');
  });
}

testOnHeldDisk(
  'while the disk does not keep a claim, nobody is told of it, it is not sent, and nothing stands still',
  'kiosk.db-wal',
  async (storage) => {
    storage.closeGate();
    storage.tell('settle');
    await storage.says('held');
    await storage.says('due 0, waiting 1');
    storage.tell('decide');
    await storage.says('decide done');
    storage.openGate();
    await storage.says('settle done');
  },
);

testOnHeldDisk(
  'a claim that the disk did not keep is taken back, and the next one is kept once the disk takes it',
  'kiosk.db-wal',
  async (storage) => {
    storage.breakDisk();
    storage.tell('settle');
    await storage.says('settle done');
    expect(storage.said()).toContain('not kept: EIO');
    expect(storage.said()).toContain('due 0, waiting 0');
    // Brought into the database, which this disk keeps, though it does not keep the log.
    storage.openGate();
    // Not while somebody reads it: that one is taken back, too.
    await eventually(async () => {
      storage.tell('settle');
      await storage.says('settle done');
      expect(storage.said()).toContain('due 1, waiting 1');
    });
  },
);

testOnHeldDisk(
  'while an erased envelope is brought out of the log, claims are stored',
  'kiosk.db',
  async (storage) => {
    storage.closeGate();
    storage.tell('decide');
    await storage.says('held');
    storage.tell('store');
    await storage.says('store done');
    await storage.says('held');
    storage.openGate();
  },
);

testOnHeldDisk(
  'while the look at the disk does not come to an end, claims are stored',
  'storage-probe',
  async (storage) => {
    storage.closeGate();
    await storage.says('held');
    storage.tell('store');
    await storage.says('store done');
    storage.openGate();
  },
);
