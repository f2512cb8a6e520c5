import { setTimeout as sleep } from 'node:timers/promises';
import type { Machine } from './machine.ts';
import type { Room } from './room.ts';
import { type Fault, nameOf } from './schedule.ts';

/** A fault that was done. */
export interface Done {
  readonly fault: Fault;
  /** Milliseconds since 1970. */
  readonly at: number;
  readonly machines: readonly string[];
  /** Whether three nodes were at work, one as synchronous standby, when it began. */
  readonly whole: boolean;
}

const WHOLE_WITHIN_SECONDS = 60;

/** Does all faults, each at its time or as soon as the cluster has recovered from the one before. */
export async function doFaults(
  room: Room,
  schedule: readonly Fault[],
  returnedAt: number,
  log: (line: string) => void,
): Promise<Done[]> {
  const done: Done[] = [];
  for (const [place, fault] of schedule.entries()) {
    await sleep(Math.max(0, returnedAt + fault.at * 1_000 - now()));
    const whole = await room.cluster.whole(WHOLE_WITHIN_SECONDS);
    const machines = await machinesOf(room, fault);
    const names = machines.map(({ name }) => name);
    const seconds = ((now() - returnedAt) / 1_000).toFixed(0);
    log(
      `${seconds} s: ${place + 1} of ${schedule.length}: ${nameOf(fault)} (${names.join(', ')}) for ${fault.seconds} s`,
    );
    done.push({ fault, at: now(), machines: names, whole });
    await Promise.all(machines.map((machine) => begin(machine, fault)));
    await sleep(fault.seconds * 1_000);
    await Promise.all(machines.map((machine) => end(machine, fault, room)));
  }
  await room.cluster.whole(WHOLE_WITHIN_SECONDS);
  return done;
}

async function machinesOf({ cluster, proxies, houses }: Room, { part, machines }: Fault): Promise<Machine[]> {
  if (part === 'leader' || part === 'standby') {
    const found = (await cluster.roles())[part];
    return found ? [found] : [];
  }
  const all = part === 'proxy' ? proxies : houses.map(({ machine }) => machine);
  if (machines === 'all') return [...all];
  return machines === 'first' ? all.slice(0, 1) : all.slice(1, 2);
}

function begin(machine: Machine, { action }: Fault): Promise<void> {
  if (action === 'kill') return machine.kill();
  if (action === 'pause') return machine.pause();
  return action === 'cut off' ? machine.cutOff() : machine.slow();
}

async function end(machine: Machine, { action }: Fault, { services }: Room): Promise<void> {
  if (action === 'kill') return machine.powerOn(services.get(machine) ?? []);
  if (action === 'pause') return machine.resume();
  return action === 'cut off' ? machine.reconnect() : machine.hurry();
}

function now(): number {
  return performance.timeOrigin + performance.now();
}
