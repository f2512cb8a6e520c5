import { mkdir } from 'node:fs/promises';
import type { Logger } from 'pino';
import { z } from 'zod';
import { branchIdSchema } from '../../contract/fleet/heartbeat.ts';
import { fail, type Outcome, succeed } from '../../contract/outcome.ts';
import { staffIdSchema, staffNameSchema } from '../../contract/staff/staff.ts';
import type { Settings } from '../configuration/configure.ts';
import type { StartFault } from '../configuration/read-json.ts';
import { openDatabase } from '../database/open.ts';
import { transact } from '../database/transact.ts';
import { nameSupervisor } from './first-supervisor.ts';
import { hashPin, makePin } from './pin.ts';

const supervisorSchema = z.tuple([branchIdSchema, staffIdSchema, staffNameSchema]);

interface Named {
  readonly supervisor: string;
  readonly firstPin: string;
}

/** Carries out the flag --add-supervisor BRANCH/ID/NAME, also while instances are running: for branches without a code. */
export async function addSupervisor(
  settings: Settings,
  log: Logger,
  given: string,
): Promise<Outcome<Named, StartFault>> {
  const parsed = supervisorSchema.safeParse(given.split('/'));
  if (!parsed.success)
    return fail(`${given} is no supervisor: write branch, id and name, as BDG/S01/Dewi Lestari`);
  const [branchId, staffId, name] = parsed.data;
  await mkdir(settings.dataFolder, { recursive: true, mode: 0o700 });
  const opened = await openDatabase(settings, log);
  if (!opened.ok) return opened;
  try {
    const firstPin = makePin(settings.staff.pinDigits);
    const pinHash = await hashPin(firstPin, settings);
    await transact({ database: opened.value, settings }, (transaction) =>
      nameSupervisor(transaction, branchId, { staffId, name }, pinHash),
    );
    return succeed({ supervisor: `${branchId}/${staffId}`, firstPin });
  } finally {
    await opened.value.destroy();
  }
}
