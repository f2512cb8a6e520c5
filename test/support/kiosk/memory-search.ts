import { closeSync, openSync, readFileSync, readSync } from 'node:fs';

const CHUNK = 4 * 1024 * 1024;
const PAGE = 4096;

/** How often each secret is found in the memory that a process may write to, as UTF-8 and as UTF-16. Needs root, or a process that the caller started. */
export function searchMemory(pid: number, secrets: Readonly<Record<string, string>>): Record<string, number> {
  const wanted = Object.entries(secrets).map(([name, secret]) => ({
    name,
    spellings: [Buffer.from(secret, 'utf8'), Buffer.from(secret, 'utf16le')],
  }));
  const longest = Math.max(...wanted.flatMap(({ spellings }) => spellings.map(({ length }) => length)));
  const found = Object.fromEntries(wanted.map(({ name }) => [name, 0]));
  // So much further that a secret across the end of a chunk is seen whole.
  const place = Buffer.alloc(CHUNK + longest - 1);
  const memory = openSync(`/proc/${pid}/mem`, 'r');
  try {
    for (const [from, to] of writableRanges(pid)) {
      for (let at = from; at < to; ) {
        const bytes = readAt(memory, at, place.subarray(0, to - at));
        const read = Math.min(CHUNK, bytes.length);
        for (const { name, spellings } of wanted) {
          for (const spelling of spellings) found[name] = (found[name] ?? 0) + count(bytes, spelling, read);
        }
        at += Math.max(PAGE, read);
      }
    }
  } finally {
    closeSync(memory);
  }
  return found;
}

function writableRanges(pid: number): readonly (readonly [from: number, to: number])[] {
  return readFileSync(`/proc/${pid}/maps`, 'utf8')
    .split('\n')
    .flatMap((line) => {
      const [, from, to, rights] = /^([\da-f]+)-([\da-f]+) (\S+)/.exec(line) ?? [];
      if (!from || !to || !rights?.startsWith('rw')) return [];
      return [[Number.parseInt(from, 16), Number.parseInt(to, 16)] as const];
    });
}

function readAt(memory: number, at: number, place: Buffer): Buffer {
  try {
    return place.subarray(0, readSync(memory, place, 0, place.length, at));
  } catch {
    // Given back meanwhile, or not to be read (video memory).
    return place.subarray(0, 0);
  }
}

/** How often it begins before the end of what is counted here. */
function count(bytes: Buffer, wanted: Buffer, end: number): number {
  let times = 0;
  for (let at = bytes.indexOf(wanted); at >= 0 && at < end; at = bytes.indexOf(wanted, at + 1)) times += 1;
  return times;
}
