import { setTimeout as sleep } from 'node:timers/promises';
import {
  type Instance,
  type InstancesOptions,
  instanceFlags,
  writeConfiguration,
  writeKiosks,
} from '../fleet/instances.ts';
import type { Machine, Service } from './machine.ts';

const PORT = 8787;

export interface House {
  readonly machine: Machine;
  readonly databaseUrl: string;
}

/** Starts one instance on each of the machines, by its own proxy, and waits until all answer; adds them to `services`. */
export async function startOn(
  houses: readonly House[],
  { program, ...options }: InstancesOptions,
  services: Map<Machine, readonly Service[]>,
): Promise<Instance[]> {
  const kiosksFile = await writeKiosks(options);
  const configFile = await writeConfiguration(options);
  return Promise.all(
    houses.map(async ({ machine, databaseUrl }, place) => {
      const listen = { host: machine.address, port: String(PORT) };
      const flags = instanceFlags({ configFile, folder: options.folder, kiosksFile, place }, listen);
      const command = [process.execPath, ...program, ...flags];
      const service = { name: 'head-office', command, env: { DATABASE_URL: databaseUrl } };
      services.set(machine, [service]);
      machine.powerOn([service]);
      const address = `http://${machine.address}:${PORT}`;
      while (!(await answers(address))) await sleep(500);
      return { address, pid: undefined, stop: () => machine.kill() };
    }),
  );
}

async function answers(address: string): Promise<boolean> {
  try {
    return (await fetch(`${address}/v1/health`, { signal: AbortSignal.timeout(2_000) })).ok;
  } catch {
    return false;
  }
}
