import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { app, utilityProcess } from 'electron';
import { z } from 'zod';
import { keysSchema } from '../../contract/keys/key-list.ts';
import { type KioskConfig, type KioskConfigFile, kioskConfigSchema } from '../configuration/config.ts';
import type { KioskKey } from '../keys/kiosk-key.ts';

const BRANCH = { branchId: 'LAT', branchName: 'Kantor Latihan', kioskId: '01' } as const;
/** Who trains as staff; their PINs stand in docs/operate.md and are used as they are. */
const STAFF: NonNullable<KioskConfigFile['staff']>['members'] = [
  { staffId: 'L01', name: 'Petugas Latihan', role: 'helper', initialPin: '739146', keepPin: true },
  { staffId: 'L02', name: 'Penyelia Latihan', role: 'supervisor', initialPin: '502817', keepPin: true },
];
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
  const office = utilityProcess.fork(
    join(app.getAppPath(), 'dist', 'head-office', 'main.js'),
    [
      '--training',
      '--port',
      '0',
      '--data',
      join(folder, 'head-office'),
      '--kiosks',
      kiosksFile,
      '--log-level',
      'warn',
    ],
    { stdio: 'pipe', serviceName: 'training head office' },
  );
  const url = await new Promise<string>((resolve, reject) => {
    let errors = '';
    office.stderr?.on('data', (chunk: Buffer) => {
      errors += chunk.toString('utf8');
    });
    office.once('exit', (code) => reject(new Error(`training head office ended with ${code}: ${errors}`)));
    if (!office.stdout) return reject(new Error('training head office has no output'));
    createInterface({ input: office.stdout }).once('line', (line) => {
      resolve(listeningSchema.parse(JSON.parse(line)).listening);
    });
  });
  const answer = await fetch(new URL('/v1/keys', url));
  const { keys } = keysSchema.parse(await answer.json());
  return { config: trainingConfig(url, keys), stop: () => office.kill() };
}

function trainingConfig(url: string, keys: KioskConfigFile['headOffice']['keys']): KioskConfig {
  return kioskConfigSchema.parse({
    ...BRANCH,
    timeZone: 'Asia/Jakarta',
    training: true,
    headOffice: { url, keys },
    staff: { members: STAFF },
  } satisfies KioskConfigFile);
}
