import { z } from 'zod';
import { digestSchema } from '../digest.ts';

/**
 * By what a kiosk shows who it is (RFC 7523 section 3): a JWT (typ, EdDSA by the kiosk's key, `kid` its RFC 7638
 * thumbprint, `iss` and `sub` the same) for this audience, good for a minute, once, and for the request that it names. OAuth
 * routes take it as `client_assertion`; the others as a header.
 */
export const KIOSK_ASSERTION = {
  type: 'urn:ietf:params:oauth:client-assertion-type:jwt-bearer',
  header: 'kiosk-assertion',
  jwtType: 'anjungan-jht-kiosk',
  audience: 'urn:anjungan-jht:head-office',
  signature: 'EdDSA',
  seconds: 60,
} as const;

/**
 * The one request that an assertion is for: its method (`htm`, RFC 9449 section 4.2), its path without a query (not the
 * whole address, which balancers change), and the SHA-256 of its body as it is sent, in hexadecimal; without it the body
 * is empty, or is the form in which the assertion stands itself.
 */
export const assertedRequestSchema = z.strictObject({
  htm: z.enum(['GET', 'POST', 'PUT', 'PATCH', 'DELETE']),
  path: z.string().regex(/^\/[\w./~%-]{0,255}$/),
  digest: digestSchema.optional(),
});
export type AssertedRequest = z.infer<typeof assertedRequestSchema>;

/** Makes an assertion for one request. */
export type AssertRequest = (request: AssertedRequest) => Promise<string>;
