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
  /** The camera's pictures, the latest one whenever it is read. */
  readonly pictures: ReadableStream<VideoFrame>;
  readonly rules: PhotoRules;
  readonly onSeen: (seen: Seen, pressed: boolean) => void;
  readonly onFault: (fault: FaceCheckFault) => void;
}

/** Asks the worker for one look at the camera after the other, for as long as somebody watches. */
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
    const { rules, pictures } = parts;
    this.#say({ type: 'start', rules, pictures }, [pictures]);
    this.#timer = setTimeout(() => this.#fail('notLoaded'), rules.startSeconds * 1000);
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
    if (!this.#ended) this.#timer = setTimeout(() => this.#look(), this.#pause(message));
  }

  #look(): void {
    this.#sentPressed = this.#pressed;
    this.#pressed = false;
    this.#say({ type: 'look', pressed: this.#sentPressed });
    this.#timer = setTimeout(() => this.#fail('slow'), this.#parts.rules.startSeconds * 1000);
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
