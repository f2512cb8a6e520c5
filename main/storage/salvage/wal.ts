const HEADER = 32;
const FRAME_HEADER = 24;
/** With this magic number the check sums count in little-endian words, with the next one in big-endian ones. */
const MAGIC = 0x377f0682;

/**
 * The last committed content of each page in a write-ahead log (sqlite.org/fileformat2.html, section 4), as far as
 * its check sums hold; nothing after the first frame that is torn.
 */
export function committedFrames(log: Buffer, pageSize: number): Map<number, Buffer> {
  const committed = new Map<number, Buffer>();
  if (log.length < HEADER || log.readUInt32BE(8) !== pageSize) return committed;
  const magic = log.readUInt32BE(0);
  if (magic !== MAGIC && magic !== MAGIC + 1) return committed;
  const sumOf = (sum: Sum, bytes: Buffer) => addUp(sum, bytes, magic === MAGIC);
  const salts = log.subarray(16, 24);
  let sum = sumOf([0, 0], log.subarray(0, 24));
  let pending = new Map<number, Buffer>();
  for (let at = HEADER; at + FRAME_HEADER + pageSize <= log.length; at += FRAME_HEADER + pageSize) {
    const frame = log.subarray(at, at + FRAME_HEADER);
    const page = log.subarray(at + FRAME_HEADER, at + FRAME_HEADER + pageSize);
    sum = sumOf(sumOf(sum, frame.subarray(0, 8)), page);
    const holds = frame.readUInt32BE(16) === sum[0] && frame.readUInt32BE(20) === sum[1];
    // Frames of an earlier round of the same file carry other salts.
    if (!holds || !frame.subarray(8, 16).equals(salts)) break;
    pending.set(frame.readUInt32BE(0), page);
    if (frame.readUInt32BE(4) === 0) continue;
    for (const [number, content] of pending) committed.set(number, content);
    pending = new Map();
  }
  return committed;
}

type Sum = readonly [number, number];

function addUp([first, second]: Sum, bytes: Buffer, littleEndian: boolean): Sum {
  let [a, b] = [first, second];
  for (let at = 0; at + 8 <= bytes.length; at += 8) {
    const x = littleEndian ? bytes.readUInt32LE(at) : bytes.readUInt32BE(at);
    const y = littleEndian ? bytes.readUInt32LE(at + 4) : bytes.readUInt32BE(at + 4);
    a = (a + x + b) >>> 0;
    b = (b + y + a) >>> 0;
  }
  return [a, b];
}
