import { z } from 'zod';
import { type ClaimId, claimIdSchema } from '../../../contract/claim/claim.ts';

const casePath = z.object({ claimId: claimIdSchema });
const picturePath = casePath.extend({
  place: z
    .string()
    .regex(/^\d{1,3}$/)
    .transform(Number),
});

export function readClaimId(params: unknown): ClaimId | undefined {
  return casePath.safeParse(params).data?.claimId;
}

export function readPicturePath(params: unknown): z.infer<typeof picturePath> | undefined {
  return picturePath.safeParse(params).data;
}
