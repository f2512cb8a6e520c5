import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { promisify } from 'node:util';
import { runnerImport } from 'vite';
import type { z } from 'zod';
import { keysSchema } from '../../contract/keys/key-list.ts';
import type { Clock } from '../../head-office/clock.ts';
import { makeSettings } from '../../head-office/configuration/configure.ts';
import { makeLog } from '../../head-office/log.ts';
import { inProject, projectRoot } from '../../scripts/lib/project.ts';
import { freePort } from '../fixtures/postgres/postgres.ts';
import { BUILT_PROGRAM, writeKiosks } from '../fleet/instances.ts';
import type { KnownKiosk } from '../support/head-office/head-office.ts';
import type { SaidOf } from './messages.ts';

/** A head office at work, on an embedded database; always at the same address. */
export interface OfficeAtWork {
  readonly url: string;
  keys(): Promise<z.infer<typeof keysSchema>['keys']>;
  /** Takes the core's people in; while it does not run. @returns what was counted. */
  importPeople(file: string): Promise<string>;
  /** The built program, by the time of this machine. */
  start(): Promise<void>;
  /** The same from its source within this process, by a clock that can be moved. */
  startBy(clock: Clock): Promise<void>;
  stop(): Promise<void>;
}

/** Of one kiosk, one core, and nothing that simulates anything. */
export async function officeAtWork(
  folder: string,
  { branchId, kioskId, key }: KnownKiosk,
  { jwksFile, tokenFile, inquiryUrl }: SaidOf<'ready'>,
): Promise<OfficeAtWork> {
  const port = await freePort();
  const url = `http://127.0.0.1:${port}`;
  const dataFolder = join(folder, 'office');
  const kiosksFile = await writeKiosks({
    folder,
    kiosks: [{ branchId, kioskId, publicKey: key.publicJwk }],
  });
  const scopes = ['events', 'attachments', 'facts'];
  const configured = {
    port,
    dataFolder,
    kiosksFile,
    publicUrl: url,
    logLevel: 'error',
    core: {
      clients: [{ id: 'core', jwksFile, scopes }],
      accountInquiry: {
        kind: 'http',
        url: inquiryUrl,
        tokenFile,
        answerSeconds: 10,
        failuresInARow: 5,
        restSeconds: 30,
      },
    },
  };
  const configFile = join(folder, 'head-office.json');
  await writeFile(configFile, JSON.stringify(configured));
  const program = [...BUILT_PROGRAM, '--config', configFile];
  let end: (() => Promise<void>) | undefined;

  return {
    url,
    keys: async () => keysSchema.parse(await (await fetch(`${url}/v1/keys`)).json()).keys,
    async importPeople(file) {
      const how = ['--import', file, '--exported-at', new Date().toISOString(), '--report', `${file}.report`];
      const { stdout } = await promisify(execFile)(process.execPath, [...program, ...how]);
      return stdout.trim();
    },
    async start() {
      const child = spawn(process.execPath, [...program, '--stop-with-parent'], {
        cwd: projectRoot,
        stdio: ['pipe', 'pipe', 'inherit'],
      });
      await isListening(child);
      end = async () => {
        const ended = once(child, 'exit');
        child.kill('SIGTERM');
        await ended;
      };
    },
    async startBy(clock) {
      const settings = makeSettings(configured, false, folder);
      if (!settings.ok) throw new Error(settings.problem);
      const { startHeadOffice } = await loadSource();
      const started = await startHeadOffice(settings.value, clock, makeLog('error'));
      if (!started.ok) throw new Error(started.problem);
      end = started.value.stop;
    },
    async stop() {
      const ending = end?.();
      end = undefined;
      await ending;
    },
  };
}

/** By Vite, which the texts of the pages need (`import.meta.glob`). */
async function loadSource(): Promise<typeof import('../../head-office/app/start.ts')> {
  const source = inProject('head-office', 'app', 'start.ts');
  const { module } = await runnerImport<typeof import('../../head-office/app/start.ts')>(source, {
    configFile: false,
    root: projectRoot,
    logLevel: 'error',
    define: { __SIMULATORS__: 'false' },
  });
  return module;
}

async function isListening(child: ChildProcess): Promise<void> {
  if (!child.stdout) return;
  const ended = once(child, 'exit').then(([code]) => {
    throw new Error(`the head office ended with ${code}`);
  });
  await Promise.race([once(createInterface({ input: child.stdout }), 'line'), ended]);
  // It may end from now on.
  ended.catch(() => undefined);
}
