import { compactVerify, importJWK } from 'jose';
import { z } from 'zod';
import { acknowledgementSchema, formerRefusalSchema } from '../../contract/claim/acknowledgement.ts';
import { ENVELOPE } from '../../contract/claim/envelope.ts';
import type { OfficeKey } from '../../contract/keys/key-list.ts';
import { isInForce } from '../../contract/keys/validity.ts';

const answerSchema = z.union([acknowledgementSchema, formerRefusalSchema]);
type SignedAnswer = z.infer<typeof answerSchema>;

/** Undefined when the head office did not sign this, or it is no acknowledgement. */
export type AcknowledgementReader = (jws: string) => Promise<SignedAnswer | undefined>;

/** `keys` are read for each answer: the key ring adds to them what it learns. */
export function acknowledgementReader(keys: readonly OfficeKey[]): AcknowledgementReader {
  return async (jws) => {
    try {
      let signer: OfficeKey | undefined;
      const { payload } = await compactVerify(
        jws,
        async ({ kid, typ }) => {
          signer = keys.find((candidate) => candidate.crv === 'Ed25519' && candidate.kid === kid);
          if (!signer || typ !== ENVELOPE.acknowledgementType)
            throw new Error('not signed by the head office');
          return importJWK(signer, ENVELOPE.signature);
        },
        { algorithms: [ENVELOPE.signature] },
      );
      const decision = answerSchema.parse(JSON.parse(new TextDecoder().decode(payload)));
      // An answer may be sent again long after it was signed: what counts is when that was.
      return signer && isInForce(signer, new Date(decision.decidedAt)) ? decision : undefined;
    } catch {
      return undefined;
    }
  };
}
