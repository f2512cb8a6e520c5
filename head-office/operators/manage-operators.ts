import { mkdir } from 'node:fs/promises';
import type { Logger } from 'pino';
import { fail, type Outcome, succeed } from '../../contract/outcome.ts';
import type { Clock } from '../clock.ts';
import type { Settings } from '../configuration/configure.ts';
import type { StartFault } from '../configuration/read-json.ts';
import { openDatabase } from '../database/open.ts';
import { addOperator, operatorNameSchema, removeOperator } from './operators.ts';

type Change = { readonly add: string } | { readonly remove: string };
type Changed =
  | { readonly operator: string; readonly oneTimePassword: string; readonly hours: number }
  | { readonly operator: string; readonly removed: true };

/** Carries out the flags --add-operator and --remove-operator, also while other instances are running. */
export async function manageOperators(
  settings: Settings,
  clock: Clock,
  log: Logger,
  change: Change,
): Promise<Outcome<Changed, StartFault>> {
  const operator = 'add' in change ? change.add : change.remove;
  if (!operatorNameSchema.safeParse(operator).success) {
    return fail(`${operator} is no operator's name: small letters, digits, dots and hyphens, at least two`);
  }
  await mkdir(settings.dataFolder, { recursive: true, mode: 0o700 });
  const opened = await openDatabase(settings, log);
  if (!opened.ok) return opened;
  const dependencies = { database: opened.value, settings, clock };
  try {
    if ('remove' in change) {
      const removed = await removeOperator(dependencies, operator);
      if (!removed) return fail(`there is no operator ${operator}: check the name`);
      return succeed({ operator, removed: true });
    }
    const oneTimePassword = await addOperator(dependencies, operator);
    return succeed({ operator, oneTimePassword, hours: settings.fleet.operators.oneTimePasswordHours });
  } finally {
    await opened.value.destroy();
  }
}
