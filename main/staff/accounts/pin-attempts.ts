import { z } from 'zod';
import type { Clock } from '../../clock.ts';
import type { StaffConfig } from '../../configuration/staff.ts';
import type { KioskDatabase } from '../../database/open.ts';

/** Counts wrong PINs and blocks sign-in for longer and longer; stored, so that a restart does not reset it. */
export interface PinAttempts {
  /** Seconds until this member may try a PIN again; 0 where they may now. */
  secondsBlocked(staffId: string): number;
  /** Counts an attempt as failed; called before the PIN is checked, so that cutting the power meanwhile gives no free guess. */
  recordAttempt(staffId: string): void;
  /** The PIN was right, or is a new one. */
  reset(staffId: string): void;
}

const ALL = '*';
const rowSchema = z.object({ failures: z.int(), lockedUntil: z.int(), waitMs: z.int() });
const NONE = { failures: 0, lockedUntil: 0, waitMs: 0 };

export function pinAttempts(
  database: KioskDatabase,
  clock: Clock,
  limits: StaffConfig['lockOut'],
): PinAttempts {
  const read = database.prepare(
    'SELECT failures, locked_until AS lockedUntil, wait_ms AS waitMs FROM staff_locks WHERE who = ?',
  );
  const write = database.prepare(`
    INSERT INTO staff_locks (who, failures, locked_until, wait_ms) VALUES (@who, @failures, @lockedUntil, @waitMs)
    ON CONFLICT (who) DO UPDATE SET failures = @failures, locked_until = @lockedUntil, wait_ms = @waitMs`);
  const remove = database.prepare('DELETE FROM staff_locks WHERE who IN (?, ?)');
  const now = () => clock.now().getTime();
  const lockOf = (who: string) => rowSchema.optional().parse(read.get(who)) ?? NONE;

  const count = (who: string, tries: number) => {
    const failures = lockOf(who).failures + 1;
    const doubled = limits.firstSeconds * 2 ** Math.min(failures - tries, 30);
    const waitMs = failures < tries ? 0 : Math.min(doubled, limits.longestSeconds) * 1_000;
    write.run({ who, failures, lockedUntil: now() + waitMs, waitMs });
  };
  return {
    secondsBlocked(staffId) {
      const left = [lockOf(staffId), lockOf(ALL)].map(({ lockedUntil, waitMs }) =>
        Math.min(Math.max(lockedUntil - now(), 0), waitMs),
      );
      return Math.ceil(Math.max(...left) / 1_000);
    },
    recordAttempt(staffId) {
      database.transaction(() => {
        count(staffId, limits.tries);
        count(ALL, limits.triesOfAll);
      })();
    },
    reset: (staffId) => void remove.run(staffId, ALL),
  };
}
