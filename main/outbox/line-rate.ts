/** What is known of the line's rate, by what was sent over it; bytes are those of envelopes. */
export interface LineRate {
  /** Bytes a second; a guess until something was measured. */
  bytesPerSecond(): number;
  /** Whether that was measured, and is at least so many kilobits a second. */
  isAtLeast(kilobits: number): boolean;
  sent(bytes: number, ms: number): void;
  /** A connection broke or took too long: what is known is no longer believed, and less is sent at a time. */
  broke(): void;
}

/** About 64 kbit/s: less than any line that a branch has, so that the first part is soon there. */
const GUESS = 8_192;
/** Below it no line is worth counting with; parts get no smaller for it. */
const LEAST = 512;
/** What took less time says more of the delay than of the rate: it may show a higher rate, and no lower one. */
const TELLING_MS = 1_000;

export function lineRate(): LineRate {
  let rate = GUESS;
  let isMeasured = false;
  return {
    bytesPerSecond: () => rate,
    isAtLeast: (kilobits) => isMeasured && rate * 8 >= kilobits * 1_000,
    sent(bytes, ms) {
      const now = bytes / Math.max(ms / 1_000, 0.001);
      if (now < rate && ms < TELLING_MS) return;
      // Half of what was known, so that one part which met a hole says little.
      rate = Math.max(isMeasured ? (rate + now) / 2 : now, LEAST);
      isMeasured = true;
    },
    broke() {
      rate = Math.max(Math.min(rate / 2, GUESS), LEAST);
      isMeasured = false;
    },
  };
}
