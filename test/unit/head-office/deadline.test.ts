import { once } from 'node:events';
import { expect, test } from 'vitest';
import { startDeadline } from '../../../head-office/deadline.ts';
import { standStillWhileDataCome } from '../../fixtures/line/stand-still.ts';

test('who is not heard in time is called late, once', async () => {
  const late = new EventTarget();
  let times = 0;
  startDeadline(0.01, () => {
    times += 1;
    late.dispatchEvent(new Event('late'));
  });
  await once(late, 'late');
  expect(times).toBe(1);
});

test('what came while this process stood still came in time', async () => {
  let times = 0;
  const late = () => {
    times += 1;
  };
  await standStillWhileDataCome(200, () => startDeadline(0.05, late).stop);
  expect(times).toBe(0);
});
