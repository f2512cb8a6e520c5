import { z } from 'zod';
import { type ClaimId, claimIdSchema } from '../../contract/claim/claim.ts';
import { partPlaceSchema } from '../../contract/claim/upload.ts';
import { digestSchema } from '../../contract/digest.ts';
import { fail, succeed } from '../../contract/outcome.ts';
import { findOrigin, kioskSource } from '../accounts/origin.ts';
import { type SubmitClaimDependencies, submitClaim } from '../claims/submit-claim.ts';
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
    async submitClaim(request) {
      const { params, body } = request;
      const path = claimPath.safeParse(params);
      if (!path.success) return fail(malformed(path.error));
      const { source } = await findOrigin(dependencies, request);
      return takeEnvelope(dependencies, path.data.claimId, body, source);
    },
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
          (envelope) => takeEnvelope(dependencies, upload.claimId, envelope, kioskSource(kiosk)),
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

/** A whole envelope, however it came. `source` is whom its faults are counted against. */
async function takeEnvelope(
  dependencies: EnvelopeHandlerDependencies,
  claimId: ClaimId,
  body: unknown,
  source: string,
): ReturnType<Handlers['submitClaim']> {
  const envelope = envelopeText.safeParse(body);
  if (!envelope.success) return fail(malformed(envelope.error));
  await dependencies.policies.refresh();
  const submitted = await submitClaim(dependencies, { claimId, envelope: envelope.data, source });
  return submitted.ok ? succeed({ acknowledgement: submitted.value }) : submitted;
}
