import type { Settings } from '../configuration/configure.ts';
import { Overloaded } from '../overloaded.ts';

// Hashing runs on the four background threads of the process, which signing, opening envelopes and files need, too. They are
// the process's, hence so is this queue, whatever head offices run in it.
const waiting: (() => void)[] = [];
let running = 0;

/** How many are being hashed, and how many wait. */
export function hashLoad(): { readonly working: number; readonly waiting: number } {
  return { working: running, waiting: waiting.length };
}

/** Hashes when it has its turn: so many at once, in the order in which they came. @throws Overloaded where too many wait. */
export async function hashInTurn<T>(
  { workers, mostWaiting }: Pick<Settings['passwords'], 'workers' | 'mostWaiting'>,
  hash: () => Promise<T>,
): Promise<T> {
  if (running < workers) running += 1;
  else if (waiting.length >= mostWaiting) throw new Overloaded('passwords to be hashed');
  else await new Promise<void>((begin) => waiting.push(begin));
  try {
    return await hash();
  } finally {
    const next = waiting.shift();
    if (next) next();
    else running -= 1;
  }
}
