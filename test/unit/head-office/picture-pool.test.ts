import { describe, expect, onTestFinished, test, vi } from 'vitest';
import { createPicturePool } from '../../../head-office/pictures/picture-pool.ts';
import { smallJpeg } from '../../fixtures/claim/sealed-claim.ts';

// A process that loads TypeScript first takes seconds on a busy machine.
vi.setConfig({ testTimeout: 60_000 });

const limits = {
  leastSidePixels: 160,
  mostMegapixels: 1,
  mostScans: 20,
  processes: 1,
  answerSeconds: 60,
};

function pool(processes: number, given: Partial<typeof limits> = {}) {
  const made = createPicturePool({ ...limits, ...given }, processes);
  onTestFinished(() => made.close());
  return made;
}

describe.each([0, 1, 2])('pictures inspected by %i processes', (processes) => {
  test('have their sizes, and those that cannot be read have none', async () => {
    const { inspect } = pool(processes);
    const pictures = [
      smallJpeg(200, 160),
      smallJpeg(200, 159),
      smallJpeg().subarray(0, 2000),
      smallJpeg(160, 300),
    ];
    expect(await Promise.all(pictures.map((bytes) => inspect(bytes, '01')))).toEqual([
      { width: 200, height: 160 },
      undefined,
      undefined,
      { width: 160, height: 300 },
    ]);
  });

  test('stay as they are', async () => {
    const picture = smallJpeg(200, 200);
    const copy = Uint8Array.from(picture);
    await pool(processes).inspect(picture, '01');
    expect(picture).toEqual(copy);
  });
});

test('whoever sends one picture is not kept by whoever sends many', async () => {
  const { inspect } = pool(1);
  const ended: string[] = [];
  const send = (sender: string) => inspect(smallJpeg(400, 400), sender).then(() => ended.push(sender));
  await Promise.all([...Array.from({ length: 6 }, () => send('many')), send('one')]);
  expect(ended.indexOf('one')).toBeLessThanOrEqual(1);
});

test('a pool whose process cannot take a picture within its time is not running until another one has started', async () => {
  const one = pool(1, { answerSeconds: 0.001 });
  expect(await one.starts()).toBe(true);
  expect(one.isRunning()).toBe(true);
  // The process ends with its picture.
  await expect(one.inspect(smallJpeg(400, 400), '01')).rejects.toThrow('in time');
  await vi.waitFor(() => expect(one.isRunning()).toBe(false), { timeout: 20_000 });
  await vi.waitFor(() => expect(one.isRunning()).toBe(true), { timeout: 20_000 });
});

test('other work goes on while a process decodes', async () => {
  let turns = 0;
  let isDone = false;
  const inspecting = pool(1)
    .inspect(smallJpeg(400, 400), '01')
    .finally(() => {
      isDone = true;
    });
  while (!isDone) {
    await new Promise((resolve) => setImmediate(resolve));
    turns += 1;
  }
  expect(await inspecting).toEqual({ width: 400, height: 400 });
  expect(turns).toBeGreaterThan(1);
});

test('a process that is long in starting is not ended by pictures that waited for it', async () => {
  const { inspect } = pool(1, { answerSeconds: 0.2 });
  const inspected = () => inspect(smallJpeg(160, 160), '01').catch(() => undefined);
  await expect.poll(inspected, { timeout: 50_000 }).toEqual({ width: 160, height: 160 });
});

test('a picture that takes too long is given up with its process, and those behind it too; the next one is inspected', async () => {
  const { inspect } = pool(1, { answerSeconds: 0.001 });
  const both = [inspect(smallJpeg(400, 400), '01'), inspect(smallJpeg(400, 400), '01')];
  const late = { status: 'rejected', reason: expect.objectContaining({ code: 'ETIMEDOUT' }) };
  expect(await Promise.allSettled(both)).toEqual([late, late]);
  expect(await pool(1).inspect(smallJpeg(200, 200), '01')).toEqual({ width: 200, height: 200 });
});

test('what still waits at the end is told', async () => {
  const made = createPicturePool(limits, 1);
  const asked = [made.inspect(smallJpeg(200, 200), '01'), made.inspect(smallJpeg(200, 200), '01')];
  const told = Promise.allSettled(asked);
  await made.close();
  expect((await told).map(({ status }) => status)).toEqual(['rejected', 'rejected']);
});
