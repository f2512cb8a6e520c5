import type { Kysely } from 'kysely';
import { type Migration, Migrator } from 'kysely/migration';
import { fail, type Outcome, succeed } from '../../contract/outcome.ts';
import type { StartFault } from '../configuration/read-json.ts';
import { errorCode } from '../error-code.ts';
import { up as registry } from './migrations/0001-registry.ts';
import { up as accounts } from './migrations/0002-accounts.ts';
import { up as claims } from './migrations/0003-claims.ts';
import { up as training } from './migrations/0004-training.ts';
import { up as scale } from './migrations/0005-scale.ts';
import { up as fleet } from './migrations/0006-fleet.ts';
import { up as contributions } from './migrations/0007-contributions.ts';
import { up as signInWays } from './migrations/0008-sign-in-ways.ts';
import { up as firstSupervisor } from './migrations/0009-first-supervisor.ts';
import { up as healthIssues } from './migrations/0010-health-issues.ts';
import { up as anyLanguage } from './migrations/0011-any-language.ts';
import { up as claimEditions } from './migrations/0012-claim-editions.ts';
import { up as npwpStanding } from './migrations/0013-npwp-standing.ts';
import { up as policyDrafts } from './migrations/0014-policy-drafts.ts';
import { up as receiptNumbers } from './migrations/0015-receipt-numbers.ts';
import { up as officeKeys } from './migrations/0016-office-keys.ts';
import { up as evidence } from './migrations/0017-evidence.ts';
import { up as uploads } from './migrations/0018-uploads.ts';
import { up as staff } from './migrations/0019-staff.ts';
import { up as kioskKeyDigests } from './migrations/0020-kiosk-key-digests.ts';
import { up as operators } from './migrations/0022-operators.ts';
import { up as caseKeys } from './migrations/0023-case-keys.ts';
import { up as phoneOrigin } from './migrations/0024-phone-origin.ts';
import { up as receiptsWaiting } from './migrations/0025-receipts-waiting.ts';
import { up as passkeys } from './migrations/0025-sign-in-by-passkey.ts';
import { up as identityProvider } from './migrations/0026-identity-provider.ts';
import { up as toldFacts } from './migrations/0027-told-facts.ts';
import { up as caseEvents } from './migrations/0028-case-events.ts';
import { up as corePersons } from './migrations/0029-core-persons.ts';
import { up as watch } from './migrations/0030-watch.ts';
import { up as desk } from './migrations/0031-desk.ts';
import { up as registryAnswers } from './migrations/0032-registry-answers.ts';
import { up as officeAlerts } from './migrations/0033-office-alerts.ts';
import { up as helpCalls } from './migrations/0034-help-calls.ts';
import type { Tables } from './tables.ts';

/** In order. A migration that was released is never changed. */
const MIGRATIONS: Record<string, Migration> = {
  '0001-registry': { up: registry },
  '0002-accounts': { up: accounts },
  '0003-claims': { up: claims },
  '0004-training': { up: training },
  '0005-scale': { up: scale },
  '0006-fleet': { up: fleet },
  '0007-contributions': { up: contributions },
  '0008-sign-in-ways': { up: signInWays },
  '0009-first-supervisor': { up: firstSupervisor },
  '0010-health-issues': { up: healthIssues },
  '0011-any-language': { up: anyLanguage },
  '0012-claim-editions': { up: claimEditions },
  '0013-npwp-standing': { up: npwpStanding },
  '0014-policy-drafts': { up: policyDrafts },
  '0015-receipt-numbers': { up: receiptNumbers },
  '0016-office-keys': { up: officeKeys },
  '0017-evidence': { up: evidence },
  '0018-uploads': { up: uploads },
  '0019-staff': { up: staff },
  '0020-kiosk-key-digests': { up: kioskKeyDigests },
  '0022-operators': { up: operators },
  '0023-case-keys': { up: caseKeys },
  '0024-phone-origin': { up: phoneOrigin },
  '0025-receipts-waiting': { up: receiptsWaiting },
  '0027-told-facts': { up: toldFacts },
  '0028-case-events': { up: caseEvents },
  '0026-identity-provider': { up: identityProvider },
  '0025-sign-in-by-passkey': { up: passkeys },
  '0029-core-persons': { up: corePersons },
  '0030-watch': { up: watch },
  '0031-desk': { up: desk },
  '0032-registry-answers': { up: registryAnswers },
  '0033-office-alerts': { up: officeAlerts },
  '0034-help-calls': { up: helpCalls },
};

/**
 * Runs the migrations that are missing. Of instances that start together one does so and the others wait (on PostgreSQL
 * by Kysely's advisory lock). A database of a newer edition is refused and left unchanged.
 */
export async function migrate(database: Kysely<Tables>): Promise<Outcome<void, StartFault>> {
  // As at almost every start: nothing is locked, nor is the whole catalogue read.
  if (await isMigrated(database).catch(falseWhereEmpty)) return succeed(undefined);
  const migrator = new Migrator({ db: database, provider: { getMigrations: async () => MIGRATIONS } });
  const done = await appliedMigrations(database);
  const unknown = done.filter((name) => !(name in MIGRATIONS));
  if (unknown.length > 0) {
    return fail(`the database is of a newer edition (${unknown.join(', ')}): start that edition instead`);
  }
  const { error } = await migrator.migrateToLatest();
  if (error) throw error;
  return succeed(undefined);
}

/** A database without tables has none of its migrations (PostgreSQL appendix A: undefined_table); any other fault is told at once. */
function falseWhereEmpty(error: unknown): false {
  const isEmpty =
    errorCode(error) === '42P01' || (error instanceof Error && error.message.startsWith('no such table'));
  if (!isEmpty) throw error;
  return false;
}

/** Whether the database is of this very edition: all of its migrations were run, and no later one. @throws the database's error. */
export async function isMigrated(database: Kysely<Tables>): Promise<boolean> {
  const done = await migrationNames(database);
  return done.length === Object.keys(MIGRATIONS).length && done.every((name) => name in MIGRATIONS);
}

async function appliedMigrations(database: Kysely<Tables>): Promise<string[]> {
  const tables = await database.introspection.getTables({ withInternalKyselyTables: true });
  if (!tables.some((table) => table.name === 'kysely_migration')) return [];
  return migrationNames(database);
}

async function migrationNames(database: Kysely<Tables>): Promise<string[]> {
  const rows = await database
    .withTables<{ kysely_migration: { name: string } }>()
    .selectFrom('kysely_migration')
    .select('name')
    .execute();
  return rows.map((row) => row.name);
}
