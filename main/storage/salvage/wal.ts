const HEADER = 32;
const FRAME_HEADER = 24;
/** With this magic number the check sums count in little-endian words, with the next one in big-endian ones. */
const MAGIC = 0x377f0682;

/** A write-ahead log as stored (sqlite.org/fileformat2.html, section 4). */
export interface Log {
  /** The last committed content of each page, as far as SQLite reads: up to the first frame whose sum is wrong. */
  readonly committed: ReadonlyMap<number, Buffer>;
  /** Pages of the database after the last commit; 0 where nothing was committed. */
  readonly size: number;
  /** The last content of each page in the frames of the same round that SQLite does not come to. */
  readonly beyond: ReadonlyMap<number, Buffer>;
  /**
   * Something was committed beyond the first wrong frame. A power cut never leaves that, since each commit is on
   * the disk before the next begins: SQLite would drop confirmed claims without a word.
   */
  readonly damaged: boolean;
}

export function readLog(log: Buffer, pageSize: number): Log {
  const frames = framesOf(log, pageSize);
  const header = soundHeader(log, pageSize);
  const salts = header?.salts ?? likelySalts(frames);
  const committed = new Map<number, Buffer>();
  const beyond = new Map<number, Buffer>();
  let damaged = false;
  let size = 0;
  let sum = header?.sum;
  let pending = new Map<number, Buffer>();
  for (const { head, page } of frames) {
    // Frames of an earlier round of the same file carry other salts.
    const ofThisRound = salts !== undefined && head.subarray(8, 16).equals(salts);
    sum = sum && header && ofThisRound ? header.add(header.add(sum, head.subarray(0, 8)), page) : undefined;
    const holds = sum && head.readUInt32BE(16) === sum[0] && head.readUInt32BE(20) === sum[1];
    if (!holds) sum = undefined;
    const number = head.readUInt32BE(0);
    const commits = head.readUInt32BE(4) !== 0;
    if (holds) {
      pending.set(number, page);
      if (!commits) continue;
      size = head.readUInt32BE(4);
      for (const [each, content] of pending) committed.set(each, content);
      pending = new Map();
    } else if (ofThisRound) {
      beyond.set(number, page);
      damaged ||= commits;
    }
  }
  return { committed, size, beyond: new Map([...pending, ...beyond]), damaged };
}

interface Frame {
  readonly head: Buffer;
  readonly page: Buffer;
}

function framesOf(log: Buffer, pageSize: number): Frame[] {
  const size = FRAME_HEADER + pageSize;
  return Array.from({ length: Math.max(0, Math.floor((log.length - HEADER) / size)) }, (_, place) => {
    const at = HEADER + place * size;
    return { head: log.subarray(at, at + FRAME_HEADER), page: log.subarray(at + FRAME_HEADER, at + size) };
  });
}

/** The beginning that the sums of all frames count on from; undefined where it is damaged itself. */
function soundHeader(log: Buffer, pageSize: number) {
  if (log.length < HEADER || log.readUInt32BE(8) !== pageSize) return undefined;
  const magic = log.readUInt32BE(0);
  if (magic !== MAGIC && magic !== MAGIC + 1) return undefined;
  const add = (sum: Sum, bytes: Buffer) => addUp(sum, bytes, magic === MAGIC);
  const sum = add([0, 0], log.subarray(0, 24));
  if (sum[0] !== log.readUInt32BE(24) || sum[1] !== log.readUInt32BE(28)) return undefined;
  return { salts: log.subarray(16, 24), sum, add };
}

/** Those in which the first two neighbours agree: the frames of the latest round come first. */
function likelySalts(frames: readonly Frame[]): Buffer | undefined {
  const salts = frames.map(({ head }) => head.subarray(8, 16));
  return salts.find((each, place) => salts[place + 1]?.equals(each) ?? false);
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
