import { setImmediate as nextTurn } from 'node:timers/promises';
import { Serializer, setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

/** More than V8's young generation holds, so that all of it is overwritten. */
const YOUNG_BYTES = 64 * 1024 * 1024;
const PIECE_BYTES = 16 * 1024;

/** The smallest and the largest block that is overwritten, in bytes; larger ones go back to the system. */
const BLOCKS = { from: 64, to: 1024 * 1024 };
/** Sizes of blocks between a power of two and the next: Chromium's allocator has no others. */
const SIZES_AN_OCTAVE = 8;
/** What the allocator uses of a block for itself, in bytes. */
const OVERHEAD = 16;
/** What a serializer allocates beyond its first write, in bytes. */
const SPARE = 64;
/** Blocks of one size at once: many small ones, and few large ones, as they were in use. */
const AT_ONCE = { bytes: 32 * 1024, least: 4 };

const ZEROS = Buffer.alloc(BLOCKS.to);

setFlagsFromString('--expose-gc');
const collect: (how: { type: 'major'; execution: 'sync'; flavor: 'regular' | 'last-resort' }) => void =
  runInNewContext('gc');
const REGULAR = { type: 'major', execution: 'sync', flavor: 'regular' } as const;
/** Returns unused memory to the system. */
const LAST_RESORT = { ...REGULAR, flavor: 'last-resort' } as const;

/** How long after a visit it is done again: what was still referenced at its end is unreferenced by then. */
const AGAIN_SECONDS = [2, 10];

/** Overwrites at the end of a visit, and again soon after while nobody is at the kiosk. */
export async function forgetVisit(isFree: () => boolean): Promise<void> {
  for (const seconds of AGAIN_SECONDS) {
    setTimeout(() => {
      if (isFree()) void forgetMemory();
    }, seconds * 1_000);
  }
  await forgetMemory();
}

/**
 * Removes what the main process knew of a visit from its memory: garbage is collected, overwritten where V8 frees it
 * (--clear-free-memory), and overwritten by new objects elsewhere. JavaScript cannot overwrite a string in place.
 */
async function forgetMemory(): Promise<void> {
  // V8 keeps the last string that a regular expression matched.
  /^/.test('');
  // Twice, with a turn of the event loop between, which frees what waits for a callback.
  for (let round = 0; round < 2; round += 1) {
    await nextTurn();
    collect(REGULAR);
  }
  let filler: string[] = [];
  for (let bytes = 0; bytes < YOUNG_BYTES; bytes += PIECE_BYTES) {
    filler.push(String(bytes).padEnd(PIECE_BYTES, '\u0000'));
  }
  filler = [];
  overwriteFreeBlocks();
  collect(LAST_RESORT);
}

/** Messages to and from the page lay outside V8's heap: free blocks of every size are overwritten with zeros. */
function overwriteFreeBlocks(): void {
  const taken: Serializer[] = [];
  for (let octave = BLOCKS.from; octave < BLOCKS.to; octave *= 2) {
    for (let step = 0; step < SIZES_AN_OCTAVE; step += 1) {
      const size = octave + (octave / SIZES_AN_OCTAVE) * step;
      const blocks = Math.max(AT_ONCE.least, AT_ONCE.bytes / size);
      for (let block = 0; block < blocks; block += 1) taken.push(fill(size - OVERHEAD));
    }
  }
}

/** Allocates a block of so many bytes, filled with zeros, until it is collected. */
function fill(bytes: number): Serializer {
  const serializer = new Serializer();
  for (const part of [bytes - SPARE, SPARE]) {
    if (part > 0) serializer.writeRawBytes(ZEROS.subarray(0, part));
  }
  return serializer;
}
