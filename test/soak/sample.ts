import { readdirSync, readFileSync } from 'node:fs';
import type { CDPSession } from '@playwright/test';
import { z } from 'zod';
import type { Kiosk } from '../e2e/support/kiosk.ts';

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
  const { main, renderer } = await pidsOf(kiosk);
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

export async function pidsOf(kiosk: Kiosk): Promise<{ main: number; renderer: number }> {
  const renderer = await kiosk.program.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows()[0]?.webContents.getOSProcessId(),
  );
  return { main: kiosk.program.process().pid ?? 0, renderer: renderer ?? 0 };
}

/** The memory that is this process's own share (PSS). */
function megabytes(pid: number): number {
  const [, kilobytes] = /^Pss:\s+(\d+)/m.exec(readFileSync(`/proc/${pid}/smaps_rollup`, 'utf8')) ?? [];
  return Number(kilobytes) / 1_024;
}
