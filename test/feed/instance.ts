import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { projectRoot } from '../../scripts/lib/project.ts';
import { BUILT_PROGRAM, instanceFlags } from '../fleet/instances.ts';

/** What it said last is told where it does not start, in characters. */
const MOST_SAID = 2_000;

/** An instance of the head office that can be killed, and comes back on the same port. */
export interface MortalInstance {
  readonly address: string;
  kill(): Promise<void>;
  start(): Promise<void>;
}

interface InstanceOptions {
  readonly folder: string;
  readonly kiosksFile: string;
  readonly configFile: string;
  readonly databaseUrl: string;
  readonly place: number;
  readonly port: number;
}

export async function startMortal(options: InstanceOptions): Promise<MortalInstance> {
  const { port, configFile, databaseUrl } = options;
  const flags = [...instanceFlags(options, { port: String(port) }), '--config', configFile];
  let child: ChildProcess | undefined;

  async function start(): Promise<void> {
    const started = spawn(process.execPath, [...BUILT_PROGRAM, ...flags, '--stop-with-parent'], {
      cwd: projectRoot,
      env: { ...process.env, DATABASE_URL: databaseUrl },
      stdio: ['pipe', 'pipe', 'pipe'],
    });
    child = started;
    let said = '';
    started.stderr.on('data', (chunk: Buffer) => {
      said = `${said}${chunk}`.slice(-MOST_SAID);
    });
    const ended = once(started, 'exit').then(([code]) => {
      throw new Error(`an instance of the head office ended with ${code} before it listened: ${said}`);
    });
    await Promise.race([once(createInterface({ input: started.stdout }), 'line'), ended]);
    // It may end from now on.
    ended.catch(() => undefined);
  }

  await start();
  return {
    address: `http://127.0.0.1:${port}`,
    start,
    async kill() {
      if (!child || child.exitCode !== null || child.signalCode !== null) return;
      const gone = once(child, 'exit');
      child.kill('SIGKILL');
      await gone;
    },
  };
}
