import { acknowledgementSchema } from '../../contract/claim/acknowledgement.ts';
import type { ClaimId, Refusal } from '../../contract/claim/claim.ts';
import { ENVELOPE } from '../../contract/claim/envelope.ts';
import type { Digest } from '../../contract/digest.ts';
import type { HeadOfficeKeys } from '../keys/head-office-keys.ts';
import { signAsHeadOffice } from '../keys/signing.ts';

export interface Decision {
  readonly claimId: ClaimId;
  readonly digest: Digest;
  readonly decidedAt: string;
  /** Undefined when the claim is accepted. */
  readonly refusal: Refusal | undefined;
  /** Taken, and decided once staff have mended the registry's data. */
  readonly waitsForData: boolean;
  /** Taken, and judged once a second member of staff has confirmed what staff did. */
  readonly waitsForConfirmation: boolean;
}

/** Signs the decision on exactly this envelope; only then does the kiosk erase its copy. */
export async function acknowledge(keys: HeadOfficeKeys, decision: Decision): Promise<string> {
  const {
    claimId,
    digest: envelopeDigest,
    decidedAt,
    refusal,
    waitsForData,
    waitsForConfirmation,
  } = decision;
  const content = acknowledgementSchema.parse({
    ...(refusal === undefined
      ? {
          outcome: 'accepted',
          ...(waitsForData ? { waitsForData } : {}),
          ...(waitsForConfirmation ? { waitsForConfirmation } : {}),
        }
      : { outcome: 'refused', refusal }),
    claimId,
    envelopeDigest,
    decidedAt,
  });
  return signAsHeadOffice(keys, new Date(decidedAt), ENVELOPE.acknowledgementType, content);
}
