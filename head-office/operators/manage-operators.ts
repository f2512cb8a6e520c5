import { mkdir } from 'node:fs/promises';
import type { Logger } from 'pino';
import { fail, type Outcome, succeed } from '../../contract/outcome.ts';
import type { Clock } from '../clock.ts';
import type { Flags, Settings } from '../configuration/configure.ts';
import type { StartFault } from '../configuration/read-json.ts';
import { openDatabase } from '../database/open.ts';
import { addOperator, operatorNameSchema, removeOperator, resetFactor } from './operators.ts';
import { roleSchema } from './roles.ts';

type Changed =
  | { readonly operator: string; readonly oneTimePassword: string; readonly hours: number }
  | { readonly operator: string; readonly removed: true }
  | { readonly operator: string; readonly factorReset: true };

/** Carries out the flags on operators, also while other instances are running. */
export async function manageOperators(
  settings: Settings,
  clock: Clock,
  log: Logger,
  change: NonNullable<Flags['operator']>,
): Promise<Outcome<Changed, StartFault>> {
  const operator = 'add' in change ? change.add : 'remove' in change ? change.remove : change.resetFactor;
  if (!operatorNameSchema.safeParse(operator).success) {
    return fail(`${operator} is no operator's name: small letters, digits, dots and hyphens, at least two`);
  }
  const role = roleSchema.optional().safeParse('add' in change ? change.role : undefined);
  if (!role.success) return fail(`--role is one of ${roleSchema.options.join(', ')}`);
  await mkdir(settings.dataFolder, { recursive: true, mode: 0o700 });
  const opened = await openDatabase(settings, log);
  if (!opened.ok) return opened;
  const dependencies = { database: opened.value, settings, clock };
  try {
    if ('add' in change) {
      const added = await addOperator(dependencies, operator, role.data);
      if (!added.ok)
        return fail(`${operator} is new: say by --role what for (${roleSchema.options.join(', ')})`);
      return succeed({
        operator,
        oneTimePassword: added.value,
        hours: settings.fleet.operators.oneTimePasswordHours,
      });
    }
    if ('remove' in change) {
      if (!(await removeOperator(dependencies, operator))) return fail(unknown(operator));
      return succeed({ operator, removed: true });
    }
    if (!(await resetFactor(dependencies, operator))) return fail(unknown(operator));
    return succeed({ operator, factorReset: true });
  } finally {
    await opened.value.destroy();
  }
}

function unknown(operator: string): StartFault {
  return `there is no operator ${operator}: check the name`;
}
