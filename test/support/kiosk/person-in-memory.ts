import { existsSync } from 'node:fs';
import type { Kiosk } from './kiosk.ts';
import { searchMemory } from './memory-search.ts';
import { processesOf } from './processes.ts';

interface Found {
  /** The name of a process. */
  readonly process: string;
  /** How often each secret lies in its memory; those that do not are not named. */
  readonly times: Readonly<Record<string, number>>;
}

/** What a core dump of each of the kiosk's processes would hold of a person now. */
export async function personInMemory(
  kiosk: Kiosk,
  secrets: Readonly<Record<string, string>>,
): Promise<readonly Found[]> {
  const processes = await processesOf(kiosk);
  return processes.flatMap(({ name, pid }) => {
    // The camera's process ends by itself soon after its last picture, also while others are searched.
    if (!existsSync(`/proc/${pid}/mem`)) return [];
    const times = Object.entries(searchMemory(pid, secrets)).filter(([, count]) => count > 0);
    return [{ process: name, times: Object.fromEntries(times) }];
  });
}
