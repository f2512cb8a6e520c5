import { closeSync, openSync, readSync } from 'node:fs';
import { heldRanges } from './memory-ranges.ts';
import { unlessEnded } from './unless-ended.ts';

const CHUNK = 4 * 1024 * 1024;
const PAGE = 4096;

/** A part of a memory, and so much of what follows as was asked for. */
export interface Chunk {
  readonly bytes: Buffer;
  /** Where the part ends in it. */
  readonly end: number;
  readonly address: number;
}

/**
 * Reads all that a process holds, part by part; gives how many bytes that was. Needs root, or a process that the caller
 * started. One that has ended holds nothing.
 */
export function readMemory(pid: number, beyond: number, onChunk: (chunk: Chunk) => void): number {
  const place = Buffer.alloc(CHUNK + beyond);
  let total = 0;
  unlessEnded(() => {
    const memory = openSync(`/proc/${pid}/mem`, 'r');
    try {
      for (const { from, to } of heldRanges(pid)) {
        for (let at = from; at < to; ) {
          const bytes = readAt(memory, at, place.subarray(0, to - at));
          const end = Math.max(PAGE, Math.min(CHUNK, bytes.length));
          onChunk({ bytes, end, address: at });
          total += end;
          at += end;
        }
      }
    } finally {
      closeSync(memory);
    }
  });
  return total;
}

function readAt(memory: number, at: number, place: Buffer): Buffer {
  try {
    return place.subarray(0, readSync(memory, place, 0, place.length, at));
  } catch {
    // Given back meanwhile, or not to be read (video memory).
    return place.subarray(0, 0);
  }
}
