import type { StaffSignIn } from '../../contract/head-office/staff.ts';
import { fail, type Outcome, succeed } from '../../contract/outcome.ts';
import { hashToken, makeToken } from '../accounts/tokens.ts';
import { minutesAfter } from '../clock.ts';
import { type DatabaseAndClock, transact } from '../database/transact.ts';
import type { StaffRow } from '../staff/members.ts';
import { proveStaff, type StaffDependencies, type StaffFailure } from '../staff/prove-staff.ts';
import type { DeskBrowser } from './browsers.ts';
import { type DeskStaff, recordDeskAction } from './record.ts';

const MINUTE = 'yyyy-mm-ddThh:mm'.length;

/** Who is signed in at the desk. */
export interface SignedIn extends DeskStaff {
  readonly name: string;
  readonly role: StaffRow['role'];
  readonly tokenHash: string;
}

type SignInFailure = StaffFailure | { readonly code: 'firstPin' };

/**
 * Signs a member of the browser's branch in by the PIN that they have at its kiosks, with the same limits. A first PIN,
 * which somebody else has known, opens nothing here. The token is returned once, for the cookie.
 */
export async function signInAtDesk(
  dependencies: StaffDependencies,
  signIn: StaffSignIn,
  { browserId, branchId }: DeskBrowser,
): Promise<Outcome<string, SignInFailure>> {
  const proved = await proveStaff(dependencies, signIn, { branchId, source: `desk ${browserId}` });
  if (!proved.ok) return proved;
  const { staff_id: staffId, generation, first_pin: firstPin } = proved.value;
  if (firstPin === 1) return fail({ code: 'firstPin' });
  const now = dependencies.clock.now();
  const at = now.toISOString();
  const token = makeToken();
  await transact(dependencies, async (transaction) => {
    await transaction.deleteFrom('desk_sessions').where('expires_at', '<=', at).execute();
    // One person at a browser at a time.
    await transaction.deleteFrom('desk_sessions').where('browser_id', '=', browserId).execute();
    await transaction
      .insertInto('desk_sessions')
      .values({
        token_hash: hashToken(token),
        browser_id: browserId,
        branch_id: branchId,
        staff_id: staffId,
        generation,
        opened_at: at,
        expires_at: minutesAfter(now, dependencies.settings.desk.sessionMinutes).toISOString(),
        last_used_at: at,
      })
      .execute();
    await recordDeskAction(transaction, { branchId, staffId, action: 'signIn' }, now);
  });
  return succeed(token);
}

/**
 * Who is signed in by a cookie's token at this browser; undefined where the session is over, has lain idle, or its member
 * has left or has another PIN by now. Notes that it was used, unless only a page asks by itself.
 */
export async function findSignedIn(
  { database, clock, settings }: DatabaseAndClock,
  token: string,
  { browserId, branchId }: DeskBrowser,
  { isUse }: { readonly isUse: boolean } = { isUse: true },
): Promise<SignedIn | undefined> {
  const tokenHash = hashToken(token);
  const now = clock.now();
  const at = now.toISOString();
  const row = await database
    .selectFrom('desk_sessions')
    .innerJoin('staff', (join) =>
      join
        .onRef('staff.branch_id', '=', 'desk_sessions.branch_id')
        .onRef('staff.staff_id', '=', 'desk_sessions.staff_id')
        .onRef('staff.generation', '=', 'desk_sessions.generation'),
    )
    .select(['staff.staff_id', 'name', 'role', 'last_used_at'])
    .where('token_hash', '=', tokenHash)
    .where('browser_id', '=', browserId)
    .where('desk_sessions.branch_id', '=', branchId)
    .where('active', '=', 1)
    .where('expires_at', '>', at)
    .where('last_used_at', '>', minutesAfter(now, -settings.desk.idleMinutes).toISOString())
    .executeTakeFirst();
  if (!row) return undefined;
  if (isUse && row.last_used_at.slice(0, MINUTE) !== at.slice(0, MINUTE)) {
    await database
      .updateTable('desk_sessions')
      .set({ last_used_at: at })
      .where('token_hash', '=', tokenHash)
      .execute();
  }
  return { branchId, staffId: row.staff_id, name: row.name, role: row.role, tokenHash };
}

export async function signOutOfDesk(
  dependencies: DatabaseAndClock,
  { branchId, staffId, tokenHash }: SignedIn,
): Promise<void> {
  await transact(dependencies, async (transaction) => {
    await transaction.deleteFrom('desk_sessions').where('token_hash', '=', tokenHash).execute();
    const now = dependencies.clock.now();
    await recordDeskAction(transaction, { branchId, staffId, action: 'signOut' }, now);
  });
}
