import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { auditLog } from '../../../main/audit/log.ts';
import { systemClock } from '../../../main/clock.ts';
import { openDatabase } from '../../../main/database/open.ts';
import { newPinProblem } from '../../../main/staff/accounts/pin.ts';
import { staffRepository } from '../../../main/staff/accounts/repository.ts';
import { kioskConfig } from '../../fixtures/configuration/kiosk-config.ts';
import { branchStaff, FIRST_PIN } from '../../fixtures/staff/branch-staff.ts';

/** Whom a stranger before the kiosk may try to be. */
export const STAFF = { helper: 'B07', supervisor: 'S01', firstPin: FIRST_PIN } as const;

/** The keypad of a kiosk, where staff sign in by a PIN: all that knows where PINs are checked stands here. */
export interface Keypad {
  /** `in` where the PIN was right, else why not. */
  try(staffId: string, pin: string): Promise<string>;
  choose(staffId: string, pin: string): Promise<void>;
  remove(staffId: string): Promise<void>;
  /** The power was cut, and the kiosk starts again. */
  restart(): void;
}

/** Works on a keypad of its own, and removes it. */
export async function atKeypad<T>(work: (keypad: Keypad) => Promise<T>): Promise<T> {
  const folder = await mkdtemp(join(tmpdir(), 'keypad-'));
  let opened = openStaff(folder);
  try {
    return await work({
      async try(staffId, pin) {
        const tried = await opened.staff.signIn(staffId, pin);
        return tried.ok ? 'in' : tried.problem.code;
      },
      choose: (staffId, pin) => opened.staff.choosePin(staffId, pin),
      remove: (staffId) => opened.staff.switch(staffId, false, STAFF.supervisor),
      restart() {
        opened.database.close();
        opened = openStaff(folder);
      },
    });
  } finally {
    opened.database.close();
    await rm(folder, { recursive: true, force: true });
  }
}

/** Whether somebody may choose this PIN. */
export function isTaken(pin: string): boolean {
  return newPinProblem(pin, kioskConfig().staff.pinDigits, STAFF.firstPin) === null;
}

/** The staff of a kiosk, in its own database. */
export function openStaff(folder: string) {
  const database = openDatabase(join(folder, 'kiosk.db'));
  const staff = staffRepository({
    database,
    clock: systemClock,
    audit: auditLog(database, systemClock),
    flush: async () => undefined,
    config: kioskConfig({ staff: branchStaff }).staff,
    onBug: (error) => {
      throw error;
    },
  });
  return { database, staff };
}
