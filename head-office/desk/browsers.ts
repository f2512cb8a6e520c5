import { createHash, randomInt, randomUUID } from 'node:crypto';
import {
  type EnrolmentCode,
  makeEnrolmentCode,
  parseEnrolmentCode,
} from '../../contract/fleet/enrolment-code.ts';
import { fail, type Outcome, succeed } from '../../contract/outcome.ts';
import { limitAttempts, type TooManyAttempts } from '../accounts/limit-attempts.ts';
import { hashToken, makeToken } from '../accounts/tokens.ts';
import { daysAfter, minutesAfter } from '../clock.ts';
import type { Database } from '../database/tables.ts';
import { type DatabaseAndClock, transact } from '../database/transact.ts';
import { recordDeskAction } from './record.ts';

/** Longer names of browsers are cut: whoever asks writes them. */
const LONGEST_NAME = 200;

/** A browser at which staff of one branch may sign in. */
export interface DeskBrowser {
  readonly browserId: string;
  readonly branchId: string;
}

/** Makes a one-time code for a browser of a branch. It is returned once; the database keeps only its SHA-256. */
export async function makeDeskCode(
  { clock, settings }: Pick<DatabaseAndClock, 'clock' | 'settings'>,
  transaction: Database,
  branchId: string,
  operator: string,
): Promise<{ code: EnrolmentCode; expiresAt: Date }> {
  const now = clock.now();
  const code = makeEnrolmentCode((limit) => randomInt(limit));
  const expiresAt = minutesAfter(now, settings.desk.codeHours * 60);
  await transaction.deleteFrom('desk_codes').where('expires_at', '<=', now.toISOString()).execute();
  await transaction
    .insertInto('desk_codes')
    .values({
      code_hash: hashOf(code),
      branch_id: branchId,
      made_by: operator,
      expires_at: expiresAt.toISOString(),
    })
    .execute();
  return { code, expiresAt };
}

interface Registration {
  /** As it was typed. */
  readonly code: string;
  /** What the browser calls itself. */
  readonly browser: string;
  /** Where it asks from. */
  readonly source: string;
}

type RegisterFailure = { readonly code: 'codeRefused' } | TooManyAttempts;

/** Spends a code: the browser is its branch's from now on. The token is returned once, for the cookie. */
export function registerBrowser(
  dependencies: DatabaseAndClock,
  { code, browser, source }: Registration,
): Promise<Outcome<DeskBrowser & { readonly token: string }, RegisterFailure>> {
  type Registered = DeskBrowser & { readonly token: string };
  const keys = [{ kind: 'deskCode', account: '', source }] as const;
  return limitAttempts<Registered, RegisterFailure>(dependencies, keys, () =>
    transact(dependencies, async (transaction) => {
      const read = parseEnrolmentCode(code);
      const now = dependencies.clock.now();
      const spent = read.ok ? await spendCode(transaction, read.value, now) : undefined;
      if (!spent) return fail({ code: 'codeRefused' });
      const { branch_id: branchId, made_by: madeBy } = spent;
      const registered = { browserId: randomUUID(), branchId, token: makeToken() };
      await transaction
        .insertInto('desk_browsers')
        .values({
          browser_id: registered.browserId,
          token_hash: hashToken(registered.token),
          branch_id: branchId,
          made_by: madeBy,
          registered_at: now.toISOString(),
          expires_at: daysAfter(now, dependencies.settings.desk.browserDays).toISOString(),
          removed_at: null,
          browser: browser.slice(0, LONGEST_NAME),
        })
        .execute();
      await recordDeskAction(transaction, { branchId, action: 'register' }, now);
      return succeed(registered);
    }),
  );
}

function spendCode(transaction: Database, code: EnrolmentCode, now: Date) {
  return transaction
    .deleteFrom('desk_codes')
    .where('code_hash', '=', hashOf(code))
    .where('expires_at', '>', now.toISOString())
    .returning(['branch_id', 'made_by'])
    .executeTakeFirst();
}

/** The browser of a cookie's token; undefined where it is none of any branch, or none any more. */
export async function findBrowser(
  { database, clock }: Pick<DatabaseAndClock, 'database' | 'clock'>,
  token: string,
): Promise<DeskBrowser | undefined> {
  const row = await standingBrowsers(database, clock.now())
    .select(['browser_id', 'branch_id'])
    .where('token_hash', '=', hashToken(token))
    .executeTakeFirst();
  return row && { browserId: row.browser_id, branchId: row.branch_id };
}

/** All browsers of branches, by branch. */
export function listBrowsers({ database, clock }: Pick<DatabaseAndClock, 'database' | 'clock'>) {
  return standingBrowsers(database, clock.now())
    .select(['browser_id', 'branch_id', 'made_by', 'registered_at', 'browser'])
    .orderBy('branch_id')
    .orderBy('registered_at')
    .execute();
}

/** Whoever is signed in there is signed out. @returns the branch, undefined where there is no such browser. */
export async function removeBrowser(
  transaction: Database,
  browserId: string,
  now: Date,
): Promise<string | undefined> {
  const removed = await transaction
    .updateTable('desk_browsers')
    .set({ removed_at: now.toISOString() })
    .where('browser_id', '=', browserId)
    .where('removed_at', 'is', null)
    .returning('branch_id')
    .executeTakeFirst();
  await transaction.deleteFrom('desk_sessions').where('browser_id', '=', browserId).execute();
  return removed?.branch_id;
}

function standingBrowsers(database: Database, now: Date) {
  return database
    .selectFrom('desk_browsers')
    .where('removed_at', 'is', null)
    .where('expires_at', '>', now.toISOString());
}

function hashOf(code: EnrolmentCode): string {
  return createHash('sha256').update(code).digest('hex');
}
