import { acknowledgementSchema } from '../../contract/claim/acknowledgement.ts';
import type { ClaimId, Digest, Refusal } from '../../contract/claim/claim.ts';
import { ENVELOPE } from '../../contract/claim/envelope.ts';
import { signAsOffice } from '../keys/key-set.ts';
import type { OfficeKeys } from '../keys/office-keys.ts';

export interface Decision {
  readonly claimId: ClaimId;
  readonly digest: Digest;
  readonly decidedAt: string;
  /** Undefined when the claim is accepted. */
  readonly refusal: Refusal | undefined;
}

/** Signs what was decided on exactly this envelope: the kiosk erases its copy on nothing less. */
export async function acknowledge(keys: OfficeKeys, decision: Decision): Promise<string> {
  const { claimId, digest: envelopeDigest, decidedAt, refusal } = decision;
  const content = acknowledgementSchema.parse({
    ...(refusal === undefined ? { outcome: 'accepted' } : { outcome: 'refused', refusal }),
    claimId,
    envelopeDigest,
    decidedAt,
  });
  return signAsOffice(keys, new Date(decidedAt), ENVELOPE.acknowledgementType, content);
}
