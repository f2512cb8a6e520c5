import { z } from 'zod';
import { isLoopback } from './loopback.ts';

/** TLS keeps secrets and tokens; a provider on the same machine needs none. */
const address = z
  .url({ protocol: /^https?$/ })
  .refine((url) => url.startsWith('https:') || isLoopback(new URL(url).hostname), 'must be https://');

const role = z.strictObject({
  /** A text that the claim of roles is or holds. */
  value: z.string().min(1),
  role: z.enum(['viewer', 'operator', 'policy', 'administrator', 'auditor']),
});

/** How operators sign in at the agency's identity provider (OpenID Connect Core 1.0). */
export const oidcSchema = z
  .strictObject({
    /** What the sign-in page calls it. */
    name: z.string().min(1).max(60),
    /** As its tokens name it, to the letter. */
    issuer: address,
    clientId: z.string().min(1),
    /** One of these: a secret (client_secret_basic), or a private JSON Web Key with `alg` (private_key_jwt, RFC 7523). */
    clientSecretFile: z.string().min(1).optional(),
    clientKeyFile: z.string().min(1).optional(),
    /** Where operators' browsers reach the head office; `publicUrl` where not given. */
    url: address.optional(),
    scopes: z
      .array(z.string().regex(/^[\x21\x23-\x5b\x5d-\x7e]+$/, 'is no scope'))
      .default(['openid', 'profile'])
      .refine((scopes) => scopes.includes('openid'), 'must hold openid'),
    /** Must sign tokens by this algorithm; RS256 is what a provider uses unless the client is registered otherwise. */
    algorithm: z.enum(['RS256', 'PS256', 'ES256', 'ES384', 'EdDSA', 'Ed25519']).default('RS256'),
    /** The claim that a new operator is named by. Who it is, is said by the subject alone. */
    nameClaim: z.string().min(1).default('preferred_username'),
    /** The claim that holds roles, and what each of its values lets do: the first of the list that it holds counts. */
    roleClaim: z.string().min(1),
    roles: z.array(role).min(1),
    /** Said by the provider where it has seen two factors (`acr`, OpenID Connect Core 2; `amr`, RFC 8176); else the head office asks for its own. */
    acrValues: z.array(z.string().regex(/^\S+$/, 'is no acr')).default([]),
    amrValues: z.array(z.string().min(1)).default([]),
    /** Whether operators with a password go on signing in by it; a break-glass operator always does. */
    passwordSignIn: z.boolean(),
    /** Who has a role at the provider and is nobody here: refused, or made an operator. */
    unknownSubjects: z.enum(['refuse', 'make']),
    /** How long a sign-in may take at the provider. */
    signInMinutes: z.number().positive().default(10),
    /** How long the provider may take to answer once, and how much it may say. */
    answerSeconds: z.number().positive().default(5),
    answerBytes: z.int().positive().default(262_144),
    /** How long what it publishes about itself is believed, and how long one that fails is left alone. */
    metadataMinutes: z.number().positive().default(60),
    retrySeconds: z.number().positive().default(10),
    /** By how much the provider's clock may differ. */
    clockToleranceSeconds: z.int().min(0).default(30),
  })
  .refine(
    ({ clientSecretFile, clientKeyFile }) =>
      (clientSecretFile === undefined) !== (clientKeyFile === undefined),
    { path: ['clientSecretFile'], error: 'or clientKeyFile must be given, and not both' },
  )
  .refine(({ passwordSignIn, unknownSubjects }) => !(passwordSignIn && unknownSubjects === 'make'), {
    path: ['unknownSubjects'],
    error:
      'cannot be make while passwordSignIn is true, since one person with both would be two: set it to refuse and link operators by --link-operator, or set passwordSignIn to false',
  });
export type OidcSettings = z.infer<typeof oidcSchema>;
