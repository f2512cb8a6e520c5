import { once } from 'node:events';
import { expect, test } from 'vitest';
import { startIdleLimit } from '../../../../main/head-office-client/idle-limit.ts';
import { standStillWhileDataCome } from '../../../fixtures/line/stand-still.ts';

const limits = { answerSeconds: 0.05, leastBytesPerSecond: 1_000 };

test('a call on which nothing moves is given up', async () => {
  const { signal } = startIdleLimit(limits);
  await once(signal, 'abort');
  expect(signal.aborted).toBe(true);
});

test('a call is not given up for what came while this process stood still', async () => {
  let signal: AbortSignal | undefined;
  await standStillWhileDataCome(200, () => {
    const idle = startIdleLimit(limits);
    signal = idle.signal;
    return idle.stop;
  });
  expect(signal?.aborted).toBe(false);
});
