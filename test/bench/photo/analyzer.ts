import { readdir } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { defaultPolicy } from '../../../contract/policy/policy.ts';
import type { FaceResult } from '../../../renderer/camera/face/result.ts';
import { inProject } from '../../../scripts/lib/project.ts';

/** The check's last answer, and the mean luma of the face in the photo, 0 to 1. */
type Seen = Pick<FaceResult, 'hint' | 'photo'> & { readonly luma: number | null };

/** Shows one picture so often to the check, until it takes the photo. */
export type LookAt = (jpeg: Buffer, looks: number) => Promise<Seen>;

interface Options {
  /** The worker's address in the page, where it is not that of this build. */
  readonly address?: string;
  readonly rules?: object;
  /** The person presses the button at each look. */
  readonly pressed?: boolean;
}

/** Two pictures are a burst, so that many pictures are judged in a short time. */
const QUICK = { burstFrames: 2, steadySeconds: 0.001 };

/** The worker that ships, in the packaged page, under its content security policy, with pictures of our own. */
export async function createAnalyzer(
  page: Page,
  { address, rules = defaultPolicy.photo, pressed = false }: Options = {},
): Promise<LookAt> {
  const name = await page.evaluate(startWorker, {
    address: address ?? (await workerIn(inProject('dist', 'renderer'))),
    rules: { ...rules, ...QUICK },
    pressed,
  });
  return (jpeg, looks) =>
    page.evaluate(({ name, jpeg, looks }) => Reflect.get(globalThis, name)(jpeg, looks), {
      name,
      jpeg: jpeg.toString('base64'),
      looks,
    });
}

/** The address of the worker in a page that was built into this folder. */
export async function workerIn(folder: string): Promise<string> {
  const built = await readdir(`${folder}/assets`);
  return `/assets/${built.find((file) => /^face-worker.*\.js$/.test(file))}`;
}

/** Runs in the page; returns under which name it looks. */
async function startWorker({
  address,
  rules,
  pressed,
}: {
  address: string;
  rules: object;
  pressed: boolean;
}): Promise<string> {
  interface Answer {
    readonly type: string;
    readonly hint?: string;
    readonly photo?: { readonly drawn: ImageBitmap; readonly quality: object } | null;
  }
  const types: { createPolicy(name: string, rules: object): { createScriptURL(text: string): string } } =
    Reflect.get(globalThis, 'trustedTypes');
  // The content security policy lets the page have this policy once.
  const policy =
    Reflect.get(globalThis, 'facePolicy') ??
    types.createPolicy('face-worker', { createScriptURL: (text: string) => text });
  Reflect.set(globalThis, 'facePolicy', policy);
  const worker = new Worker(policy.createScriptURL(address), { type: 'module' });
  const answer = () =>
    new Promise<Answer>((resolve) => {
      const heard = ({ data }: MessageEvent<Answer>) => {
        if (!['ready', 'result', 'failed'].includes(data.type)) return;
        worker.removeEventListener('message', heard);
        resolve(data);
      };
      worker.addEventListener('message', heard);
    });
  let film: ReadableStreamDefaultController<VideoFrame> | undefined;
  const frames = new ReadableStream<VideoFrame>({
    start(controller) {
      film = controller;
    },
  });
  /** Of what lies in the same oval of each portrait: forehead to chin, cheek to cheek. */
  const lumaOf = (drawn: ImageBitmap) => {
    const { width, height } = drawn;
    const context = new OffscreenCanvas(width, height).getContext('2d');
    context?.drawImage(drawn, 0, 0);
    drawn.close();
    const pixels = context?.getImageData(0, 0, width, height).data ?? [];
    let [sum, count] = [0, 0];
    for (let pixel = 0; pixel < width * height; pixel += 1) {
      const [across, down] = [(pixel % width) / width - 0.5, Math.floor(pixel / width) / height - 0.6];
      if ((across / 0.26) ** 2 + (down / 0.26) ** 2 > 1) continue;
      const [red = 0, green = 0, blue = 0] = [
        pixels[pixel * 4],
        pixels[pixel * 4 + 1],
        pixels[pixel * 4 + 2],
      ];
      sum += 0.2126 * red + 0.7152 * green + 0.0722 * blue;
      count += 1;
    }
    return sum / count / 255;
  };
  const name = `lookAt ${Math.random()}`;
  Reflect.set(globalThis, name, async (base64: string, looks: number) => {
    const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
    const decoder = new ImageDecoder({ data: bytes, type: 'image/jpeg' });
    const { image } = await decoder.decode();
    const picture = await createImageBitmap(image);
    image.close();
    decoder.close();
    let last: Answer = { type: 'none' };
    for (let number = 0; number < looks && !last.photo; number += 1) {
      film?.enqueue(new VideoFrame(picture, { timestamp: performance.now() * 1000 }));
      const result = answer();
      worker.postMessage({ type: 'analyze', pressed });
      last = await result;
      if (last.type !== 'result') throw new Error(`the check answered ${JSON.stringify(last)}`);
    }
    picture.close();
    return { ...last, luma: last.photo ? lumaOf(last.photo.drawn) : null };
  });
  const ready = answer();
  worker.postMessage({ type: 'start', rules, frames }, [frames]);
  if ((await ready).type !== 'ready') throw new Error('the check did not start');
  return name;
}
