import { existsSync, renameSync, rmSync } from 'node:fs';
import type { Clock } from '../clock.ts';

const COMPANIONS = ['-wal', '-shm'];

/** Where a new database is made before it replaces the damaged one. */
export function recoveringFile(file: string): string {
  return `${file}.recovering`;
}

/**
 * Renames a damaged database to a name with the time, and puts the recovered one in its place. In this order, so that
 * `finishInterrupted` can complete it after a power cut at any point.
 * @returns the new name of the damaged one; null where there was none.
 */
export function replaceDamaged(file: string, clock: Clock): string | null {
  const kept = freeName(file, clock);
  const found = existsSync(file);
  if (found) renameSync(file, kept);
  // The old log must never be beside the new database: SQLite would apply it.
  for (const end of COMPANIONS) if (existsSync(`${file}${end}`)) renameSync(`${file}${end}`, `${kept}${end}`);
  renameSync(recoveringFile(file), file);
  return found ? kept : null;
}

/** Completes, or starts over, a recovery that a power cut interrupted. */
export function finishInterrupted(file: string, clock: Clock): void {
  const unfinished = recoveringFile(file);
  if (!existsSync(unfinished)) return;
  if (existsSync(file)) discard(unfinished);
  else replaceDamaged(file, clock);
}

/** Removes a database that nothing depends on, with what belongs to it. */
export function discard(file: string): void {
  for (const end of ['', ...COMPANIONS]) rmSync(`${file}${end}`, { force: true });
}

function freeName(file: string, clock: Clock): string {
  const stamp = clock
    .now()
    .toISOString()
    .replace(/[-:]|\.\d+/g, '');
  const name = `${file}.damaged-${stamp}`;
  for (let number = 1; ; number += 1) {
    const candidate = number === 1 ? name : `${name}-${number}`;
    if (!existsSync(candidate)) return candidate;
  }
}
