import type { CameraPictures } from './camera-pictures.ts';
import type { FromWorker, Look, ToWorker } from './messages.ts';

/** The first looks compile code and models and say nothing about the machine. */
const FIRST_LOOKS = 3;
const SLOW_LOOKS = 3;

/** How soon the worker must be ready, and how long a look may take. */
export interface WatchTimes {
  readonly startSeconds: number;
  readonly slowestLookSeconds: number;
}

export interface WatchDependencies<Rules extends WatchTimes, Seen extends Look, Fault extends string> {
  readonly worker: Worker;
  /** The camera's pictures, which end with the watch. */
  readonly pictures: CameraPictures;
  readonly rules: Rules;
  /** No more looks than this: it leaves the machine time for the rest. */
  readonly everyMs: number;
  readonly onSeen: (seen: Seen, pressed: boolean) => void;
  readonly onFault: (fault: Fault | 'notLoaded' | 'slow') => void;
}

/** Asks a worker for one look at the camera after the other, for as long as somebody watches. */
export class Watch<Rules extends WatchTimes, Seen extends Look, Fault extends string> {
  readonly #parts: WatchDependencies<Rules, Seen, Fault>;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #pressed = false;
  #sentPressed = false;
  #looks = 0;
  #slowLooks = 0;
  #ended = false;

  constructor(parts: WatchDependencies<Rules, Seen, Fault>) {
    this.#parts = parts;
    parts.worker.addEventListener('message', ({ data }: MessageEvent<FromWorker<Seen, Fault>>) =>
      this.#hear(data),
    );
    parts.worker.addEventListener('error', () => this.#fail('notLoaded'));
    const { rules, pictures } = parts;
    this.#say({ type: 'start', rules, pictures: pictures.stream }, [pictures.stream]);
    this.#timer = setTimeout(() => this.#fail('notLoaded'), rules.startSeconds * 1000);
  }

  /** The next picture is wanted. */
  press(): void {
    this.#pressed = true;
  }

  end(): void {
    this.#ended = true;
    clearTimeout(this.#timer);
    this.#parts.worker.terminate();
    this.#parts.pictures.end();
  }

  #hear(message: FromWorker<Seen, Fault>): void {
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

  #pause(message: FromWorker<Seen, Fault>): number {
    return message.type === 'seen' ? Math.max(0, this.#parts.everyMs - message.took) : 0;
  }

  #isTooSlow({ took }: Look): boolean {
    this.#looks += 1;
    if (this.#looks <= FIRST_LOOKS) return false;
    this.#slowLooks = took > this.#parts.rules.slowestLookSeconds * 1000 ? this.#slowLooks + 1 : 0;
    return this.#slowLooks >= SLOW_LOOKS;
  }

  #fail(fault: Fault | 'notLoaded' | 'slow'): void {
    if (this.#ended) return;
    this.end();
    this.#parts.onFault(fault);
  }

  #say(message: ToWorker<Rules>, transferred: Transferable[] = []): void {
    this.#parts.worker.postMessage(message, transferred);
  }
}
