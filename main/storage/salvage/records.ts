import { PAGE_SIZE, type Pages } from './pages.ts';

/** A column's value: text, bytes, a whole number or nothing; `undefined` for what the kiosk's tables never hold. */
type Value = string | Buffer | number | null | undefined;
export type SqlRecord = readonly Value[];

const LEAF_OF_TABLE = 0x0d;
/** What fits on a leaf, and what at least stays on it (sqlite.org/fileformat2.html, section 1.6). */
const MOST = PAGE_SIZE - 35;
const LEAST = Math.floor(((PAGE_SIZE - 12) * 32) / 255) - 23;
const WIDTHS = [0, 1, 2, 3, 4, 6, 8] as const;

/**
 * Every record on every leaf page of a database, whichever table it is of and whatever state the rest is in: the
 * tree above the leaves is not needed. Pages and records that make no sense are passed over.
 */
export function* recordsOf(pages: Pages): Generator<SqlRecord> {
  for (const number of pages.numbers) {
    const page = pages.read(number);
    // Page 1 begins with the header of the file.
    const start = number === 1 ? 100 : 0;
    if (page?.[start] !== LEAF_OF_TABLE) continue;
    const cells = page.readUInt16BE(start + 3);
    for (let cell = 0; cell < cells; cell += 1) {
      const record = readCell(pages, page, start + 8 + cell * 2);
      if (record) yield record;
    }
  }
}

function readCell(pages: Pages, page: Buffer, pointer: number): SqlRecord | undefined {
  try {
    const size = readVarint(page, page.readUInt16BE(pointer));
    const key = readVarint(page, size.end);
    return decode(gather(pages, page, key.end, size.value));
  } catch (error) {
    // Lengths and places out of a damaged page point anywhere.
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}

/** The payload on the leaf and on its chain of overflow pages, as far as the chain goes. */
function gather(pages: Pages, leaf: Buffer, at: number, size: number): Buffer {
  if (size <= MOST) return leaf.subarray(at, at + size);
  const remainder = LEAST + ((size - LEAST) % (PAGE_SIZE - 4));
  const local = remainder <= MOST ? remainder : LEAST;
  const parts = [leaf.subarray(at, at + local)];
  let missing = size - local;
  // A chain that runs in a circle is still no longer than the record.
  for (let next = leaf.readUInt32BE(at + local); missing > 0; ) {
    const page = pages.read(next);
    if (!page) break;
    const part = page.subarray(4, 4 + Math.min(missing, PAGE_SIZE - 4));
    parts.push(part);
    missing -= part.length;
    next = page.readUInt32BE(0);
  }
  return Buffer.concat(parts);
}

function decode(payload: Buffer): SqlRecord {
  const header = readVarint(payload, 0);
  const values: Value[] = [];
  let content = header.value;
  for (let at = header.end; at < header.value; ) {
    const type = readVarint(payload, at);
    at = type.end;
    const { value, length } = readValue(payload, content, type.value);
    values.push(value);
    content += length;
  }
  return values;
}

function readValue(payload: Buffer, at: number, type: number): { value: Value; length: number } {
  if (type === 0) return { value: null, length: 0 };
  if (type === 8 || type === 9) return { value: type - 8, length: 0 };
  const width = WIDTHS[type];
  if (width === 8) return { value: Number(payload.readBigInt64BE(at)), length: width };
  if (width !== undefined) return { value: payload.readIntBE(at, width), length: width };
  if (type < 12) return { value: undefined, length: 8 };
  const length = Math.floor((type - 12) / 2);
  const end = at + length;
  return { value: type % 2 === 0 ? payload.subarray(at, end) : payload.toString('utf8', at, end), length };
}

/** A whole number of one to nine bytes, seven bits each. @throws RangeError where it runs over the end. */
function readVarint(bytes: Buffer, start: number): { value: number; end: number } {
  let value = 0;
  for (let at = start; at < start + 8; at += 1) {
    const byte = bytes.readUInt8(at);
    value = value * 128 + (byte & 0x7f);
    if (byte < 0x80) return { value, end: at + 1 };
  }
  return { value: value * 256 + bytes.readUInt8(start + 8), end: start + 9 };
}
