import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { FaceCheckFault, PageCheckFault } from '../../../../contract/kiosk-api/actions/actions.ts';
import { defaultPolicy } from '../../../../contract/policy/policy.ts';
import { AnalysisClient } from '../../../../renderer/camera/analysis/analysis-client.ts';
import type {
  AnalysisReply,
  AnalysisRequest,
  AnalysisResult,
} from '../../../../renderer/camera/analysis/messages.ts';

type Fault = FaceCheckFault | PageCheckFault;
type Rules = typeof defaultPolicy.photo | typeof defaultPolicy.documentPhoto;

const stream = new ReadableStream<VideoFrame>();
const result = (took = 50): AnalysisResult => ({ type: 'result', took });

/** A worker that a test answers for. */
class FakeWorker extends EventTarget implements Worker {
  readonly requests: AnalysisRequest<Rules>[] = [];
  terminated = false;
  onmessage = null;
  onmessageerror = null;
  onerror = null;
  postMessage(request: AnalysisRequest<Rules>): void {
    this.requests.push(request);
  }
  terminate(): void {
    this.terminated = true;
  }
  reply(reply: AnalysisReply<AnalysisResult, Fault>): void {
    this.dispatchEvent(new MessageEvent('message', { data: reply }));
  }
  analyses(): boolean[] {
    return this.requests.flatMap((request) => (request.type === 'analyze' ? [request.pressed] : []));
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

describe.each([faces, documents])('analyzing $what', ({ rules, everyMs, slow, slowAtFirst }) => {
  function start(take = async () => {}) {
    const worker = new FakeWorker();
    const faults: Fault[] = [];
    const heard: [AnalysisResult, boolean][] = [];
    const end = vi.fn();
    const client = new AnalysisClient<Rules, AnalysisResult, Fault>({
      worker,
      rules,
      everyMs,
      frames: { stream, end },
      onResult: (found, pressed) => {
        heard.push([found, pressed]);
        return take();
      },
      onFault: (fault) => faults.push(fault),
    });
    return { worker, client, faults, heard, end };
  }

  test('asks for one analysis at a time, the next when the last was answered', async () => {
    const { worker, heard } = start();
    expect(worker.requests).toEqual([{ type: 'start', rules, frames: stream }]);
    worker.reply({ type: 'ready' });
    await vi.advanceTimersByTimeAsync(500);
    expect(worker.analyses()).toEqual([false]);
    worker.reply(result());
    await vi.advanceTimersByTimeAsync(500);
    expect(worker.analyses()).toEqual([false, false]);
    expect(heard).toEqual([[result(), false]]);
  });

  test('a press asks for the next picture, once', async () => {
    const { worker, client, heard } = start();
    worker.reply({ type: 'ready' });
    client.press();
    await vi.advanceTimersByTimeAsync(100);
    worker.reply(result());
    await vi.advanceTimersByTimeAsync(100);
    worker.reply(result());
    expect(worker.analyses()).toEqual([true, false]);
    expect(heard.map(([, pressed]) => pressed)).toEqual([true, false]);
  });

  test('waits until the page has made of a result what it wants', async () => {
    const { worker } = start(() => new Promise((resolve) => setTimeout(resolve, 1000)));
    worker.reply({ type: 'ready' });
    await vi.advanceTimersByTimeAsync(100);
    worker.reply(result());
    await vi.advanceTimersByTimeAsync(900);
    expect(worker.analyses()).toEqual([false]);
    await vi.advanceTimersByTimeAsync(200);
    expect(worker.analyses()).toEqual([false, false]);
  });

  test('ends with the step: no more analyses, and what still comes is not heard', async () => {
    const { worker, client, heard, faults, end } = start();
    worker.reply({ type: 'ready' });
    expect(end).not.toHaveBeenCalled();
    client.end();
    worker.reply(result());
    await vi.advanceTimersByTimeAsync(60_000);
    expect([worker.terminated, worker.analyses(), heard, faults]).toEqual([true, [], [], []]);
    expect(end).toHaveBeenCalledOnce();
  });

  describe('a kiosk that is not up to it goes on without the check, and says why', () => {
    test('the worker does not come in time', async () => {
      const { worker, faults } = start();
      await vi.advanceTimersByTimeAsync(rules.startSeconds * 1000);
      expect([faults, worker.terminated]).toEqual([['notLoaded'], true]);
    });

    test.each(['notLoaded', 'wrongBackend', 'broke'] as const)('the worker says %s', (fault) => {
      const { worker, faults } = start();
      worker.reply({ type: 'failed', fault });
      expect([faults, worker.terminated]).toEqual([[fault], true]);
    });

    test('the worker does not even load', () => {
      const { worker, faults } = start();
      worker.dispatchEvent(new Event('error'));
      expect(faults).toEqual(['notLoaded']);
    });

    test('the page cannot make a picture of the result', async () => {
      const { worker, faults } = start(() => Promise.reject(new Error('there is no canvas')));
      worker.reply({ type: 'ready' });
      await vi.advanceTimersByTimeAsync(100);
      worker.reply(result());
      await vi.advanceTimersByTimeAsync(0);
      expect([faults, worker.terminated]).toEqual([['broke'], true]);
    });

    test('an answer never comes', async () => {
      const { worker, faults } = start();
      worker.reply({ type: 'ready' });
      await vi.advanceTimersByTimeAsync(rules.startSeconds * 1000 + 100);
      expect(faults).toEqual(['slow']);
    });

    test('three slow analyses in a row are too slow; the first ones, and single ones, are not', async () => {
      const { worker, faults } = start();
      const analyze = async (took: number) => {
        await vi.advanceTimersByTimeAsync(100);
        worker.reply(result(took));
      };
      worker.reply({ type: 'ready' });
      for (const took of [3000, 2000, slowAtFirst, slow, slow, 80, slow, slow]) await analyze(took);
      expect(faults).toEqual([]);
      await analyze(slow);
      expect(faults).toEqual(['slow']);
    });
  });
});
