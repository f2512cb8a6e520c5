import type { RefObject } from 'react';
import type { PageCheckFault } from '../../../contract/kiosk-api/actions.ts';
import type { PaperPhotoRules } from '../../../contract/policy/paper-photo.ts';
import type { FromWorker, Seen, ToWorker } from './messages.ts';

/** No more looks than this: it leaves the machine time for the rest. */
const LOOK_EVERY_MS = 80;
/** The first looks compile the code and say nothing about the machine. */
const FIRST_LOOKS = 3;
const SLOW_LOOKS = 3;

interface Parts {
  readonly worker: Worker;
  readonly video: RefObject<HTMLVideoElement | null>;
  readonly rules: PaperPhotoRules;
  readonly onSeen: (seen: Seen, pressed: boolean) => void;
  readonly onFault: (fault: PageCheckFault) => void;
}

/** Sends the camera's pictures to the worker, one at a time, for as long as somebody watches. */
export class PageWatch {
  readonly #parts: Parts;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #pressed = false;
  #sentPressed = false;
  #looks = 0;
  #slowLooks = 0;
  #ended = false;

  constructor(parts: Parts) {
    this.#parts = parts;
    parts.worker.addEventListener('message', ({ data }: MessageEvent<FromWorker>) => this.#hear(data));
    parts.worker.addEventListener('error', () => this.#fail('notLoaded'));
    this.#say({ type: 'start', rules: parts.rules });
    this.#failAfter(parts.rules.startSeconds, 'notLoaded');
  }

  /** The next picture is wanted as the page. */
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
    if (message.type === 'failed') this.#fail(message.fault);
    if (message.type === 'ready') this.#lookAfter(0);
    if (message.type !== 'seen') return;
    this.#parts.onSeen(message, this.#sentPressed);
    if (this.#isTooSlow(message)) this.#fail('slow');
    else this.#lookAfter(Math.max(0, LOOK_EVERY_MS - message.took));
  }

  async #look(): Promise<void> {
    const { current: video } = this.#parts.video;
    if (!video || video.videoWidth === 0 || video.readyState < video.HAVE_CURRENT_DATA) {
      this.#lookAfter(LOOK_EVERY_MS);
      return;
    }
    try {
      const picture = await createImageBitmap(video);
      if (this.#ended) return picture.close();
      this.#sentPressed = this.#pressed;
      this.#pressed = false;
      this.#say({ type: 'look', picture, pressed: this.#sentPressed }, [picture]);
      this.#failAfter(this.#parts.rules.startSeconds, 'slow');
    } catch {
      // Between two pictures, or while the camera goes; the watch over the camera tells of that.
      this.#lookAfter(LOOK_EVERY_MS);
    }
  }

  #lookAfter(milliseconds: number): void {
    clearTimeout(this.#timer);
    if (!this.#ended) this.#timer = setTimeout(() => void this.#look(), milliseconds);
  }

  #failAfter(seconds: number, fault: PageCheckFault): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#fail(fault), seconds * 1000);
  }

  #isTooSlow({ took }: Seen): boolean {
    this.#looks += 1;
    if (this.#looks <= FIRST_LOOKS) return false;
    this.#slowLooks = took > this.#parts.rules.slowestLookSeconds * 1000 ? this.#slowLooks + 1 : 0;
    return this.#slowLooks >= SLOW_LOOKS;
  }

  #fail(fault: PageCheckFault): void {
    if (this.#ended) return;
    this.end();
    this.#parts.onFault(fault);
  }

  #say(message: ToWorker, transferred: Transferable[] = []): void {
    this.#parts.worker.postMessage(message, transferred);
  }
}
