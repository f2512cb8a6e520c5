import { type ChildProcess, spawn } from 'node:child_process';
import { openSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { lastWords, run } from '../../scripts/lib/run.ts';

/** A program that is started again whenever it ends, as systemd does it. */
export interface Service {
  readonly name: string;
  readonly command: readonly string[];
  readonly env?: NodeJS.ProcessEnv;
}

/** A machine of its own: a network namespace with one line, and all that runs in it. */
export interface Machine {
  readonly name: string;
  readonly address: string;
  powerOn(services: readonly Service[]): void;
  /** Takes the plug out: everything ends at once, until it is switched on again. */
  kill(): Promise<void>;
  pause(): Promise<void>;
  resume(): Promise<void>;
  cutOff(): Promise<void>;
  reconnect(): Promise<void>;
  slow(): Promise<void>;
  hurry(): Promise<void>;
}

const BRIDGE = 'room';
const AGAIN_AFTER_MS = 1_000;
/** About a hundredth of what a claim with its copy to a standby needs at the pace of a fleet. */
const SLOW = ['rate', '256kbit', 'burst', '16kb', 'latency', '1s'];

/** Where the bench itself is, and the kiosks. */
const OWN_ADDRESS = '10.77.0.254';

/** Joins the machines to come; for a network namespace of one's own. */
export async function prepareRoom(): Promise<void> {
  // `ip netns` keeps its names here, where the whole system would see them.
  await must('mount', '-t', 'tmpfs', 'tmpfs', '/run');
  await must('ip', 'link', 'set', 'lo', 'up');
  await must('ip', 'link', 'add', BRIDGE, 'type', 'bridge');
  await must('ip', 'address', 'add', `${OWN_ADDRESS}/24`, 'dev', BRIDGE);
  await must('ip', 'link', 'set', BRIDGE, 'up');
}

export async function makeMachine(name: string, number: number, logs: string): Promise<Machine> {
  const address = `10.77.0.${number}`;
  const socket = `line-${name}`;
  const inside = ['ip', 'netns', 'exec', name];
  await must('ip', 'netns', 'add', name);
  await must('ip', 'link', 'add', socket, 'type', 'veth', 'peer', 'name', 'line', 'netns', name);
  await must('ip', 'link', 'set', socket, 'master', BRIDGE, 'up');
  await must(...inside, 'ip', 'link', 'set', 'lo', 'up');
  await must(...inside, 'ip', 'address', 'add', `${address}/24`, 'dev', 'line');
  await must(...inside, 'ip', 'link', 'set', 'line', 'up');

  let power = new AbortController();
  async function supervise(service: Service, { signal }: AbortController): Promise<void> {
    const log = openSync(join(logs, `${name}-${service.name}.log`), 'a');
    while (!signal.aborted) {
      await ended(start([...inside, ...service.command], service.env, log));
      await sleep(AGAIN_AFTER_MS, undefined, { signal }).catch(() => undefined);
    }
  }
  async function signalAll(signal: NodeJS.Signals): Promise<number> {
    const { stdout } = await run('ip', ['netns', 'pids', name]);
    const pids = stdout.split('\n').filter(Boolean).map(Number);
    for (const pid of pids) sendSignal(pid, signal);
    return pids.length;
  }

  return {
    name,
    address,
    powerOn(services) {
      power = new AbortController();
      for (const service of services) void supervise(service, power);
    },
    async kill() {
      power.abort();
      while ((await signalAll('SIGKILL')) > 0) await sleep(20);
    },
    async pause() {
      // Twice, for what was forked meanwhile.
      await signalAll('SIGSTOP');
      await signalAll('SIGSTOP');
    },
    async resume() {
      await signalAll('SIGCONT');
    },
    cutOff: () => must('ip', 'link', 'set', socket, 'down'),
    reconnect: () => must('ip', 'link', 'set', socket, 'up'),
    async slow() {
      await must('tc', 'qdisc', 'add', 'dev', socket, 'root', 'tbf', ...SLOW);
      await must(...inside, 'tc', 'qdisc', 'add', 'dev', 'line', 'root', 'tbf', ...SLOW);
    },
    async hurry() {
      await must('tc', 'qdisc', 'del', 'dev', socket, 'root');
      await must(...inside, 'tc', 'qdisc', 'del', 'dev', 'line', 'root');
    },
  };
}

function start([program = '', ...args]: readonly string[], env = {}, log: number): ChildProcess {
  return spawn(program, args, { env: { ...process.env, ...env }, stdio: ['ignore', log, log] });
}

function ended(child: ChildProcess): Promise<void> {
  return new Promise((resolve) => {
    child.once('exit', () => resolve());
    child.once('error', () => resolve());
  });
}

function sendSignal(pid: number, signal: NodeJS.Signals): void {
  try {
    process.kill(pid, signal);
  } catch {
    // It ended by itself meanwhile.
  }
}

async function must(...[program = '', ...args]: readonly string[]): Promise<void> {
  const ran = await run(program, args);
  if (ran.code !== 0) throw new Error(`${program} ${args.join(' ')} failed: ${lastWords(ran)}`);
}
