import { z } from 'zod';

/** `typ` of a signed policy. */
export const POLICY_TYPE = 'anjungan-jht-policy';

/** `policy` is a compact JWS (EdDSA) by the head office over a policy document, docs/policy.schema.json. */
export const signedPolicySchema = z.object({ policy: z.string() });
