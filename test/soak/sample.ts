import { readdirSync, readFileSync } from 'node:fs';
import type { CDPSession } from '@playwright/test';
import { z } from 'zod';
import type { Kiosk } from '../support/kiosk/kiosk.ts';
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

export async function sampleOf(kiosk: Kiosk, page: CDPSession): Promise<Sample> {
  const processes = await processesOf(kiosk);
  const pidOf = (wanted: string) => processes.find(({ name }) => name === wanted)?.pid ?? 0;
  const [main, renderer] = [pidOf('Browser'), pidOf('Tab')];
  await page.send('HeapProfiler.collectGarbage');
  const { nodes, jsEventListeners } = countersSchema.parse(await page.send('Memory.getDOMCounters'));
  return {
    mainMb: megabytes(main),
    pageMb: megabytes(renderer),
    handles: readdirSync(`/proc/${main}/fd`).length,
    files: readdirSync(kiosk.folder, { recursive: true }).length,
    nodes,
    listeners: jsEventListeners,
  };
}

/** The memory that a process holds itself, without the files of programs and libraries that others map as well. */
function megabytes(pid: number): number {
  const [, kilobytes] = /^Pss_Anon:\s+(\d+)/m.exec(readFileSync(`/proc/${pid}/smaps_rollup`, 'utf8')) ?? [];
  return Number(kilobytes) / 1_024;
}
