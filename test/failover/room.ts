import { randomUUID } from 'node:crypto';
import { mkdir } from 'node:fs/promises';
import { type Cluster, watchCluster } from './cluster.ts';
import type { House } from './head-office.ts';
import { type Machine, makeMachine, prepareRoom, type Service } from './machine.ts';
import { databaseUrl, nodeServices } from './postgres-node.ts';
import { proxyServices } from './proxy.ts';

/** Machines and what runs on them: three with PostgreSQL, two proxies, two for the head office. */
export interface Room {
  readonly cluster: Cluster;
  readonly proxies: readonly Machine[];
  readonly houses: readonly House[];
  /** What a machine starts when it is switched on. */
  readonly services: Map<Machine, readonly Service[]>;
}

interface RoomOptions {
  readonly packages: string;
  readonly folder: string;
  readonly logs: string;
}

export async function openRoom({ packages, folder, logs }: RoomOptions): Promise<Room> {
  await mkdir(logs, { recursive: true });
  await prepareRoom();
  const password = randomUUID();
  const nodes = await makeMachines(['postgres-1', 'postgres-2', 'postgres-3'], 1, logs);
  const proxies = await makeMachines(['proxy-1', 'proxy-2'], 21, logs);
  const offices = await makeMachines(['office-1', 'office-2'], 11, logs);
  const services = new Map<Machine, readonly Service[]>();
  for (const node of nodes) {
    services.set(node, await nodeServices(node, { packages, folder, password, machines: nodes }));
  }
  for (const proxy of proxies) services.set(proxy, await proxyServices(proxy, { packages, folder, nodes }));
  for (const [machine, itsServices] of services) machine.powerOn(itsServices);
  const houses = offices.map((machine, place) => ({
    machine,
    databaseUrl: databaseUrl(proxies[place]?.address ?? '', password),
  }));
  return { cluster: watchCluster(nodes), proxies, houses, services };
}

async function makeMachines(names: readonly string[], first: number, logs: string): Promise<Machine[]> {
  const machines: Machine[] = [];
  for (const [place, name] of names.entries()) machines.push(await makeMachine(name, first + place, logs));
  return machines;
}
