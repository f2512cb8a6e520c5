import { closeSync, openSync, readFileSync, readSync } from 'node:fs';

const CHUNK = 4 * 1024 * 1024;

/** How often each secret is found in the memory that a process may write to, as UTF-8 and as UTF-16. Needs root, or a process that the caller started. */
export function searchMemory(pid: number, secrets: Readonly<Record<string, string>>): Record<string, number> {
  const wanted = Object.entries(secrets).map(([name, secret]) => ({
    name,
    spellings: [Buffer.from(secret, 'utf8'), Buffer.from(secret, 'utf16le')],
  }));
  const found = Object.fromEntries(wanted.map(({ name }) => [name, 0]));
  const memory = openSync(`/proc/${pid}/mem`, 'r');
  try {
    for (const [from, to] of writableRanges(pid)) {
      for (let at = from; at < to; at += CHUNK) {
        const bytes = readAt(memory, at, Math.min(CHUNK, to - at));
        for (const { name, spellings } of wanted) {
          for (const spelling of spellings) found[name] = (found[name] ?? 0) + count(bytes, spelling);
        }
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

function readAt(memory: number, at: number, length: number): Buffer {
  const bytes = Buffer.alloc(length);
  try {
    return bytes.subarray(0, readSync(memory, bytes, 0, length, at));
  } catch {
    // Given back meanwhile, or not to be read (video memory).
    return bytes.subarray(0, 0);
  }
}

function count(bytes: Buffer, wanted: Buffer): number {
  let times = 0;
  for (let at = bytes.indexOf(wanted); at >= 0; at = bytes.indexOf(wanted, at + 1)) times += 1;
  return times;
}
