import { CompactSign, compactVerify, importJWK } from 'jose';
import { ENVELOPE } from '../../contract/claim/envelope.ts';
import { ENROLMENT_TYPES, type EnrolmentRequest } from '../../contract/fleet/enrolment.ts';
import { type Provisioning, provisioningSchema } from '../../contract/fleet/provisioning.ts';
import { fail, type Outcome, succeed } from '../../contract/outcome.ts';
import type { HeadOfficeClient } from '../head-office-client/head-office-client.ts';
import type { KioskKey } from '../keys/kiosk-key.ts';

/** Why the head office did not enrol this kiosk. */
export type EnrolmentProblem = 'refused' | 'tooMany' | 'unreachable';

/**
 * Asks the head office to enrol a key by a one-time code. TLS proves that the head office answers; its signature, by one
 * of the keys that the kiosk is to trust from now on, proves that the answer is for this key.
 */
export async function enrol(
  headOffice: Pick<HeadOfficeClient, 'enrol'>,
  key: KioskKey,
  request: EnrolmentRequest,
): Promise<Outcome<Provisioning, EnrolmentProblem>> {
  const enrolment = await new CompactSign(new TextEncoder().encode(JSON.stringify(request)))
    .setProtectedHeader({ alg: ENVELOPE.signature, typ: ENROLMENT_TYPES.request, jwk: { ...key.publicJwk } })
    .sign(key.privateKey);
  const answer = await headOffice.enrol(enrolment);
  if (!answer.ok) {
    const code = answer.problem.kind === 'problem' ? answer.problem.code : undefined;
    if (code === 'enrolmentRefused') return fail('refused');
    return fail(code === 'tooManyAttempts' ? 'tooMany' : 'unreachable');
  }
  const provisioning = await readProvisioning(answer.value.provisioning, key.kid);
  return provisioning ? succeed(provisioning) : fail('unreachable');
}

async function readProvisioning(jws: string, kid: string): Promise<Provisioning | undefined> {
  try {
    const claimed = provisioningSchema.parse(JSON.parse(payloadOf(jws)));
    const { protectedHeader } = await compactVerify(
      jws,
      async (header) => {
        const signer = claimed.keys.find((each) => each.crv === 'Ed25519' && each.kid === header.kid);
        if (!signer) throw new Error('not signed by a key of the head office');
        return importJWK(signer, ENVELOPE.signature);
      },
      { algorithms: [ENVELOPE.signature] },
    );
    return protectedHeader.typ === ENROLMENT_TYPES.provisioning && claimed.kid === kid ? claimed : undefined;
  } catch {
    return undefined;
  }
}

/** The payload of a compact JWS, not yet verified. */
function payloadOf(jws: string): string {
  return Buffer.from(jws.split('.')[1] ?? '', 'base64url').toString('utf8');
}
