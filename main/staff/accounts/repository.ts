import { z } from 'zod';
import type { StaffMember, StaffProblem } from '../../../contract/kiosk-api/screens/staff.ts';
import { fail, succeed } from '../../../contract/outcome.ts';
import { type StaffPerson, staffIdSchema, staffRoleSchema } from '../../../contract/staff/staff.ts';
import type { AuditLog } from '../../audit/log.ts';
import type { Clock } from '../../clock.ts';
import type { StaffConfig } from '../../configuration/staff.ts';
import { whenFree } from '../../database/busy.ts';
import type { Flush } from '../../database/flush.ts';
import type { KioskDatabase } from '../../database/open.ts';
import type { StaffRepository } from '../chart/ports.ts';
import { hashPin, isPin, makePin } from './pin.ts';
import { pinAttempts } from './pin-attempts.ts';

export interface StaffRepositoryDependencies {
  readonly database: KioskDatabase;
  readonly clock: Clock;
  readonly audit: AuditLog;
  /** Before anybody is told of a change, or a PIN is checked, the disk has it. */
  readonly flush: Flush;
  readonly config: StaffConfig;
  /** A member of the provisioning file could not be added. */
  readonly onBug: (error: unknown) => void;
}

const flag = z.literal([0, 1]).transform((value) => value === 1);
const rowSchema = z
  .object({
    staffId: staffIdSchema,
    name: z.string(),
    role: staffRoleSchema,
    pinHash: z.string(),
    firstPin: flag,
    active: flag,
  })
  .optional();

const COLUMNS = 'staff_id AS staffId, name, role, pin_hash AS pinHash, first_pin AS firstPin, active';

/** Recorded as who added the members of the provisioning file. */
const PROVISIONING = 'provisioning';

export function staffRepository({
  database,
  clock,
  audit,
  flush,
  config,
  onBug,
}: StaffRepositoryDependencies): StaffRepository {
  const attempts = pinAttempts(database, clock, config.lockOut);
  const find = database.prepare(`SELECT ${COLUMNS} FROM staff WHERE staff_id = ?`);
  const list = database.prepare(`SELECT ${COLUMNS} FROM staff ORDER BY name, staff_id`);
  const insert = database.prepare(`
    INSERT INTO staff (staff_id, name, role, pin_hash, first_pin, active)
    VALUES (@staffId, @name, @role, @pinHash, @firstPin, 1) ON CONFLICT (staff_id) DO NOTHING`);
  const updatePin = database.prepare(
    'UPDATE staff SET pin_hash = @pinHash, first_pin = @firstPin WHERE staff_id = @staffId',
  );
  const updateActive = database.prepare('UPDATE staff SET active = @active WHERE staff_id = @staffId');

  async function change<T>(write: () => T): Promise<T> {
    const changed = await whenFree(write);
    await flush();
    return changed;
  }

  const memberOf = (staffId: string) => rowSchema.parse(find.get(staffId));
  const members = () => list.all().flatMap((row) => rowSchema.parse(row) ?? []);
  const addMember = async ({ staffId, name, role }: StaffPerson, pin: string, by: string, firstPin = 1) => {
    const pinHash = await hashPin(pin, config.scrypt);
    const write = database.transaction(() => {
      if (insert.run({ staffId, name, role, pinHash, firstPin }).changes === 0) return false;
      audit.append('staffAdded', { staffId, role, by });
      return true;
    });
    return change(write);
  };
  const addProvisioned = async () => {
    for (const { initialPin, keepPin, ...person } of config.members) {
      if (!memberOf(person.staffId)) await addMember(person, initialPin, PROVISIONING, keepPin ? 0 : 1);
    }
  };
  const ready = addProvisioned().catch(onBug);

  const refuse = (
    staffId: string,
    because: 'pinWrong' | 'pinLocked' | 'notActive',
    problem: StaffProblem,
  ) => {
    audit.append('staffRefused', { staffId, because });
    return fail(problem);
  };

  return {
    active: () => withoutPins(members()).filter(({ active }) => active),
    all: () => withoutPins(members()),
    async signIn(staffId, pin) {
      await ready;
      const seconds = attempts.secondsBlocked(staffId);
      if (seconds > 0) return refuse(staffId, 'pinLocked', { code: 'pinLocked', seconds });
      await change(() => attempts.recordAttempt(staffId));
      const member = memberOf(staffId);
      const right = member !== undefined && (await isPin(pin, member.pinHash));
      const now = attempts.secondsBlocked(staffId);
      const wrong: StaffProblem = now > 0 ? { code: 'pinLocked', seconds: now } : { code: 'pinWrong' };
      if (!right) return refuse(staffId, 'pinWrong', wrong);
      if (!member.active) return refuse(staffId, 'notActive', wrong);
      await whenFree(() => attempts.reset(staffId));
      audit.append('staffSignedIn', { staffId, role: member.role });
      return succeed(withoutPin(member));
    },
    async choosePin(staffId, pin) {
      const pinHash = await hashPin(pin, config.scrypt);
      await change(() => updatePin.run({ staffId, pinHash, firstPin: 0 }));
      audit.append('staffPinChanged', { staffId });
    },
    async add(person, by) {
      const pin = makePin(config.pinDigits);
      return (await addMember(person, pin, by)) ? succeed(pin) : fail('staffIdTaken');
    },
    async resetPin(staffId, by) {
      const pin = makePin(config.pinDigits);
      const pinHash = await hashPin(pin, config.scrypt);
      await whenFree(() => updatePin.run({ staffId, pinHash, firstPin: 1 }));
      await change(() => attempts.reset(staffId));
      audit.append('staffPinReset', { staffId, by });
      return pin;
    },
    async switch(staffId, active, by) {
      const write = database.transaction(() => {
        updateActive.run({ staffId, active: active ? 1 : 0 });
        audit.append('staffSwitched', { staffId, active, by });
      });
      await change(write);
    },
  };
}

interface Row extends StaffMember {
  readonly pinHash: string;
}

function withoutPin({ staffId, name, role, firstPin, active }: Row): StaffMember {
  return { staffId, name, role, firstPin, active };
}

function withoutPins(rows: readonly Row[]): StaffMember[] {
  return rows.map(withoutPin);
}
