import { readdirSync } from 'node:fs';
import { z } from 'zod';
import type { DevToolsPage } from '../support/devtools/page.ts';
import type { BareKiosk } from '../support/kiosk/bare-kiosk.ts';
import { heldMegabytes } from '../support/kiosk/held-megabytes.ts';
import { processesOf } from '../support/kiosk/processes.ts';

/** What a kiosk holds at one moment, between two visits. */
export interface Sample {
  readonly mainMb: number;
  readonly pageMb: number;
  readonly handles: number;
  readonly files: number;
  readonly nodes: number;
  readonly listeners: number;
}

const countersSchema = z.object({ nodes: z.number(), jsEventListeners: z.number() });

export async function sampleOf({ pid, folder }: BareKiosk, page: DevToolsPage): Promise<Sample> {
  await page.send('HeapProfiler.collectGarbage');
  const { nodes, jsEventListeners } = countersSchema.parse(await page.send('Memory.getDOMCounters'));
  const pages = processesOf(pid).filter(({ type }) => type === 'Tab');
  return {
    mainMb: heldMegabytes(pid, 'Pss_Anon') ?? 0,
    pageMb: pages.reduce((sum, tab) => sum + (heldMegabytes(tab.pid, 'Pss_Anon') ?? 0), 0),
    handles: readdirSync(`/proc/${pid}/fd`).length,
    files: readdirSync(folder, { recursive: true }).length,
    nodes,
    listeners: jsEventListeners,
  };
}
