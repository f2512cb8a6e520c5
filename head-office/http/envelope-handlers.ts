import { z } from 'zod';
import { type ClaimId, claimIdSchema } from '../../contract/claim/claim.ts';
import { partPlaceSchema } from '../../contract/claim/upload.ts';
import { type Digest, digestSchema } from '../../contract/digest.ts';
import { fail, succeed } from '../../contract/outcome.ts';
import { kioskSource } from '../accounts/origin.ts';
import { type SubmitClaimDependencies, submitClaim } from '../claims/submit-claim.ts';
import type { KioskRef } from '../keys/kiosk-keys.ts';
import type { PolicyStore } from '../policy/policy-store.ts';
import { continueUpload, findUpload } from '../uploads/continue-upload.ts';
import { type Handlers, malformed, withKiosk } from './route-handler.ts';

const claimPath = z.object({ claimId: claimIdSchema });
const uploadPath = claimPath.extend({ digest: digestSchema });
const partBody = z.instanceof(Uint8Array);
/** JWE compact serialisation (RFC 7516 section 3.1): five parts, the second one empty with direct key agreement. */
const envelopeText = z.string().regex(/^[\w-]+\.[\w-]*\.[\w-]+\.[\w-]+\.[\w-]+$/);

export interface EnvelopeHandlerDependencies extends SubmitClaimDependencies {
  readonly policies: PolicyStore;
}

/** The routes by which envelopes come, whole or in parts. */
export function envelopeHandlers(
  dependencies: EnvelopeHandlerDependencies,
): Pick<Handlers, 'submitClaim' | 'findUpload' | 'continueUpload'> {
  return {
    submitClaim: withKiosk(async (kiosk, { params, body, proven }): ReturnType<Handlers['submitClaim']> => {
      const path = claimPath.safeParse(params);
      if (!path.success) return fail(malformed(path.error));
      return takeEnvelope(dependencies, { kiosk, ...path.data, digest: proven?.bodyDigest }, body);
    }),
    findUpload: withKiosk(async (kiosk, { params }): ReturnType<Handlers['findUpload']> => {
      const path = uploadPath.safeParse(params);
      if (!path.success) return fail(malformed(path.error));
      return findUpload(dependencies, { kiosk, ...path.data });
    }),
    continueUpload: withKiosk(
      async (kiosk, { params, part, body }): ReturnType<Handlers['continueUpload']> => {
        const path = uploadPath.safeParse(params);
        if (!path.success) return fail(malformed(path.error));
        const place = partPlaceSchema.safeParse(part);
        if (!place.success) return fail(malformed(place.error));
        const upload = { kiosk, ...path.data };
        const since = performance.now();
        const continued = await continueUpload(
          dependencies,
          upload,
          { ...place.data, bytes: partBody.parse(body) },
          (envelope) => takeEnvelope(dependencies, upload, envelope),
        );
        if (!continued.ok || 'acknowledgement' in continued.value) return continued;
        return succeed({
          ...continued.value,
          workedMilliseconds: Math.round(performance.now() - since),
        });
      },
    ),
  };
}

interface WholeEnvelope {
  /** Against which its faults are counted. */
  readonly kiosk: KioskRef;
  readonly claimId: ClaimId;
  /** Of its text, which was held against it; undefined for none. */
  readonly digest: Digest | undefined;
}

/** A whole envelope, however it came. */
async function takeEnvelope(
  dependencies: EnvelopeHandlerDependencies,
  { kiosk, claimId, digest }: WholeEnvelope,
  body: unknown,
): ReturnType<Handlers['submitClaim']> {
  const envelope = envelopeText.safeParse(body);
  if (!envelope.success) return fail(malformed(envelope.error));
  if (digest === undefined) return fail({ code: 'assertionRefused' });
  await dependencies.policies.refresh();
  const source = kioskSource(kiosk);
  const submitted = await submitClaim(dependencies, { claimId, envelope: envelope.data, digest, source });
  return submitted.ok ? succeed({ acknowledgement: submitted.value }) : submitted;
}
