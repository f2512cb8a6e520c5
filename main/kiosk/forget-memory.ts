import { setImmediate as nextTurn } from 'node:timers/promises';
import { Serializer, setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

/** More than the young generation holds, so that all of it is written over. */
const YOUNG_BYTES = 64 * 1024 * 1024;
const PIECE_BYTES = 16 * 1024;

/** The smallest and the largest place that is written over, in bytes; larger ones go back to the system. */
const PLACES = { from: 64, to: 1024 * 1024 };
/** Sizes of places between a power of two and the next: Chromium's allocator knows no others. */
const SIZES_AN_OCTAVE = 8;
/** What the allocator keeps of a place for itself, in bytes. */
const KEPT = 16;
/** What a serializer asks for beyond its first writing, in bytes. */
const SPARE = 64;
/** Places of one size at once: there are many small ones, and few large ones were ever taken at one moment. */
const AT_ONCE = { bytes: 32 * 1024, least: 4 };

const NOTHING = Buffer.alloc(PLACES.to);

setFlagsFromString('--expose-gc');
const collect: (how: { type: 'major'; execution: 'sync'; flavor: 'regular' | 'last-resort' }) => void =
  runInNewContext('gc');
const REGULAR = { type: 'major', execution: 'sync', flavor: 'regular' } as const;
/** Gives back to the system what is not needed any more. */
const LAST_RESORT = { ...REGULAR, flavor: 'last-resort' } as const;

/** How long after a visit it is done again: what something still held on to at its end has been let go by then. */
const AGAIN_SECONDS = [2, 10];

/** Done at the end of a visit, and again soon, as long as nobody is at the kiosk: the end of the next visit does it too. */
export async function forgetVisit(isFree: () => boolean): Promise<void> {
  for (const seconds of AGAIN_SECONDS) {
    setTimeout(() => {
      if (isFree()) void forgetMemory();
    }, seconds * 1_000);
  }
  await forgetMemory();
}

/**
 * What the main process knew of a visit goes from its memory: collected, overwritten where V8 gives it back
 * (--clear-free-memory), and written over where new objects come next. A text cannot be overwritten in JavaScript.
 */
async function forgetMemory(): Promise<void> {
  // V8 keeps the text in which a pattern was last found.
  /^/.test('');
  // Twice, with a turn between: what waits for a callback is let go only then.
  for (let round = 0; round < 2; round += 1) {
    await nextTurn();
    collect(REGULAR);
  }
  let filler: string[] = [];
  for (let bytes = 0; bytes < YOUNG_BYTES; bytes += PIECE_BYTES) {
    filler.push(String(bytes).padEnd(PIECE_BYTES, '\u0000'));
  }
  filler = [];
  overwritePlaces();
  collect(LAST_RESORT);
}

/** What the page said and was shown lay outside V8 while it went there: nothing of every size is put in its places. */
function overwritePlaces(): void {
  const taken: Serializer[] = [];
  for (let octave = PLACES.from; octave < PLACES.to; octave *= 2) {
    for (let step = 0; step < SIZES_AN_OCTAVE; step += 1) {
      const size = octave + (octave / SIZES_AN_OCTAVE) * step;
      const places = Math.max(AT_ONCE.least, AT_ONCE.bytes / size);
      for (let place = 0; place < places; place += 1) taken.push(fill(size - KEPT));
    }
  }
}

/** Takes a place of so many bytes, and keeps it, filled to its end, until it is collected. */
function fill(bytes: number): Serializer {
  const serializer = new Serializer();
  for (const part of [bytes - SPARE, SPARE]) {
    if (part > 0) serializer.writeRawBytes(NOTHING.subarray(0, part));
  }
  return serializer;
}
