import { setImmediate as nextTurn } from 'node:timers/promises';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

/** More than the young generation holds, so that all of it is written over. */
const YOUNG_BYTES = 64 * 1024 * 1024;
const PIECE_BYTES = 16 * 1024;

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
}
