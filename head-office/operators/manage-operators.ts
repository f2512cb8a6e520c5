import { mkdir } from 'node:fs/promises';
import type { Logger } from 'pino';
import { fail, type Outcome, succeed } from '../../contract/outcome.ts';
import type { Clock } from '../clock.ts';
import type { Flags, Settings } from '../configuration/configure.ts';
import type { StartFault } from '../configuration/read-json.ts';
import { openDatabase } from '../database/open.ts';
import { linkOperator, subjectSchema } from './link-operator.ts';
import { addOperator, operatorNameSchema, removeOperator, resetFactor } from './operators.ts';
import { roleSchema } from './roles.ts';

type Changed =
  | { readonly operator: string; readonly oneTimePassword: string; readonly hours: number }
  | { readonly operator: string; readonly linked: true }
  | { readonly operator: string; readonly removed: true }
  | { readonly operator: string; readonly factorReset: true };

/** Carries out the flags on operators, also while other instances are running. */
export async function manageOperators(
  settings: Settings,
  clock: Clock,
  log: Logger,
  change: NonNullable<Flags['operator']>,
): Promise<Outcome<Changed, StartFault>> {
  const operator = nameIn(change);
  if (!operatorNameSchema.safeParse(operator).success) {
    return fail(`${operator} is no operator's name: small letters, digits, dots and hyphens, at least two`);
  }
  const role = roleSchema.optional().safeParse('role' in change ? change.role : undefined);
  if (!role.success) return fail(`--role is one of ${roleSchema.options.join(', ')}`);
  const { oidc, oneTimePasswordHours: hours } = settings.fleet.operators;
  if ('link' in change && !oidc) {
    return fail('the configuration names no identity provider: give --config with fleet.operators.oidc');
  }
  if ('link' in change && !subjectSchema.safeParse(change.subject).success) {
    return fail('--subject is missing: give the subject (sub) that the identity provider has for the person');
  }
  await mkdir(settings.dataFolder, { recursive: true, mode: 0o700 });
  const opened = await openDatabase(settings, log);
  if (!opened.ok) return opened;
  const dependencies = { database: opened.value, settings, clock };
  try {
    if ('add' in change) {
      const { breakGlass = false } = change;
      const added = await addOperator(dependencies, operator, { role: role.data, breakGlass });
      return added.ok ? succeed({ operator, oneTimePassword: added.value, hours }) : fail(isNew(operator));
    }
    if ('link' in change && oidc) {
      const { issuer } = oidc;
      const link = { issuer, subject: change.subject, role: role.data };
      const linked = await linkOperator(dependencies, operator, link);
      if (linked.ok) return succeed({ operator, linked: true });
      return fail(linked.problem === 'roleMissing' ? isNew(operator) : isTaken(linked.problem.takenBy));
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

function nameIn(change: NonNullable<Flags['operator']>): string {
  if ('add' in change) return change.add;
  if ('link' in change) return change.link;
  return 'remove' in change ? change.remove : change.resetFactor;
}

function isNew(operator: string): StartFault {
  return `${operator} is new: say by --role what for (${roleSchema.options.join(', ')})`;
}

function isTaken(operator: string): StartFault {
  return `that subject is the operator ${operator}: one person is one operator; link that name, or check the subject`;
}

function unknown(operator: string): StartFault {
  return `there is no operator ${operator}: check the name`;
}
