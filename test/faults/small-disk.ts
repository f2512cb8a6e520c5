import { execFileSync } from 'node:child_process';
import { closeSync, openSync, rmSync, statfsSync, writeSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const FILLER = 'filler';
const BLOCK = Buffer.alloc(65_536, 7);

/** A file system of its own in memory, small enough to be filled up. */
export interface SmallDisk {
  readonly folder: string;
  remove(): Promise<void>;
}

/** Mounts one; undefined where this user may not mount. */
export async function mountSmallDisk(megabytes: number): Promise<SmallDisk | undefined> {
  const folder = await mkdtemp(join(tmpdir(), 'small-disk-'));
  try {
    const options = ['-t', 'tmpfs', '-o', `size=${megabytes}m,mode=700`, 'tmpfs', folder];
    execFileSync('mount', options, { stdio: 'ignore' });
  } catch {
    await rm(folder, { recursive: true });
    return undefined;
  }
  return {
    folder,
    async remove() {
      execFileSync('umount', ['--lazy', folder]);
      await rm(folder, { recursive: true });
    },
  };
}

/** Fills a disk up, but for so many bytes. */
export function fillDisk(folder: string, leave: number): void {
  const descriptor = openSync(join(folder, FILLER), 'a');
  try {
    for (;;) {
      const { bavail, bsize } = statfsSync(folder);
      const bytes = Math.min(BLOCK.length, bavail * bsize - leave);
      if (bytes <= 0) return;
      writeSync(descriptor, BLOCK, 0, bytes);
    }
  } catch {
    // The kiosk took the last block meanwhile: the disk is full, as was wanted.
  } finally {
    closeSync(descriptor);
  }
}

export function freeDisk(folder: string): void {
  rmSync(join(folder, FILLER), { force: true });
}
