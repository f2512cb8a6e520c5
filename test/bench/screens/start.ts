import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';
import { z } from 'zod';
import type { Launch } from '../../../scripts/launch/launch.ts';
import { DevToolsPage } from '../../support/devtools/page.ts';
import { debuggingPort } from '../../support/kiosk/bare-kiosk.ts';
import { memoryOf } from '../visit/memory.ts';

/** Until nothing of the start is at work any more. */
const REST_MS = 8_000;

/** A start from the process to the heading. */
export interface Start {
  /** Milliseconds until the heading was painted. */
  readonly ms: number;
  readonly megabytes: number;
}

/** Starts a program, and ends it again once its page with this heading was seen and all is quiet. */
export async function start(launch: Launch, url: string, heading: string): Promise<Start> {
  const begun = Date.now();
  const program = spawn(launch.executablePath, launch.args, {
    cwd: launch.cwd,
    env: launch.env,
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  const ended = once(program, 'exit');
  try {
    const page = new DevToolsPage({ port: await debuggingPort(program), url }, () => {});
    const painted = await page.until(`the heading '${heading}'`, async () =>
      z
        .number()
        .nullable()
        .parse(await page.ask(largestPaint, heading)),
    );
    await sleep(REST_MS);
    const { megabytes } = memoryOf(program.pid ?? 0);
    page.close();
    return { ms: painted - begun, megabytes };
  } finally {
    program.kill('SIGTERM');
    await ended;
  }
}

/** Runs in the page: when the heading, the largest there is, was painted, in milliseconds since 1970; null before. */
function largestPaint(heading: string): unknown {
  if (document.querySelector('h1')?.textContent !== heading) return null;
  const known: unknown = Reflect.get(globalThis, 'painted');
  if (typeof known === 'number') return known;
  new PerformanceObserver((list) => {
    const last = list.getEntries().at(-1);
    if (last) Reflect.set(globalThis, 'painted', performance.timeOrigin + last.startTime);
  }).observe({ type: 'largest-contentful-paint', buffered: true });
  return null;
}
