import { readdir } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { defaultPolicy } from '../../../contract/policy/policy.ts';
import type { FaceResult } from '../../../renderer/camera/face/result.ts';
import { inProject } from '../../../scripts/lib/project.ts';

/** Shows one picture so often to the check, until it takes the photo; the last answer, and all times. */
export type LookAt = (jpeg: Buffer, looks: number) => Promise<Pick<FaceResult, 'hint' | 'photo'>>;

/** The worker that ships, in the packaged page, under its content security policy, with pictures of our own. */
export async function createAnalyzer(page: Page): Promise<LookAt> {
  const built = await readdir(inProject('dist', 'renderer', 'assets'));
  const worker = built.find((file) => /^face-worker.*\.js$/.test(file));
  // Two pictures are a burst, so that many pictures are judged in a short time.
  const rules = { ...defaultPolicy.photo, burstFrames: 2, steadySeconds: 0.001 };
  await page.evaluate(startWorker, { address: `/assets/${worker}`, rules });
  return (jpeg, looks) =>
    page.evaluate(({ jpeg, looks }) => Reflect.get(globalThis, 'lookAt')(jpeg, looks), {
      jpeg: jpeg.toString('base64'),
      looks,
    });
}

/** Runs in the page. */
async function startWorker({ address, rules }: { address: string; rules: object }): Promise<void> {
  const types: { createPolicy(name: string, rules: object): { createScriptURL(text: string): string } } =
    Reflect.get(globalThis, 'trustedTypes');
  const policy = types.createPolicy('face-worker', { createScriptURL: (text: string) => text });
  const worker = new Worker(policy.createScriptURL(address), { type: 'module' });
  const answer = () =>
    new Promise<{ type: string; hint?: string; photo?: object | null }>((resolve) => {
      worker.addEventListener('message', ({ data }) => resolve(data), { once: true });
    });
  let film: ReadableStreamDefaultController<VideoFrame> | undefined;
  const frames = new ReadableStream<VideoFrame>({
    start(controller) {
      film = controller;
    },
  });
  Reflect.set(globalThis, 'lookAt', async (base64: string, looks: number) => {
    const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
    const decoder = new ImageDecoder({ data: bytes, type: 'image/jpeg' });
    const { image } = await decoder.decode();
    const picture = await createImageBitmap(image);
    image.close();
    decoder.close();
    let last: { type: string; hint?: string; photo?: object | null } = { type: 'none' };
    for (let number = 0; number < looks && !last.photo; number += 1) {
      film?.enqueue(new VideoFrame(picture, { timestamp: performance.now() * 1000 }));
      const result = answer();
      worker.postMessage({ type: 'analyze', pressed: false });
      last = await result;
      if (last.type !== 'result') throw new Error(`the check answered ${JSON.stringify(last)}`);
    }
    picture.close();
    return last;
  });
  const ready = answer();
  worker.postMessage({ type: 'start', rules, frames }, [frames]);
  if ((await ready).type !== 'ready') throw new Error('the check did not start');
}
