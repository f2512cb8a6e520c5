/** How often somebody is pinged, how long an answer may take, and how long the first one of all. */
export interface AnswerTimes {
  readonly pingSeconds: number;
  readonly answerSeconds: number;
  /** Whoever has not answered once is still being built. */
  readonly startSeconds: number;
}

/** Pings that nobody has answered. Counted and not timed: main may have been kept itself, and not have heard the answer yet. */
export class AnswerWatch {
  readonly #times: AnswerTimes;
  #unanswered = 0;
  #isStarting = true;

  constructor(times: AnswerTimes) {
    this.#times = times;
  }

  /** Too many for it to be at work still. */
  isOver(): boolean {
    const { pingSeconds, answerSeconds, startSeconds } = this.#times;
    return this.#unanswered * pingSeconds >= (this.#isStarting ? startSeconds : answerSeconds);
  }

  pinged(): void {
    this.#unanswered += 1;
  }

  answered(): void {
    this.#unanswered = 0;
    this.#isStarting = false;
  }

  /** It is at work, though it has not answered. */
  started(): void {
    this.#isStarting = false;
  }

  /** Another one is in its place, and begins. */
  restart(): void {
    this.#unanswered = 0;
    this.#isStarting = true;
  }
}
