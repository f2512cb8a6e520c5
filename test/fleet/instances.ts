import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { z } from 'zod';
import { inProject, projectRoot } from '../../scripts/lib/project.ts';
import type { listedSchema } from './messages.ts';

/** One instance of the head office, a process of its own. */
export interface Instance {
  readonly address: string;
  /** Undefined where it runs elsewhere. */
  readonly pid: number | undefined;
  stop(): Promise<void>;
}

export interface InstancesOptions {
  /** What Node runs. */
  readonly program: readonly string[];
  readonly folder: string;
  readonly databaseUrl: string;
  readonly kiosks: readonly z.infer<typeof listedSchema>[];
  readonly count: number;
}

export const BUILT_PROGRAM = [inProject('dist', 'head-office', 'main.js')];

const listeningSchema = z.object({ listening: z.url() });

/** Starts instances at once on one database, one key file and one list of kiosks, as they are configured by default. */
export async function startInstances(options: InstancesOptions): Promise<Instance[]> {
  const kiosksFile = await writeKiosks(options);
  const configured =
    options.program === BUILT_PROGRAM ? { configFile: await writeConfiguration(options) } : {};
  const files = { folder: options.folder, kiosksFile, ...configured };
  const places = Array.from({ length: options.count }, (_, place) => place);
  return Promise.all(places.map((place) => startInstance(options, { ...files, place })));
}

/** The list of kiosks that every instance is given. */
export async function writeKiosks({
  folder,
  kiosks,
}: Pick<InstancesOptions, 'folder' | 'kiosks'>): Promise<string> {
  const file = join(folder, 'kiosks.json');
  await writeFile(file, JSON.stringify(kiosks));
  return file;
}

/** Of what is not the default: staff look at accounts, since there is no bank. */
export async function writeConfiguration({ folder }: Pick<InstancesOptions, 'folder'>): Promise<string> {
  const file = join(folder, 'head-office.json');
  await writeFile(file, JSON.stringify({ core: { accountInquiry: { kind: 'manual' } } }));
  return file;
}

interface InstanceFiles {
  /** None for a program of before there was something to configure. */
  readonly configFile?: string;
  readonly folder: string;
  readonly kiosksFile: string;
  readonly place: number;
}

/** Its files, and a port: any that is free, or a given one of an address. */
export function instanceFlags(
  { configFile, folder, kiosksFile, place }: InstanceFiles,
  listen: Record<string, string> = { port: '0' },
): string[] {
  const flags = {
    ...listen,
    ...(configFile === undefined ? {} : { config: configFile }),
    data: join(folder, `instance-${place}`),
    'key-file': join(folder, 'keys.json'),
    kiosks: kiosksFile,
    'log-level': 'warn',
  };
  return Object.entries(flags).flatMap(([name, value]) => [`--${name}`, value]);
}

async function startInstance(
  { program, databaseUrl }: InstancesOptions,
  files: InstanceFiles,
): Promise<Instance> {
  const child = spawn(process.execPath, [...program, ...instanceFlags(files), '--stop-with-parent'], {
    cwd: projectRoot,
    env: { ...process.env, DATABASE_URL: databaseUrl },
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  const ended = once(child, 'exit');
  const lines = createInterface({ input: child.stdout });
  const [line] = await Promise.race([
    once(lines, 'line'),
    ended.then(([code]) => {
      throw new Error(`an instance of the head office ended with ${code}`);
    }),
  ]);
  return {
    address: listeningSchema.parse(JSON.parse(String(line))).listening,
    pid: child.pid,
    async stop() {
      child.kill('SIGTERM');
      await ended;
    },
  };
}
