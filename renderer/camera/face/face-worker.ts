import { openFaceFinder, WrongBackendError } from './face-finder.ts';
import { openLookout } from './lookout.ts';
import type { FromWorker, ToWorker } from './messages.ts';

/*
 * Looks at faces off the page's thread. Pictures come in, words and at last one photo go out; nothing else of a
 * picture leaves here, and the worker ends with the photo step.
 */

let look: ReturnType<typeof openLookout> | undefined;
let pictures: ReadableStreamDefaultReader<VideoFrame> | undefined;

addEventListener('message', ({ data }: MessageEvent<ToWorker>) => {
  if (data.type === 'start') void start(data);
  else void answer(data);
});

async function start({ rules, pictures: stream }: Extract<ToWorker, { type: 'start' }>): Promise<void> {
  try {
    pictures = stream.getReader();
    look = openLookout(await openFaceFinder(), rules);
    say({ type: 'ready' });
  } catch (error) {
    say({ type: 'failed', fault: error instanceof WrongBackendError ? 'wrongBackend' : 'notLoaded' });
  }
}

async function answer({ pressed }: Extract<ToWorker, { type: 'look' }>): Promise<void> {
  try {
    if (!look || !pictures) throw new Error('a look was wanted before the start');
    const { value: frame } = await pictures.read();
    // The camera went; the page's own watch over it tells of that.
    if (frame) say(await look(await pictureOf(frame), pressed));
  } catch {
    say({ type: 'failed', fault: 'broke' });
  }
}

/** A copy, since a camera has few frames to lend and stops when they are kept. */
async function pictureOf(frame: VideoFrame): Promise<ImageBitmap> {
  try {
    return await createImageBitmap(frame);
  } finally {
    frame.close();
  }
}

function say(message: FromWorker): void {
  postMessage(message);
}
