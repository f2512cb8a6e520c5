import type { Exchange } from './sender.ts';
import { faultOf } from './well-formed.ts';

/** What came of an attacker's requests, and what they cost the attacker. */
export interface Metered {
  readonly requests: number;
  readonly bytes: number;
  /** No answer, or a refusal that is none of the contract. */
  readonly unanswered: readonly string[];
  /** 5xx answers that are faults of the head office, and somebody's data in an answer. */
  readonly got: readonly string[];
}

/** What may be in no answer, by what it is. */
export type Secrets = ReadonlyMap<string, string>;

/** Looks at each exchange of an attempt: what was asked, what was answered. */
export class Meter {
  readonly #secrets: Secrets;
  readonly #unanswered = new Set<string>();
  readonly #got = new Set<string>();
  #requests = 0;
  #bytes = 0;

  constructor(secrets: Secrets) {
    this.#secrets = secrets;
  }

  see(exchange: Exchange): void {
    this.#requests += 1;
    this.#bytes += exchange.bytes;
    const { asked, sent, answer, poured } = exchange;
    if (poured) return;
    if (answer === undefined) {
      this.#unanswered.add(`${asked}: no answer`);
      return;
    }
    if (answer.status >= 500 && answer.status !== 503 && answer.status !== 501) {
      this.#got.add(`${asked}: ${answer.status}`);
    }
    const fault = faultOf(asked, answer);
    if (fault !== undefined) this.#unanswered.add(`${asked}: ${fault}`);
    for (const [value, what] of this.#secrets) {
      if (answer.text.includes(value) && !sent.includes(value)) this.#got.add(`${asked}: ${what}`);
    }
  }

  get metered(): Metered {
    return {
      requests: this.#requests,
      bytes: this.#bytes,
      unanswered: [...this.#unanswered],
      got: [...this.#got],
    };
  }
}
