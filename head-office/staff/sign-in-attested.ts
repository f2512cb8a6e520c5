import { compactVerify } from 'jose';
import {
  ATTESTATION_TYPE,
  type AttestationStatement,
  attestationStatementSchema,
  type Ektp,
  saltedEktpSchema,
} from '../../contract/assistance/attestation.ts';
import { ENVELOPE } from '../../contract/claim/envelope.ts';
import type { AttestedSignIn, Session } from '../../contract/head-office/accounts.ts';
import { isInForce } from '../../contract/keys/validity.ts';
import { fail, type Outcome, succeed } from '../../contract/outcome.ts';
import { limitAttempts, type TooManyAttempts } from '../accounts/limit-attempts.ts';
import { kioskSource } from '../accounts/origin.ts';
import type { AccountDependencies } from '../accounts/register.ts';
import { openSession } from '../accounts/sessions.ts';
import { parseJson } from '../configuration/read-json.ts';
import { transact } from '../database/transact.ts';
import { digestOf } from '../digest.ts';
import type { KioskKeys } from '../keys/kiosk-keys.ts';
import { readKid } from '../keys/read-kid.ts';
import type { RegistryAway } from '../people/registry.ts';
import { findByEktp } from '../registry/find-by-civil-data.ts';
import { findCredential } from './credentials.ts';
import { noteSession, spendNonce } from './nonces.ts';

type AttestedFailure =
  | { readonly code: 'attestationRefused' | 'registryDiffers' }
  | RegistryAway
  | TooManyAttempts;

export interface AttestedSignInDependencies extends AccountDependencies {
  readonly kiosks: KioskKeys;
}

/** Opens a session for the participant whose e-KTP staff who are signed in at a known kiosk have just checked. */
export async function signInAttested(
  dependencies: AttestedSignInDependencies,
  body: AttestedSignIn,
): Promise<Outcome<Session, AttestedFailure>> {
  const statement = await readAttestation(dependencies, body.attestation);
  const ektp = statement && readEktp(statement, body.ektp);
  if (!ektp) return fail({ code: 'attestationRefused' });
  // No kiosk has so many people in earnest, whoever is signed in there.
  const keys = [{ kind: 'attest', account: '', source: kioskSource(statement), always: true }] as const;
  return limitAttempts<Session, AttestedFailure>(dependencies, keys, async () => {
    if (!(await takeNonce(dependencies, statement))) return fail({ code: 'attestationRefused' });
    const known = await dependencies.registry.refresh({ nik: ektp.nik });
    if (!known.ok) return known;
    const participantId = await findByEktp(
      dependencies.database,
      dependencies.policies.inForce().policy.names,
      ektp,
    );
    if (participantId === undefined) return fail({ code: 'registryDiffers' });
    const session = await openSession(dependencies, participantId, readKid(body.attestation));
    await noteSession(dependencies.database, statement.nonce, session.sessionId);
    return succeed(session);
  });
}

/** Whether staff are signed in at this kiosk under the credential that is named, and its nonce is used now and only now. */
function takeNonce(
  dependencies: AttestedSignInDependencies,
  { branchId, kioskId, credentialId, nonce }: AttestationStatement,
): Promise<boolean> {
  return transact(dependencies, async (transaction) => {
    const place = { branchId, kioskId };
    const signedIn = await findCredential(dependencies, transaction, { credentialId }, place);
    if (signedIn?.staff.first_pin !== 0) return false;
    return spendNonce(transaction, { nonce, credentialId }, dependencies.clock.now());
  });
}

/** Undefined unless a known kiosk signed it just now, with a key that is in force and not revoked. */
async function readAttestation(
  dependencies: AttestedSignInDependencies,
  jws: string,
): Promise<AttestationStatement | undefined> {
  const kid = readKid(jws);
  // Outside what is caught: a database that cannot answer is no reason to call the kiosk's word untrue.
  const kiosk = kid === undefined ? undefined : await dependencies.kiosks.get(kid);
  const now = dependencies.clock.now();
  if (!kiosk || kiosk.revoked || !isInForce(kiosk, now)) return undefined;
  try {
    const { payload, protectedHeader } = await compactVerify(jws, kiosk.key, {
      algorithms: [ENVELOPE.signature],
    });
    if (protectedHeader.typ !== ATTESTATION_TYPE) return undefined;
    const json = parseJson(new TextDecoder().decode(payload));
    const statement = attestationStatementSchema.parse(json.ok ? json.value : undefined);
    const isOwn = statement.branchId === kiosk.branchId && statement.kioskId === kiosk.kioskId;
    const tolerance =
      dependencies.settings.sessions.clockToleranceMinutes * 60_000 + dependencies.clock.ahead;
    const isNew = Math.abs(Date.parse(statement.checkedAt) - now.getTime()) <= tolerance;
    return isOwn && isNew ? statement : undefined;
  } catch {
    return undefined;
  }
}

/** Undefined unless it is the e-KTP of which the kiosk signed the digest. */
function readEktp({ ektpDigest }: AttestationStatement, text: string): Ektp | undefined {
  if (digestOf(text) !== ektpDigest) return undefined;
  const json = parseJson(text);
  return saltedEktpSchema.safeParse(json.ok ? json.value : undefined).data;
}
