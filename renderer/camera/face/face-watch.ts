import type { RefObject } from 'react';
import type { FaceCheckFault } from '../../../contract/kiosk-api/actions.ts';
import type { PhotoRules } from '../../../contract/policy/photo.ts';
import type { FromWorker, Seen, ToWorker } from './messages.ts';

/** No more looks than this: it leaves the machine time for the rest. */
const LOOK_EVERY_MS = 70;
/** The first looks compile the models and say nothing about the machine. */
const FIRST_LOOKS = 3;
const SLOW_LOOKS = 3;

export interface FaceWatchParts {
  readonly worker: Worker;
  readonly video: RefObject<HTMLVideoElement | null>;
  readonly rules: PhotoRules;
  readonly onSeen: (seen: Seen, pressed: boolean) => void;
  readonly onFault: (fault: FaceCheckFault) => void;
}

/** Sends the camera's pictures to the worker, one at a time, for as long as somebody watches. */
export class FaceWatch {
  readonly #parts: FaceWatchParts;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #pressed = false;
  #sentPressed = false;
  #looks = 0;
  #slowLooks = 0;
  #ended = false;

  constructor(parts: FaceWatchParts) {
    this.#parts = parts;
    parts.worker.addEventListener('message', ({ data }: MessageEvent<FromWorker>) => this.#hear(data));
    parts.worker.addEventListener('error', () => this.#fail('notLoaded'));
    this.#say({ type: 'start', rules: parts.rules });
    this.#timer = setTimeout(() => this.#fail('notLoaded'), parts.rules.startSeconds * 1000);
  }

  /** The next picture is wanted as the photo. */
  press(): void {
    this.#pressed = true;
  }

  end(): void {
    this.#ended = true;
    clearTimeout(this.#timer);
    this.#parts.worker.terminate();
  }

  #hear(message: FromWorker): void {
    if (this.#ended) return;
    clearTimeout(this.#timer);
    if (message.type === 'failed') this.#fail(message.fault);
    if (message.type === 'seen') {
      this.#parts.onSeen(message, this.#sentPressed);
      if (this.#isTooSlow(message)) this.#fail('slow');
    }
    if (!this.#ended) this.#timer = setTimeout(() => void this.#look(), this.#pause(message));
  }

  async #look(): Promise<void> {
    const { current: video } = this.#parts.video;
    if (!video || video.videoWidth === 0 || video.readyState < video.HAVE_CURRENT_DATA) {
      this.#timer = setTimeout(() => void this.#look(), LOOK_EVERY_MS);
      return;
    }
    try {
      const picture = await createImageBitmap(video);
      if (this.#ended) return picture.close();
      this.#sentPressed = this.#pressed;
      this.#pressed = false;
      this.#say({ type: 'look', picture, pressed: this.#sentPressed }, [picture]);
      this.#timer = setTimeout(() => this.#fail('slow'), this.#parts.rules.startSeconds * 1000);
    } catch {
      // Between two pictures, or while the camera goes; the watch over the camera tells of that.
      if (!this.#ended) this.#timer = setTimeout(() => void this.#look(), LOOK_EVERY_MS);
    }
  }

  #pause(message: FromWorker): number {
    return message.type === 'seen' ? Math.max(0, LOOK_EVERY_MS - message.took) : 0;
  }

  #isTooSlow({ took }: Seen): boolean {
    this.#looks += 1;
    if (this.#looks <= FIRST_LOOKS) return false;
    this.#slowLooks = took > this.#parts.rules.slowestLookSeconds * 1000 ? this.#slowLooks + 1 : 0;
    return this.#slowLooks >= SLOW_LOOKS;
  }

  #fail(fault: FaceCheckFault): void {
    if (this.#ended) return;
    this.end();
    this.#parts.onFault(fault);
  }

  #say(message: ToWorker, transferred: Transferable[] = []): void {
    this.#parts.worker.postMessage(message, transferred);
  }
}
