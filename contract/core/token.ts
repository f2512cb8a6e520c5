import { z } from 'zod';

/** What a client of the core contract may be let do. */
export const coreScopeSchema = z.enum(['events', 'attachments', 'facts']);
export type CoreScope = z.infer<typeof coreScopeSchema>;

/** RFC 6749 section 4.4, with the client shown by its key as RFC 7523 section 2.2 says. */
export const CLIENT_CREDENTIALS = {
  grant: 'client_credentials',
  assertionType: 'urn:ietf:params:oauth:client-assertion-type:jwt-bearer',
  /** Of assertions: FAPI 2.0 security profile, section 5.4.1. */
  algorithms: ['EdDSA', 'Ed25519', 'ES256', 'PS256'],
  /** The audience that does not change with the head office's address; the address of the route is one, too. */
  audience: 'urn:anjungan-jht:head-office',
} as const;

export const coreTokenRequestSchema = z.object({
  grant_type: z.literal(CLIENT_CREDENTIALS.grant),
  client_assertion_type: z.literal(CLIENT_CREDENTIALS.assertionType),
  client_assertion: z.string().min(1).max(8_192),
  /** Repeats what the assertion says; may be left out (RFC 7521 section 4.2). */
  client_id: z.string().optional(),
  /** With blanks between them; all that the client is configured for where it names none. */
  scope: z.string().min(1).optional(),
});
export type CoreTokenRequest = z.infer<typeof coreTokenRequestSchema>;

/** RFC 6749 section 5.1. */
export const coreTokenSchema = z.object({
  access_token: z.string().min(32),
  token_type: z.literal('Bearer'),
  /** Seconds. */
  expires_in: z.number().positive(),
  scope: z.string(),
});
export type CoreToken = z.infer<typeof coreTokenSchema>;

const ERRORS = {
  invalid_request: { status: 400, title: 'The form is not that of RFC 6749 section 4.4 and RFC 7523.' },
  unsupported_grant_type: { status: 400, title: 'Only client_credentials is offered.' },
  invalid_scope: { status: 400, title: 'The client is not configured for one of these scopes.' },
  invalid_client: {
    status: 401,
    title:
      'The assertion is not by a key of a configured client, not for this head office, over, too long-lived, or was shown before.',
  },
} as const satisfies Record<string, { status: number; title: string }>;
export type CoreTokenErrorCode = keyof typeof ERRORS;
export const coreTokenErrorCodes = Object.keys(ERRORS) as [CoreTokenErrorCode, ...CoreTokenErrorCode[]];

/** RFC 6749 section 5.2. */
export const coreTokenErrorSchema = z.object({
  error: z.enum(coreTokenErrorCodes),
  error_description: z.string(),
});

export function coreTokenError(error: CoreTokenErrorCode): {
  readonly status: number;
  readonly body: z.infer<typeof coreTokenErrorSchema>;
} {
  const { status, title } = ERRORS[error];
  return { status, body: { error, error_description: title } };
}
