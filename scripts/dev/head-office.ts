import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { ElectronApplication } from '@playwright/test';
import { z } from 'zod';

/** As main/app/training.ts names its process. */
const SERVICE = 'training head office';
const LOOK_EVERY_MS = 50;
const PATIENCE_MS = 20_000;

const startedSchema = z.object({ event: z.literal('trainingStarted'), headOffice: z.url() });

/** Ends the head office, which the kiosk then starts again from what is built now; resolves when it answers. */
export async function restartHeadOffice(app: ElectronApplication): Promise<void> {
  const before = await processOf(app);
  if (before !== undefined) process.kill(before, 'SIGTERM');
  const address = await addressOf(app);
  const end = performance.now() + PATIENCE_MS;
  while (performance.now() < end) {
    const now = await processOf(app);
    if (now !== undefined && now !== before && (await answers(address))) return;
    await sleep(LOOK_EVERY_MS);
  }
  throw new Error('The head office does not answer; what it complained of stands above.');
}

function processOf(app: ElectronApplication): Promise<number | undefined> {
  return app.evaluate(
    ({ app: running }, name) => running.getAppMetrics().find((metric) => metric.name === name)?.pid,
    SERVICE,
  );
}

/** The kiosk's log says where its training head office listens. */
async function addressOf(app: ElectronApplication): Promise<string> {
  const folder = await app.evaluate(({ app: running }) => running.getPath('userData'));
  const lines = (await readFile(join(folder, 'logs', 'kiosk.log'), 'utf8')).trim().split('\n');
  for (const line of lines.reverse()) {
    const started = startedSchema.safeParse(JSON.parse(line));
    if (started.success) return started.data.headOffice;
  }
  throw new Error('The kiosk is not in training.');
}

async function answers(address: string): Promise<boolean> {
  return fetch(new URL('/v1/keys', address)).then(
    ({ ok }) => ok,
    () => false,
  );
}
