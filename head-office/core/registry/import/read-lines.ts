import { isUtf8 } from 'node:buffer';
import type { FileHandle } from 'node:fs/promises';

export type Line = { readonly number: number } & ({ readonly text: string } | { readonly problem: string });

export interface LineLimits {
  /** Of the file that are read: what is written behind them meanwhile is not. */
  readonly bytes: number;
  readonly lineBytes: number;
}

const CHUNK_BYTES = 262_144;
const [LINE_FEED, RETURN] = [0x0a, 0x0d];
/** U+FEFF in UTF-8, which some programs write before the first line. */
const BYTE_ORDER_MARK = Buffer.from([0xef, 0xbb, 0xbf]);

/**
 * The lines of a file from its beginning, with the number of each, whatever their ends. One that cannot be read is there as
 * well; of one that is too long no more is kept than the limit.
 */
export async function* readLines(file: FileHandle, limits: LineLimits): AsyncGenerator<readonly Line[]> {
  let [number, isTooLong] = [0, false];
  let rest: Buffer = Buffer.alloc(0);
  const lineOf = (bytes: Buffer): Line => {
    number += 1;
    const line = isTooLong || bytes.length > limits.lineBytes ? tooLong(limits) : read(bytes, number);
    isTooLong = false;
    return { number, ...line };
  };
  for await (const chunk of chunksOf(file, limits.bytes)) {
    const block = rest.length === 0 ? chunk : Buffer.concat([rest, chunk]);
    const lines: Line[] = [];
    let start = 0;
    for (let end = block.indexOf(LINE_FEED); end !== -1; end = block.indexOf(LINE_FEED, start)) {
      lines.push(lineOf(block.subarray(start, end)));
      start = end + 1;
    }
    rest = block.subarray(start);
    if (rest.length > limits.lineBytes) {
      isTooLong = true;
      rest = rest.subarray(0, 0);
    }
    if (lines.length > 0) yield lines;
  }
  if (rest.length > 0 || isTooLong) yield [lineOf(rest)];
}

async function* chunksOf(file: FileHandle, bytes: number): AsyncGenerator<Buffer> {
  for (let at = 0; at < bytes; ) {
    const { bytesRead, buffer } = await file.read({
      // A new one each time: lines are cut out of it, not copied.
      buffer: Buffer.allocUnsafe(Math.min(CHUNK_BYTES, bytes - at)),
      position: at,
    });
    if (bytesRead === 0) return;
    at += bytesRead;
    yield buffer.subarray(0, bytesRead);
  }
}

function read(bytes: Buffer, number: number): { readonly text: string } | { readonly problem: string } {
  if (!isUtf8(bytes)) return { problem: 'is not UTF-8: write the file in UTF-8' };
  if (bytes.includes(0)) return { problem: 'holds U+0000: leave it out' };
  const hasMark = number === 1 && bytes.subarray(0, BYTE_ORDER_MARK.length).equals(BYTE_ORDER_MARK);
  const end = bytes.at(-1) === RETURN ? bytes.length - 1 : bytes.length;
  return { text: bytes.toString('utf8', hasMark ? BYTE_ORDER_MARK.length : 0, end) };
}

function tooLong({ lineBytes }: LineLimits): { readonly problem: string } {
  return { problem: `is longer than ${lineBytes} bytes (registryImport.lineBytes): divide or correct it` };
}
