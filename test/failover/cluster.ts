import { setTimeout as sleep } from 'node:timers/promises';
import { z } from 'zod';
import type { Machine } from './machine.ts';

/** What Patroni says of its members (GET /cluster). */
const clusterSchema = z.object({
  members: z.array(z.object({ name: z.string(), role: z.string(), state: z.string() })),
});
type Members = z.infer<typeof clusterSchema>['members'];

export interface Cluster {
  /** The machine that writes, and that on which its commits wait; undefined while there is none. */
  roles(): Promise<{ leader: Machine | undefined; standby: Machine | undefined }>;
  /** Waits until all run and one is the standby; false when that has not come to pass by then. */
  whole(seconds: number): Promise<boolean>;
}

export function watchCluster(machines: readonly Machine[]): Cluster {
  async function members(): Promise<Members> {
    const answers = await Promise.all(machines.map(ask));
    // One that has just been cut off tells of a past in which it led.
    return answers.toSorted((one, other) => running(other) - running(one))[0] ?? [];
  }
  const withRole = (all: Members, role: string) => {
    const found = all.find((member) => member.role === role);
    return machines.find(({ name }) => name === found?.name);
  };
  return {
    async roles() {
      const all = await members();
      return { leader: withRole(all, 'leader'), standby: withRole(all, 'sync_standby') };
    },
    async whole(seconds) {
      const end = performance.now() + seconds * 1_000;
      for (;;) {
        const all = await members();
        const isWhole =
          running(all) === machines.length && withRole(all, 'leader') && withRole(all, 'sync_standby');
        if (isWhole || performance.now() > end) return Boolean(isWhole);
        await sleep(500);
      }
    },
  };
}

function running(members: Members): number {
  return members.filter(({ state }) => ['running', 'streaming'].includes(state)).length;
}

async function ask({ address }: Machine): Promise<Members> {
  try {
    const answer = await fetch(`http://${address}:8008/cluster`, { signal: AbortSignal.timeout(2_000) });
    return clusterSchema.parse(await answer.json()).members;
  } catch {
    return [];
  }
}
