import { fail, type Outcome, succeed } from '../../contract/outcome.ts';
import { readAssertion, verifyAssertion } from './passkeys/passkey-answers.ts';
import type { PasskeyDependencies } from './passkeys/passkey-options.ts';
import { listPasskeys, markOf } from './passkeys/passkeys.ts';
import { relyingPartyOf } from './passkeys/relying-party.ts';
import { recordAction } from './record-action.ts';

/**
 * Takes the answer of one of an operator's own passkeys to `challenge`. `counterBack`: it is right, but has counted no
 * further than before, as a copy would (WebAuthn Level 3, 7.2, step 22); that is recorded for ever.
 */
export async function spendAssertion(
  { database, clock, web }: PasskeyDependencies,
  operator: string,
  text: string,
  challenge: string | undefined,
): Promise<Outcome<void, 'passkey' | 'counterBack'>> {
  const party = relyingPartyOf(web.url);
  const assertion = readAssertion(text);
  if (!party.ok || !assertion || challenge === undefined) return fail('passkey');
  const passkeys = await listPasskeys(database, operator);
  const passkey = passkeys.find(({ credentialId }) => credentialId === assertion.id);
  if (!passkey) return fail('passkey');
  const shown = await verifyAssertion({ party: party.value, challenge }, passkey, assertion);
  if (!shown) return fail('passkey');
  const now = clock.now();
  // Compared where it is kept, so that of two copies used at once one is found out.
  const used = await database
    .updateTable('operator_passkeys')
    .set({
      counter: shown.counter,
      last_used_at: now.toISOString(),
      backed_up: shown.isBackedUp ? 1 : 0,
    })
    .where('credential_id', '=', passkey.credentialId)
    .where((row) => (shown.counter === 0 ? row('counter', '=', 0) : row('counter', '<', shown.counter)))
    .returning('credential_id')
    .executeTakeFirst();
  if (used) return succeed(undefined);
  const kept = await database
    .selectFrom('operator_passkeys')
    .select('counter')
    .where('credential_id', '=', passkey.credentialId)
    .executeTakeFirst();
  // It was removed meanwhile.
  if (!kept) return fail('passkey');
  const detail = `${markOf(passkey.credentialId)}: ${shown.counter} <= ${kept.counter}`;
  await recordAction(database, { operator, action: 'passkeyWentBack', detail }, now);
  return fail('counterBack');
}
