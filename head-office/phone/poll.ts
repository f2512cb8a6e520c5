import type { Session } from '../../contract/head-office/accounts.ts';
import { type OAuthErrorCode, SLOW_DOWN_SECONDS } from '../../contract/head-office/device-authorization.ts';
import { fail, type Outcome, succeed } from '../../contract/outcome.ts';
import { openSession } from '../accounts/sessions.ts';
import { hashToken } from '../accounts/tokens.ts';
import { secondsBefore } from '../clock.ts';
import type { Database } from '../database/tables.ts';
import type { DatabaseAndClock } from '../database/transact.ts';
import { transact } from '../database/transact.ts';
import type { KioskRef } from '../keys/kiosk-keys.ts';

interface PollFailure {
  readonly error: OAuthErrorCode;
  readonly opened?: boolean;
  /** Once the page is open on a phone, for the kiosk's screen. */
  readonly number?: string;
}

/** Answers a kiosk's poll (RFC 8628 section 3.5). After an approval the first poll opens the session. */
export function pollPhoneSignIn(
  dependencies: DatabaseAndClock,
  kiosk: KioskRef & { readonly kid: string },
  deviceCode: string,
): Promise<Outcome<Session, PollFailure>> {
  return transact(dependencies, async (transaction): Promise<Outcome<Session, PollFailure>> => {
    const now = dependencies.clock.now();
    const hash = hashToken(deviceCode);
    const code = await lockCode(transaction, kiosk, hash);
    if (!code) return fail({ error: 'invalid_grant' });
    const forget = () => transaction.deleteFrom('device_codes').where('code_hash', '=', hash).execute();
    if (code.expires_at <= now.toISOString()) {
      await forget();
      return fail({ error: 'expired_token' });
    }
    if (code.decision === 'denied') {
      await forget();
      return fail({ error: 'access_denied' });
    }
    if (code.participant_id !== null) {
      await forget();
      const within = { ...dependencies, database: transaction };
      return succeed(await openSession(within, code.participant_id, kiosk.kid));
    }
    const soon = code.last_polled_at > secondsBefore(now, code.interval_seconds).toISOString();
    await transaction
      .updateTable('device_codes')
      .set({
        last_polled_at: now.toISOString(),
        interval_seconds: soon
          ? code.interval_seconds + SLOW_DOWN_SECONDS
          : Math.max(code.interval_seconds, dependencies.settings.phoneSignIn.pollSeconds),
      })
      .where('code_hash', '=', hash)
      .execute();
    if (soon) return fail({ error: 'slow_down' });
    const opened = code.opened_at !== null;
    const shown = opened && code.number !== null ? { number: code.number } : {};
    return fail({ error: 'authorization_pending', opened, ...shown });
  });
}

/** Writing the row locks it until the transaction ends, on either database; returned is the row before the poll. */
async function lockCode(transaction: Database, { branchId, kioskId }: KioskRef, hash: string) {
  return transaction
    .updateTable('device_codes')
    .set((row) => ({ last_polled_at: row.ref('last_polled_at') }))
    .where('code_hash', '=', hash)
    .where('branch_id', '=', branchId)
    .where('kiosk_id', '=', kioskId)
    .returningAll()
    .executeTakeFirst();
}
