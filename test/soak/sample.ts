import { readdirSync, readFileSync } from 'node:fs';
import { z } from 'zod';
import type { DevToolsPage } from '../support/devtools/page.ts';
import type { BareKiosk } from '../support/kiosk/bare-kiosk.ts';
import { processesOf } from '../support/kiosk/processes.ts';
import { unlessEnded } from '../support/kiosk/unless-ended.ts';

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
    mainMb: megabytes(pid),
    pageMb: pages.reduce((sum, tab) => sum + megabytes(tab.pid), 0),
    handles: readdirSync(`/proc/${pid}/fd`).length,
    files: readdirSync(folder, { recursive: true }).length,
    nodes,
    listeners: jsEventListeners,
  };
}

/** The memory that a process holds itself, without the files of programs and libraries that others map as well; 0 where it has ended. */
function megabytes(pid: number): number {
  const held = unlessEnded(() => readFileSync(`/proc/${pid}/smaps_rollup`, 'utf8')) ?? '';
  const [, kilobytes] = /^Pss_Anon:\s+(\d+)/m.exec(held) ?? [];
  return Number(kilobytes ?? 0) / 1_024;
}
