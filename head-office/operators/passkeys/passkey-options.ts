import { createHash } from 'node:crypto';
import { generateAuthenticationOptions, generateRegistrationOptions } from '@simplewebauthn/server';
import { type Outcome, succeed } from '../../../contract/outcome.ts';
import type { DatabaseAndClock } from '../../database/transact.ts';
import { ALGORITHMS } from './passkey-answers.ts';
import { newChallenge } from './passkey-challenge.ts';
import { listPasskeys } from './passkeys.ts';
import { type NoPasskeys, relyingPartyOf } from './relying-party.ts';

/** As an authenticator shows it beside the operator's name. */
const NAME = 'Anjungan JHT';

export interface PasskeyDependencies extends DatabaseAndClock {
  /** The address at which browsers reach the head office. */
  readonly web: { readonly url: string };
}

/** What a page needs to ask an operator's authenticators, as JSON for its script (WebAuthn Level 3, 5.1.8). */
interface PasskeyOptions {
  /** To answer by one of the passkeys; undefined where there is none. */
  readonly request: string | undefined;
  /** To make another one. */
  readonly creation: string;
}

/** Asks anew: what was asked in this session before is over. */
export async function askForPasskeys(
  dependencies: PasskeyDependencies,
  operator: { readonly name: string; readonly tokenHash: string },
): Promise<Outcome<PasskeyOptions, NoPasskeys>> {
  const party = relyingPartyOf(dependencies.web.url);
  if (!party.ok) return party;
  const { id: rpID } = party.value;
  const challenge = await newChallenge(dependencies, operator);
  const timeout = dependencies.settings.fleet.operators.challengeMinutes * 60_000;
  const passkeys = await listPasskeys(dependencies.database, operator.name);
  const known = passkeys.map(({ credentialId, transports }) => ({
    id: credentialId,
    transports: [...transports],
  }));
  const request = await generateAuthenticationOptions({
    rpID,
    challenge,
    timeout,
    allowCredentials: known,
    userVerification: 'required',
  });
  const creation = await generateRegistrationOptions({
    rpName: NAME,
    rpID,
    userName: operator.name,
    userDisplayName: operator.name,
    userID: userHandle(operator.name),
    challenge,
    timeout,
    attestationType: 'none',
    excludeCredentials: known,
    authenticatorSelection: { residentKey: 'preferred', userVerification: 'required' },
    supportedAlgorithmIDs: [...ALGORITHMS],
  });
  return succeed({
    request: known.length > 0 ? JSON.stringify(request) : undefined,
    creation: JSON.stringify(creation),
  });
}

/** The same for all passkeys of one operator, and no name (WebAuthn Level 3, 14.6.1). */
function userHandle(name: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(createHash('sha256').update(name).digest());
}
