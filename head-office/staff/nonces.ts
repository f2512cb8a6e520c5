import type { AttestationNonce } from '../../contract/head-office/staff.ts';
import { hashToken, makeToken } from '../accounts/tokens.ts';
import { minutesAfter } from '../clock.ts';
import type { Database } from '../database/tables.ts';
import type { DatabaseAndClock } from '../database/transact.ts';
import type { SignedInStaff } from './credentials.ts';

/** A nonce for one attestation under this credential; of nonces that nobody used in time nothing is kept. */
export async function giveNonce(
  { database, clock, settings }: DatabaseAndClock,
  { credentialId }: SignedInStaff,
): Promise<AttestationNonce> {
  const now = clock.now();
  const nonce = makeToken();
  const expiresAt = minutesAfter(now, settings.staff.nonceMinutes).toISOString();
  await database
    .deleteFrom('attestations')
    .where('used_at', 'is', null)
    .where('expires_at', '<=', now.toISOString())
    .execute();
  await database
    .insertInto('attestations')
    .values({ nonce_hash: hashToken(nonce), credential_id: credentialId, expires_at: expiresAt })
    .execute();
  return { nonce, expiresAt };
}

/** Uses a nonce up. False unless it was given for this credential, is not over, and was never used. */
export async function spendNonce(
  transaction: Database,
  { nonce, credentialId }: { readonly nonce: string; readonly credentialId: string },
  now: Date,
): Promise<boolean> {
  const used = await transaction
    .updateTable('attestations')
    .set({ used_at: now.toISOString() })
    .where('nonce_hash', '=', hashToken(nonce))
    .where('credential_id', '=', credentialId)
    .where('used_at', 'is', null)
    .where('expires_at', '>', now.toISOString())
    .returning('nonce_hash')
    .executeTakeFirst();
  return used !== undefined;
}

/** Notes which session the attestation with this nonce has opened. */
export async function noteSession(database: Database, nonce: string, sessionId: string): Promise<void> {
  await database
    .updateTable('attestations')
    .set({ session_id: sessionId })
    .where('nonce_hash', '=', hashToken(nonce))
    .execute();
}
