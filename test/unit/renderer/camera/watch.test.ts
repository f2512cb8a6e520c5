import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { FaceCheckFault, PageCheckFault } from '../../../../contract/kiosk-api/actions/actions.ts';
import { defaultPolicy } from '../../../../contract/policy/policy.ts';
import type { FromWorker, Look, ToWorker } from '../../../../renderer/camera/analysis/messages.ts';
import { Watch } from '../../../../renderer/camera/analysis/watch.ts';

type Fault = FaceCheckFault | PageCheckFault;
type Rules = typeof defaultPolicy.photo | typeof defaultPolicy.documentPhoto;

const stream = new ReadableStream<VideoFrame>();
const seen = (took = 50): Look => ({ type: 'seen', took });

/** A worker that a test speaks for. */
class SpokenWorker extends EventTarget implements Worker {
  readonly said: ToWorker<Rules>[] = [];
  terminated = false;
  onmessage = null;
  onmessageerror = null;
  onerror = null;
  postMessage(message: ToWorker<Rules>): void {
    this.said.push(message);
  }
  terminate(): void {
    this.terminated = true;
  }
  answer(message: FromWorker<Look, Fault>): void {
    this.dispatchEvent(new MessageEvent('message', { data: message }));
  }
  looks(): boolean[] {
    return this.said.flatMap((message) => (message.type === 'look' ? [message.pressed] : []));
  }
}

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

const faces = { what: 'faces', rules: defaultPolicy.photo, everyMs: 70, slow: 1200, slowAtFirst: 1500 };
const documents = {
  what: 'documents',
  rules: defaultPolicy.documentPhoto,
  everyMs: 80,
  slow: 1700,
  slowAtFirst: 1900,
};

describe.each([faces, documents])('looking at $what', ({ rules, everyMs, slow, slowAtFirst }) => {
  function watching() {
    const worker = new SpokenWorker();
    const faults: Fault[] = [];
    const heard: [Look, boolean][] = [];
    const end = vi.fn();
    const watch = new Watch<Rules, Look, Fault>({
      worker,
      rules,
      everyMs,
      pictures: { stream, end },
      onSeen: (look, pressed) => heard.push([look, pressed]),
      onFault: (fault) => faults.push(fault),
    });
    return { worker, watch, faults, heard, end };
  }

  test('asks for one look at a time, the next when the last was answered', async () => {
    const { worker, heard } = watching();
    expect(worker.said).toEqual([{ type: 'start', rules, pictures: stream }]);
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
    const { worker, watch, heard, faults, end } = watching();
    worker.answer({ type: 'ready' });
    expect(end).not.toHaveBeenCalled();
    watch.end();
    worker.answer(seen());
    await vi.advanceTimersByTimeAsync(60_000);
    expect([worker.terminated, worker.looks(), heard, faults]).toEqual([true, [], [], []]);
    expect(end).toHaveBeenCalledOnce();
  });

  describe('a kiosk that is not up to it goes on without the check, and says why', () => {
    test('the worker does not come in time', async () => {
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
        worker.answer(seen(took));
      };
      worker.answer({ type: 'ready' });
      for (const took of [3000, 2000, slowAtFirst, slow, slow, 80, slow, slow]) await look(took);
      expect(faults).toEqual([]);
      await look(slow);
      expect(faults).toEqual(['slow']);
    });
  });
});
