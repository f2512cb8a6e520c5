import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { FaceCheckFault } from '../../../../contract/kiosk-api/actions.ts';
import { defaultPolicy } from '../../../../contract/policy/policy.ts';
import { FaceWatch } from '../../../../renderer/camera/face/face-watch.ts';
import type { FromWorker, Seen, ToWorker } from '../../../../renderer/camera/face/messages.ts';

const rules = defaultPolicy.photo;
const pictures = new ReadableStream<VideoFrame>();
const seen = (changes: Partial<Seen> = {}): Seen => ({
  type: 'seen',
  hint: 'comeCloser',
  face: true,
  dark: false,
  photo: null,
  steady: 0,
  view: { left: 0, top: 0, width: 1, height: 1 },
  took: 50,
  ...changes,
});

/** A worker that a test speaks for. */
class SpokenWorker extends EventTarget implements Worker {
  readonly said: ToWorker[] = [];
  terminated = false;
  onmessage = null;
  onmessageerror = null;
  onerror = null;
  postMessage(message: ToWorker): void {
    this.said.push(message);
  }
  terminate(): void {
    this.terminated = true;
  }
  answer(message: FromWorker): void {
    this.dispatchEvent(new MessageEvent('message', { data: message }));
  }
  looks(): boolean[] {
    return this.said.flatMap((message) => (message.type === 'look' ? [message.pressed] : []));
  }
}

function watching() {
  const worker = new SpokenWorker();
  const faults: FaceCheckFault[] = [];
  const heard: [Seen, boolean][] = [];
  const watch = new FaceWatch({
    worker,
    rules,
    pictures,
    onSeen: (look, pressed) => heard.push([look, pressed]),
    onFault: (fault) => faults.push(fault),
  });
  return { worker, watch, faults, heard };
}

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

describe('looking at faces', () => {
  test('asks for one look at a time, the next when the last was answered', async () => {
    const { worker, heard } = watching();
    expect(worker.said).toEqual([{ type: 'start', rules, pictures }]);
    worker.answer({ type: 'ready' });
    await vi.advanceTimersByTimeAsync(500);
    expect(worker.looks()).toEqual([false]);
    worker.answer(seen());
    await vi.advanceTimersByTimeAsync(500);
    expect(worker.looks()).toEqual([false, false]);
    expect(heard).toEqual([[seen(), false]]);
  });

  test('a press asks for the next picture, once', async () => {
    const { worker, watch, heard } = watching();
    worker.answer({ type: 'ready' });
    watch.press();
    await vi.advanceTimersByTimeAsync(100);
    worker.answer(seen());
    await vi.advanceTimersByTimeAsync(100);
    worker.answer(seen());
    expect(worker.looks()).toEqual([true, false]);
    expect(heard.map(([, pressed]) => pressed)).toEqual([true, false]);
  });

  test('ends with the step: no more looks, and what still comes is not heard', async () => {
    const { worker, watch, heard, faults } = watching();
    worker.answer({ type: 'ready' });
    watch.end();
    worker.answer(seen());
    await vi.advanceTimersByTimeAsync(60_000);
    expect([worker.terminated, worker.looks(), heard, faults]).toEqual([true, [], [], []]);
  });
});

describe('a kiosk that is not up to it goes on without the check, and says why', () => {
  test('the models do not come in time', async () => {
    const { worker, faults } = watching();
    await vi.advanceTimersByTimeAsync(rules.startSeconds * 1000);
    expect([faults, worker.terminated]).toEqual([['notLoaded'], true]);
  });

  test.each(['notLoaded', 'wrongBackend', 'broke'] as const)('the worker says %s', (fault) => {
    const { worker, faults } = watching();
    worker.answer({ type: 'failed', fault });
    expect([faults, worker.terminated]).toEqual([[fault], true]);
  });

  test('the worker does not even load', () => {
    const { worker, faults } = watching();
    worker.dispatchEvent(new Event('error'));
    expect(faults).toEqual(['notLoaded']);
  });

  test('an answer never comes', async () => {
    const { worker, faults } = watching();
    worker.answer({ type: 'ready' });
    await vi.advanceTimersByTimeAsync(rules.startSeconds * 1000 + 100);
    expect(faults).toEqual(['slow']);
  });

  test('three slow looks in a row are too slow; the first ones, and single ones, are not', async () => {
    const { worker, faults } = watching();
    const look = async (took: number) => {
      await vi.advanceTimersByTimeAsync(100);
      worker.answer(seen({ took }));
    };
    worker.answer({ type: 'ready' });
    for (const took of [3000, 2000, 1500, 1200, 1200, 80, 1200, 1200]) await look(took);
    expect(faults).toEqual([]);
    await look(1200);
    expect(faults).toEqual(['slow']);
  });
});
