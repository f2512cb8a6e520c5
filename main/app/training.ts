import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { app, type UtilityProcess, utilityProcess } from 'electron';
import { z } from 'zod';
import { keysSchema } from '../../contract/keys/key-list.ts';
import { type KioskConfig, type KioskConfigFile, kioskConfigSchema } from '../configuration/config.ts';
import type { KioskKey } from '../keys/kiosk-key.ts';

const BRANCH = { branchId: 'LAT', branchName: 'Kantor Latihan', kioskId: '01' } as const;
/** Before a head office that ended is started again. */
const AGAIN_AFTER_MS = 300;
const listeningSchema = z.object({ listening: z.url() });

/** The folder of training's data; emptied at each start, so that every training begins the same. */
export function emptyTrainingFolder(userData: string): string {
  const folder = join(userData, 'training');
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  return folder;
}

export interface Training {
  readonly config: KioskConfig;
  stop(): void;
}

/**
 * Starts a head office of its own with made-up participants on this machine, so that the kiosk runs with nothing
 * else installed, and provisions the kiosk for it. Rejects when the head office does not start, with its reason.
 */
export async function startTraining(folder: string, key: KioskKey): Promise<Training> {
  const kiosksFile = join(folder, 'kiosks.json');
  writeFileSync(kiosksFile, JSON.stringify([{ ...BRANCH, publicKey: key.publicJwk }]));
  const headOffice = await runHeadOffice(['--data', join(folder, 'head-office'), '--kiosks', kiosksFile]);
  const answer = await fetch(new URL('/v1/keys', headOffice.url));
  const { keys } = keysSchema.parse(await answer.json());
  return { config: trainingConfig(headOffice.url, keys), stop: headOffice.stop };
}

/** Runs the head office; one that ends is started again at the same address and on the same data. */
async function runHeadOffice(args: readonly string[]): Promise<{ readonly url: string; stop(): void }> {
  let stopped = false;
  let headOffice = forkHeadOffice([...args, '--port', '0']);
  const url = await addressOf(headOffice);
  const keep = () => {
    headOffice.stderr?.pipe(process.stderr);
    headOffice.once('exit', () => {
      setTimeout(() => {
        if (stopped) return;
        headOffice = forkHeadOffice([...args, '--port', new URL(url).port]);
        keep();
      }, AGAIN_AFTER_MS);
    });
  };
  keep();
  return {
    url,
    stop() {
      stopped = true;
      headOffice.kill();
    },
  };
}

function forkHeadOffice(args: readonly string[]): UtilityProcess {
  const program = join(app.getAppPath(), 'dist', 'head-office', 'main.js');
  const headOffice = utilityProcess.fork(program, ['--training', '--log-level', 'warn', ...args], {
    stdio: 'pipe',
    serviceName: 'training head office',
  });
  // Read to the end, or the head office would wait for a reader.
  headOffice.stdout?.resume();
  return headOffice;
}

/** What the head office says first; rejects when it ends without, with what it complained of. */
function addressOf(headOffice: UtilityProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let complaint = '';
    headOffice.stderr?.on('data', (chunk: Buffer) => {
      complaint += chunk.toString('utf8');
    });
    headOffice.once('exit', (code) =>
      reject(new Error(`training head office ended with ${code}: ${complaint}`)),
    );
    if (!headOffice.stdout) return reject(new Error('training head office has no output'));
    createInterface({ input: headOffice.stdout }).once('line', (line) => {
      resolve(listeningSchema.parse(JSON.parse(line)).listening);
    });
  });
}

function trainingConfig(url: string, keys: KioskConfigFile['headOffice']['keys']): KioskConfig {
  return kioskConfigSchema.parse({
    ...BRANCH,
    timeZone: 'Asia/Jakarta',
    training: true,
    headOffice: { url, keys },
  } satisfies KioskConfigFile);
}
