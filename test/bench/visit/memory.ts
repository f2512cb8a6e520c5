import { setTimeout as sleep } from 'node:timers/promises';
import { heldMegabytes } from '../../support/kiosk/held-megabytes.ts';
import { processesOf } from '../../support/kiosk/processes.ts';

const LOOK_EVERY_MS = 100;

/** All that a kiosk consists of at one moment. */
export interface Memory {
  readonly processes: number;
  /** What its processes hold, each share of what several hold counted once (PSS). */
  readonly megabytes: number;
  readonly byName: ReadonlyMap<string, number>;
}

/** Reads it from the kernel, which takes root, or a kiosk without Chromium's sandbox. */
export function memoryOf(main: number): Memory {
  const processes = processesOf(main).flatMap(({ name, pid }) => {
    const megabytes = heldMegabytes(pid, 'Pss');
    return megabytes === undefined ? [] : [{ name, megabytes }];
  });
  const byName = new Map<string, number>();
  for (const { name, megabytes } of processes) byName.set(name, (byName.get(name) ?? 0) + megabytes);
  const megabytes = processes.reduce((sum, each) => sum + each.megabytes, 0);
  return { processes: processes.length, megabytes, byName };
}

/** The most that it holds while this is done, and the most processes. */
export async function mostWhile(main: number, work: () => Promise<void>): Promise<Memory> {
  const seen = [memoryOf(main)];
  let over = false;
  const looking = (async () => {
    while (!over) {
      seen.push(memoryOf(main));
      await sleep(LOOK_EVERY_MS);
    }
  })();
  await work().finally(() => {
    over = true;
  });
  await looking;
  const most = seen.reduce((a, b) => (b.megabytes > a.megabytes ? b : a));
  return { ...most, processes: Math.max(...seen.map(({ processes }) => processes)) };
}
