import { setImmediate as nextTurn } from 'node:timers/promises';
import { Serializer, setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

/** More than the young generation holds, so that all of it is written over. */
const YOUNG_BYTES = 64 * 1024 * 1024;
const PIECE_BYTES = 16 * 1024;

/** The smallest and the largest place that is written over, in bytes; larger ones go back to the system. */
const PLACES = { from: 32, to: 640 * 1024 };
/** From one size to the next: the allocator gives places in steps, and a place is to be filled to its end. */
const STEP = { least: 32, share: 1 / 64 };
/** Places of one size at once: there are many small ones, and few large ones were ever taken at one moment. */
const AT_ONCE = { bytes: 32 * 1024, least: 4 };

setFlagsFromString('--expose-gc');
const collect: () => void = runInNewContext('gc');

/**
 * What the main process knew of a visit goes from its memory: collected, overwritten where V8 gives it back
 * (--clear-free-memory), and written over where new objects come next. A text cannot be overwritten in JavaScript.
 */
export async function forgetMemory(): Promise<void> {
  // Twice, with a turn between: what waits for a callback is let go only then.
  for (let round = 0; round < 2; round += 1) {
    await nextTurn();
    collect();
  }
  let filler: string[] = [];
  for (let bytes = 0; bytes < YOUNG_BYTES; bytes += PIECE_BYTES) {
    filler.push(String(bytes).padEnd(PIECE_BYTES, '\u0000'));
  }
  filler = [];
  collect();
  overwritePlaces();
}

/** What the page said and was shown lay outside V8 while it went there: nothing of every size is put in its places. */
function overwritePlaces(): void {
  const nothing = Buffer.alloc(PLACES.to);
  let size = PLACES.from;
  while (size <= PLACES.to) {
    const times = Math.max(AT_ONCE.least, Math.ceil(AT_ONCE.bytes / size));
    // A serializer is what takes such a place, and gives it back when told.
    const taken = Array.from({ length: times }, () => new Serializer());
    for (const place of taken) place.writeRawBytes(nothing.subarray(0, size));
    for (const place of taken) place.releaseBuffer();
    size += Math.max(STEP.least, Math.ceil(size * STEP.share));
  }
}
