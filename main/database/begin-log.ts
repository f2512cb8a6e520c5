import { z } from 'zod';
import { isBusy } from './busy.ts';
import type { KioskDatabase } from './open.ts';

/** Whoever writes first into an empty log waits until the disk has its beginning: nobody does that here. */
export function beginLog(database: KioskDatabase): void {
  try {
    const version = z.int().parse(database.pragma('user_version', { simple: true }));
    database.pragma(`user_version = ${version}`);
  } catch (error) {
    // Somebody else has begun it meanwhile.
    if (!isBusy(error)) throw error;
  }
}
