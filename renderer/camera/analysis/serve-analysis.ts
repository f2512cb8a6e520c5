import type { FromWorker, Look, ToWorker } from './messages.ts';

/** Looks at one picture, which it closes. */
type Analyzer<Seen> = (picture: ImageBitmap, pressed: boolean) => Promise<Seen>;

interface Dependencies<Rules, Seen extends Look, Fault extends string> {
  readonly open: (rules: Rules) => Analyzer<Seen> | Promise<Analyzer<Seen>>;
  /** Why it could not be opened. */
  readonly faultOf: (error: unknown) => Fault;
}

/**
 * Looks at the camera's pictures off the page's thread. Pictures come in, words and at last one picture go out;
 * nothing else of a picture leaves here, and the worker ends with the step.
 */
export function serveLooks<Rules, Seen extends Look, Fault extends string>({
  open,
  faultOf,
}: Dependencies<Rules, Seen, Fault>): void {
  let look: Analyzer<Seen> | undefined;
  let pictures: ReadableStreamDefaultReader<VideoFrame> | undefined;

  addEventListener('message', ({ data }: MessageEvent<ToWorker<Rules>>) => {
    if (data.type === 'start') void start(data);
    else void answer(data.pressed);
  });

  async function start({ rules, pictures: stream }: Extract<ToWorker<Rules>, { type: 'start' }>) {
    try {
      pictures = stream.getReader();
      look = await open(rules);
      say({ type: 'ready' });
    } catch (error) {
      say({ type: 'failed', fault: faultOf(error) });
    }
  }

  async function answer(pressed: boolean): Promise<void> {
    try {
      if (!look || !pictures) throw new Error('a look was wanted before the start');
      const { value: frame } = await pictures.read();
      // The camera went; the page's own watch over it tells of that.
      if (frame) say(await look(await pictureOf(frame), pressed));
    } catch {
      say({ type: 'failed', fault: 'broke' });
    }
  }

  function say(message: FromWorker<Seen, Fault | 'broke'>): void {
    postMessage(message);
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
