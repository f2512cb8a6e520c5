import { z } from 'zod';
import type { Clock } from '../clock.ts';
import type { StaffConfig } from '../configuration/staff.ts';
import type { KioskDatabase } from '../database/open.ts';

/** Counts wrong PINs and makes who guesses wait longer and longer; kept on the disk, so that no restart forgets. */
export interface PinLock {
  /** Seconds until a PIN of this member is heard again; 0 where one is heard now. */
  secondsLeft(staffId: string): number;
  /** Counts a try as failed before the PIN is looked at, so that pulling the plug meanwhile gives no free guess. */
  take(staffId: string): void;
  /** It was the right one after all. */
  forgive(staffId: string): void;
}

const ALL = '*';
const rowSchema = z.object({ failures: z.int(), lockedUntil: z.int(), waitMs: z.int() });
const NONE = { failures: 0, lockedUntil: 0, waitMs: 0 };

export function pinLock(database: KioskDatabase, clock: Clock, limits: StaffConfig['lockOut']): PinLock {
  const read = database.prepare(
    'SELECT failures, locked_until AS lockedUntil, wait_ms AS waitMs FROM staff_locks WHERE who = ?',
  );
  const write = database.prepare(`
    INSERT INTO staff_locks (who, failures, locked_until, wait_ms) VALUES (@who, @failures, @lockedUntil, @waitMs)
    ON CONFLICT (who) DO UPDATE SET failures = @failures, locked_until = @lockedUntil, wait_ms = @waitMs`);
  const forget = database.prepare('DELETE FROM staff_locks WHERE who IN (?, ?)');
  const now = () => clock.now().getTime();
  const lockOf = (who: string) => rowSchema.optional().parse(read.get(who)) ?? NONE;

  const count = (who: string, tries: number) => {
    const failures = lockOf(who).failures + 1;
    const doubled = limits.firstSeconds * 2 ** Math.min(failures - tries, 30);
    const waitMs = failures < tries ? 0 : Math.min(doubled, limits.longestSeconds) * 1_000;
    write.run({ who, failures, lockedUntil: now() + waitMs, waitMs });
  };
  return {
    secondsLeft(staffId) {
      const left = [lockOf(staffId), lockOf(ALL)].map(({ lockedUntil, waitMs }) =>
        Math.min(Math.max(lockedUntil - now(), 0), waitMs),
      );
      return Math.ceil(Math.max(...left) / 1_000);
    },
    take(staffId) {
      database.transaction(() => {
        count(staffId, limits.tries);
        count(ALL, limits.triesOfAll);
      })();
    },
    forgive: (staffId) => void forget.run(staffId, ALL),
  };
}
