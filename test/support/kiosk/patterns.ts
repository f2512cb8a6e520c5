/** So many bits of a word tell most words of a memory from those of the patterns. */
const HASH_BITS = 18;
const WORD = 4;
/** Words that are looked at together. */
const AT_ONCE = 65_536;
/** So that one of its words lies at a whole word of the memory, wherever it begins. */
const SHORTEST = 2 * WORD - 1;

type Found = (index: number, at: number) => void;

interface Part {
  readonly index: number;
  readonly pattern: Buffer;
  /** Where the word stands in the pattern. */
  readonly offset: number;
}

/** Many byte strings, all looked for in one pass over the bytes, of which only whole words are looked at. */
export class Patterns {
  /** Bytes of the longest pattern. */
  readonly longest: number;
  readonly #maybe = new Uint8Array(1 << HASH_BITS);
  readonly #places = new Int32Array(AT_ONCE);
  readonly #parts = new Map<number, Part[]>();

  constructor(patterns: readonly Buffer[]) {
    for (const [index, pattern] of patterns.entries()) {
      if (pattern.length < SHORTEST) throw new Error(`what is looked for has only ${pattern.length} bytes`);
      for (let offset = 0; offset < WORD; offset += 1) this.#add({ index, pattern, offset });
    }
    this.longest = patterns.reduce((longest, { length }) => Math.max(longest, length), SHORTEST);
  }

  /** Tells of each pattern that begins before `end`; it may go on behind. The bytes begin at a whole word. */
  scan(bytes: Buffer, end: number, found: Found): void {
    const words = new Int32Array(bytes.buffer, bytes.byteOffset, Math.floor(bytes.length / WORD));
    const last = Math.min(words.length, Math.ceil(end / WORD) + 1);
    for (let first = 0; first < last; first += AT_ONCE) {
      const some = words.subarray(first, Math.min(last, first + AT_ONCE));
      const count = pick(some, this.#maybe, this.#places);
      for (const place of this.#places.subarray(0, count)) {
        this.#compare(words[first + place] ?? 0, bytes, (first + place) * WORD, end, found);
      }
    }
  }

  #add(part: Part): void {
    const word = part.pattern.readInt32LE(part.offset);
    this.#maybe[hashOf(word)] = 1;
    const same = this.#parts.get(word);
    if (same) same.push(part);
    else this.#parts.set(word, [part]);
  }

  #compare(word: number, bytes: Buffer, at: number, end: number, found: Found): void {
    for (const { index, pattern, offset } of this.#parts.get(word) ?? []) {
      const from = at - offset;
      const to = from + pattern.length;
      if (from < 0 || from >= end || to > bytes.length) continue;
      if (pattern.compare(bytes, from, to) === 0) found(index, from);
    }
  }
}

/** Gives how many words may be of a pattern, and where. By itself, since that makes it twice as fast. */
function pick(words: Int32Array, maybe: Uint8Array, places: Int32Array): number {
  let count = 0;
  for (let place = 0; place < words.length; place += 1) {
    if (maybe[hashOf(words[place] ?? 0)] === 1) {
      places[count] = place;
      count += 1;
    }
  }
  return count;
}

/** Knuth's multiplicative hash. */
function hashOf(word: number): number {
  return Math.imul(word, 0x9e3779b1) >>> (32 - HASH_BITS);
}
