/** So many bits of a pattern's first four bytes tell most places of a memory from where a pattern may begin. */
const HASH_BITS = 20;
const WORD = 4;

interface Pattern {
  readonly index: number;
  readonly bytes: Buffer;
}

/** Many byte strings, all looked for in one pass over the bytes. */
export class Patterns {
  /** Bytes of the longest pattern. */
  readonly longest: number;
  readonly #maybe = new Uint8Array(1 << HASH_BITS);
  readonly #byPrefix = new Map<number, Pattern[]>();

  constructor(patterns: readonly Buffer[]) {
    for (const [index, bytes] of patterns.entries()) {
      if (bytes.length < WORD) throw new Error(`what is looked for has only ${bytes.length} bytes`);
      const prefix = bytes.readInt32LE(0);
      this.#maybe[hashOf(prefix)] = 1;
      const same = this.#byPrefix.get(prefix);
      if (same) same.push({ index, bytes });
      else this.#byPrefix.set(prefix, [{ index, bytes }]);
    }
    this.longest = patterns.reduce((longest, { length }) => Math.max(longest, length), WORD);
  }

  /** Tells of each pattern that begins before `end`; a pattern may go on behind it. The bytes begin at a whole word. */
  scan(bytes: Buffer, end: number, found: (index: number, at: number) => void): void {
    const maybe = this.#maybe;
    const words = new Int32Array(bytes.buffer, bytes.byteOffset, bytes.length >> 2);
    const last = Math.min(words.length, Math.ceil(end / WORD));
    const rest = bytes.subarray(words.length * WORD).reduceRight((value, byte) => (value << 8) | byte, 0);
    let word = words[0] ?? 0;
    for (let place = 0; place < last; place += 1) {
      const next = place + 1 < words.length ? (words[place + 1] ?? 0) : rest;
      // Much of a memory is empty.
      if ((word | next) !== 0) {
        const second = (word >>> 8) | (next << 24);
        const third = (word >>> 16) | (next << 16);
        const fourth = (word >>> 24) | (next << 8);
        if (maybe[hashOf(word)] === 1) this.#compare(bytes, place * WORD, end, word, found);
        if (maybe[hashOf(second)] === 1) this.#compare(bytes, place * WORD + 1, end, second, found);
        if (maybe[hashOf(third)] === 1) this.#compare(bytes, place * WORD + 2, end, third, found);
        if (maybe[hashOf(fourth)] === 1) this.#compare(bytes, place * WORD + 3, end, fourth, found);
      }
      word = next;
    }
  }

  #compare(
    bytes: Buffer,
    at: number,
    end: number,
    prefix: number,
    found: (index: number, at: number) => void,
  ): void {
    const same = this.#byPrefix.get(prefix);
    if (!same || at >= end) return;
    for (const { index, bytes: pattern } of same) {
      const after = at + pattern.length;
      if (after <= bytes.length && pattern.compare(bytes, at, after) === 0) found(index, at);
    }
  }
}

/** Knuth's multiplicative hash. */
function hashOf(prefix: number): number {
  return Math.imul(prefix, 0x9e3779b1) >>> (32 - HASH_BITS);
}
