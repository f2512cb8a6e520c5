import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { PageCheckFault } from '../../../../contract/kiosk-api/actions.ts';
import { defaultPolicy } from '../../../../contract/policy/policy.ts';
import type { FromWorker, Seen, ToWorker } from '../../../../renderer/camera/page/messages.ts';
import { PageWatch } from '../../../../renderer/camera/page/page-watch.ts';

const rules = defaultPolicy.paperPhoto;
const seen = (changes: Partial<Seen> = {}): Seen => ({
  type: 'seen',
  hint: 'comeCloser',
  outline: null,
  shot: null,
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
  const faults: PageCheckFault[] = [];
  const heard: [Seen, boolean][] = [];
  const camera = { videoWidth: 1280, readyState: 4, HAVE_CURRENT_DATA: 2 } as HTMLVideoElement;
  const watch = new PageWatch({
    worker,
    rules,
    video: { current: camera },
    onSeen: (look, pressed) => heard.push([look, pressed]),
    onFault: (fault) => faults.push(fault),
  });
  return { worker, watch, faults, heard };
}

beforeEach(() => {
  vi.useFakeTimers();
  vi.stubGlobal('createImageBitmap', async () => ({ close() {} }));
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

describe('looking at papers', () => {
  test('sends one picture at a time, the next when the last was answered', async () => {
    const { worker, heard } = watching();
    expect(worker.said).toEqual([{ type: 'start', rules }]);
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

  test('ends with the step: no more pictures, and what still comes is not heard', async () => {
    const { worker, watch, heard, faults } = watching();
    worker.answer({ type: 'ready' });
    watch.end();
    worker.answer(seen());
    await vi.advanceTimersByTimeAsync(60_000);
    expect([worker.terminated, worker.looks(), heard, faults]).toEqual([true, [], [], []]);
  });
});

describe('a kiosk that is not up to it goes on without the check, and says why', () => {
  test('the worker does not come in time', async () => {
    const { worker, faults } = watching();
    await vi.advanceTimersByTimeAsync(rules.startSeconds * 1000);
    expect([faults, worker.terminated]).toEqual([['notLoaded'], true]);
  });

  test.each(['notLoaded', 'broke'] as const)('the worker says %s', (fault) => {
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
    for (const took of [3000, 2000, 1900, 1700, 1700, 80, 1700, 1700]) await look(took);
    expect(faults).toEqual([]);
    await look(1700);
    expect(faults).toEqual(['slow']);
  });
});
