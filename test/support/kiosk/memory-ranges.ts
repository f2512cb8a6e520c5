import { closeSync, openSync, readFileSync, readSync } from 'node:fs';

const PAGE = 4096;
/** Of a page's eight bytes in /proc/<pid>/pagemap: in memory, or swapped out (admin-guide/mm/pagemap.rst of the kernel). */
const HELD = 0xc0;
const ENTRY = 8;

/** Addresses of a process's memory, from one to another. */
export interface Range {
  readonly from: number;
  readonly to: number;
}

interface Mapping extends Range {
  readonly rights: string;
  readonly path: string;
  /** Bytes that are in no file. */
  readonly own: number;
}

/**
 * What a core dump of a process would hold: all that it has written, whatever it may do with it now, and the memory that it
 * shares with others. Not the files of programs and libraries, nor pages that were never used.
 */
export function heldRanges(pid: number): readonly Range[] {
  const pages = openSync(`/proc/${pid}/pagemap`, 'r');
  try {
    const held = mappingsOf(pid).flatMap((mapping) => {
      if (isSharedMemory(mapping)) return [mapping];
      return mapping.own > 0 ? usedPages(pages, mapping) : [];
    });
    return joined(held);
  } finally {
    closeSync(pages);
  }
}

function mappingsOf(pid: number): readonly Mapping[] {
  // Each mapping begins with its addresses; what is known of it follows, a line each.
  return readFileSync(`/proc/${pid}/smaps`, 'utf8')
    .split(/^(?=[\da-f]+-[\da-f]+ )/m)
    .flatMap((text) => {
      const [, from, to, rights = '', path = ''] =
        /^([\da-f]+)-([\da-f]+) (\S{4}) \S+ \S+ \d+ *(.*)$/m.exec(text) ?? [];
      if (!from || !to) return [];
      const own = (kilobytesOf(text, 'Anonymous') + kilobytesOf(text, 'Swap')) * 1024;
      return [{ from: Number.parseInt(from, 16), to: Number.parseInt(to, 16), rights, path, own }];
    });
}

function kilobytesOf(text: string, field: string): number {
  return Number(new RegExp(`^${field}: +(\\d+) kB$`, 'm').exec(text)?.[1] ?? 0);
}

/** Though it has a name, it is no file of the disk: it can be written to, or nobody else can open it any more. */
function isSharedMemory({ rights, path }: Mapping): boolean {
  return rights.startsWith('r') && rights[3] === 's' && (rights[1] === 'w' || path.endsWith('(deleted)'));
}

function usedPages(pages: number, { from, to }: Range): readonly Range[] {
  const entries = Buffer.alloc(((to - from) / PAGE) * ENTRY);
  const read = readSync(pages, entries, 0, entries.length, (from / PAGE) * ENTRY);
  const used: Range[] = [];
  let begun: number | undefined;
  for (let at = 0; at <= read; at += ENTRY) {
    const address = from + (at / ENTRY) * PAGE;
    const isHeld = at < read && ((entries[at + ENTRY - 1] ?? 0) & HELD) !== 0;
    if (isHeld) begun ??= address;
    else if (begun !== undefined) {
      used.push({ from: begun, to: address });
      begun = undefined;
    }
  }
  return used;
}

/** What lies side by side is one: a text may lie across. */
function joined(ranges: readonly Range[]): readonly Range[] {
  const joint: Range[] = [];
  for (const range of ranges) {
    const last = joint.at(-1);
    if (last?.to === range.from) joint.splice(-1, 1, { from: last.from, to: range.to });
    else joint.push(range);
  }
  return joint;
}
