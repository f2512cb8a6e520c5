import type { CameraFrames } from './camera-frames.ts';
import type { AnalysisFault, AnalysisReply, AnalysisRequest, AnalysisResult } from './messages.ts';

/** The first analyses compile code and models and say nothing about the machine. */
const FIRST_ANALYSES = 3;
const SLOW_ANALYSES = 3;

/** How soon the worker must be ready, and how long an analysis may take. */
export interface AnalysisTimes {
  readonly startSeconds: number;
  readonly slowestLookSeconds: number;
}

export interface AnalysisOptions<
  Rules extends AnalysisTimes,
  Result extends AnalysisResult,
  Fault extends string,
> {
  readonly worker: Worker;
  /** The camera's pictures, which end with the analysis. */
  readonly frames: CameraFrames;
  readonly rules: Rules;
  /** Not more often than this: it leaves the machine time for the rest. */
  readonly everyMs: number;
  /** The next analysis waits for it. */
  readonly onResult: (result: Result, pressed: boolean) => Promise<void>;
  readonly onFault: (fault: Fault | AnalysisFault) => void;
}

/** Asks a worker to analyze one picture of the camera after the other, until it is ended. */
export class AnalysisClient<
  Rules extends AnalysisTimes,
  Result extends AnalysisResult,
  Fault extends string,
> {
  readonly #options: AnalysisOptions<Rules, Result, Fault>;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #pressed = false;
  #sentPressed = false;
  #analyses = 0;
  #slowAnalyses = 0;
  #ended = false;

  constructor(options: AnalysisOptions<Rules, Result, Fault>) {
    this.#options = options;
    const { worker, rules, frames } = options;
    worker.addEventListener('message', ({ data }: MessageEvent<AnalysisReply<Result, Fault>>) => {
      this.#onReply(data).catch(() => this.#fail('broke'));
    });
    worker.addEventListener('error', () => this.#fail('notLoaded'));
    this.#post({ type: 'start', rules, frames: frames.stream }, [frames.stream]);
    this.#timer = setTimeout(() => this.#fail('notLoaded'), rules.startSeconds * 1000);
  }

  /** The next picture is wanted. */
  press(): void {
    this.#pressed = true;
  }

  end(): void {
    this.#ended = true;
    clearTimeout(this.#timer);
    this.#options.worker.terminate();
    this.#options.frames.end();
  }

  async #onReply(reply: AnalysisReply<Result, Fault>): Promise<void> {
    if (this.#ended) return;
    clearTimeout(this.#timer);
    if (reply.type === 'failed') this.#fail(reply.fault);
    if (reply.type === 'result') {
      await this.#options.onResult(reply, this.#sentPressed);
      if (this.#isTooSlow(reply)) this.#fail('slow');
    }
    if (!this.#ended) this.#timer = setTimeout(() => this.#analyze(), this.#pause(reply));
  }

  #analyze(): void {
    this.#sentPressed = this.#pressed;
    this.#pressed = false;
    this.#post({ type: 'analyze', pressed: this.#sentPressed });
    this.#timer = setTimeout(() => this.#fail('slow'), this.#options.rules.startSeconds * 1000);
  }

  #pause(reply: AnalysisReply<Result, Fault>): number {
    return reply.type === 'result' ? Math.max(0, this.#options.everyMs - reply.took) : 0;
  }

  #isTooSlow({ took }: AnalysisResult): boolean {
    this.#analyses += 1;
    if (this.#analyses <= FIRST_ANALYSES) return false;
    const isSlow = took > this.#options.rules.slowestLookSeconds * 1000;
    this.#slowAnalyses = isSlow ? this.#slowAnalyses + 1 : 0;
    return this.#slowAnalyses >= SLOW_ANALYSES;
  }

  #fail(fault: Fault | AnalysisFault): void {
    if (this.#ended) return;
    this.end();
    this.#options.onFault(fault);
  }

  #post(request: AnalysisRequest<Rules>, transferred: Transferable[] = []): void {
    this.#options.worker.postMessage(request, transferred);
  }
}
