import { readMemory } from '../../support/kiosk/memory.ts';

const PIECE = 32;
const EVERY = 256;
/** Fewer different bytes than that are a run, which may stand anywhere. */
const LEAST_DIFFERENT = 14;
/** Bytes of a picture. */
const LARGEST = 1_000_000;
const BEGIN = Buffer.from([0xff, 0xd8, 0xff]);

/** Pieces from all over a picture or a document, by which any part of it is known; none that another one has as well. */
export function piecesOf(content: Buffer, others: readonly Buffer[]): readonly Buffer[] {
  const pieces: Buffer[] = [];
  for (let at = startOf(content); at + PIECE <= content.length; at += EVERY) {
    const piece = content.subarray(at, at + PIECE);
    if (new Set(piece).size < LEAST_DIFFERENT) continue;
    if (others.some((other) => !other.equals(content) && other.includes(piece))) continue;
    pieces.push(piece);
  }
  return pieces;
}

/** Behind a JPEG's tables, which are the same in all that one encoder made. */
function startOf(content: Buffer): number {
  return scanOf(content, 0) ?? 0;
}

/** Where the picture itself begins in the JPEG that begins here (ISO/IEC 10918-1 B.2); undefined where there is none. */
function scanOf(bytes: Buffer, start: number): number | undefined {
  if (bytes.readUInt16BE(start) !== 0xffd8) return undefined;
  for (
    let at = start + 2;
    at + 4 <= bytes.length && bytes[at] === 0xff;
    at += 2 + bytes.readUInt16BE(at + 2)
  ) {
    if (bytes[at + 1] === 0xda) return at + 2 + bytes.readUInt16BE(at + 2);
  }
  return undefined;
}

/** The pictures that a process holds whole, each once. */
export function picturesIn(pid: number): readonly Buffer[] {
  const pictures = new Map<string, Buffer>();
  readMemory(pid, LARGEST, ({ bytes, end }) => {
    for (let at = bytes.indexOf(BEGIN); at >= 0 && at < end; at = bytes.indexOf(BEGIN, at + 1)) {
      const scan = scanOf(bytes, at);
      const after = scan === undefined ? -1 : endOf(bytes, scan);
      // The memory's next part takes the same place.
      if (after >= 0)
        pictures.set(bytes.toString('latin1', at, after), Buffer.from(bytes.subarray(at, after)));
    }
  });
  return [...pictures.values()];
}

/** In the picture itself 0xff is followed by 0, or by one of the eight marks between its parts. */
function endOf(bytes: Buffer, scan: number): number {
  for (let at = bytes.indexOf(0xff, scan); at >= 0; at = bytes.indexOf(0xff, at + 2)) {
    const mark = bytes[at + 1] ?? 0;
    if (mark === 0xd9) return at + 2;
    if (mark !== 0 && (mark < 0xd0 || mark > 0xd7)) return -1;
  }
  return -1;
}
