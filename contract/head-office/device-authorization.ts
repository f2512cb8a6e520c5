import { z } from 'zod';
import { KIOSK_ASSERTION } from '../keys/kiosk-assertion.ts';
import { languageSchema } from '../language/language-schema.ts';

/** RFC 8628 section 3.4. */
export const DEVICE_CODE_GRANT = 'urn:ietf:params:oauth:grant-type:device_code';

/** By how much a kiosk waits longer after `slow_down` (RFC 8628 section 3.5). */
export const SLOW_DOWN_SECONDS = 5;

/** The kiosk is the client, and proves it by its key (RFC 7523 section 2.2). */
const client = {
  client_assertion_type: z.literal(KIOSK_ASSERTION.type),
  client_assertion: z.string().min(1),
};

export const deviceAuthorizationRequestSchema = z.object({
  ...client,
  /** In which language the person reads the kiosk, and so the page on the phone. */
  ui_locales: languageSchema.optional(),
  /** The kiosk shows the number that a poll gives it; without it the phone shows the code to be compared. */
  shows_number: z.literal('true').optional(),
});
export type DeviceAuthorizationRequest = z.infer<typeof deviceAuthorizationRequestSchema>;

const positiveSeconds = z.number().positive();

/** RFC 8628 section 3.2. */
export const deviceAuthorizationSchema = z.object({
  device_code: z.string().min(32),
  user_code: z.string().min(1),
  verification_uri: z.url(),
  verification_uri_complete: z.url(),
  expires_in: positiveSeconds,
  interval: positiveSeconds,
});
export type DeviceAuthorization = z.infer<typeof deviceAuthorizationSchema>;

export const tokenRequestSchema = z.object({
  ...client,
  grant_type: z.literal(DEVICE_CODE_GRANT),
  device_code: z.string().min(1),
});
export type TokenRequest = z.infer<typeof tokenRequestSchema>;

/** RFC 6749 section 5.1, and the id of the session, which a claim names. */
export const tokenSchema = z.object({
  access_token: z.string().min(32),
  token_type: z.literal('Bearer'),
  expires_in: positiveSeconds,
  session_id: z.uuid(),
});

const ERRORS = {
  invalid_request: { status: 400, title: 'The request does not have the form that RFC 8628 asks for.' },
  invalid_client: { status: 401, title: 'The assertion is not by a kiosk that the head office knows.' },
  unsupported_grant_type: { status: 400, title: 'Only the device code grant is offered.' },
  invalid_grant: { status: 400, title: 'There is no such device code of this kiosk, or it was used.' },
  authorization_pending: { status: 400, title: 'The person has not decided yet.' },
  slow_down: { status: 400, title: 'Asked too soon: wait 5 seconds longer from now on.' },
  access_denied: { status: 400, title: 'The person said no.' },
  expired_token: { status: 400, title: 'The device code is over: ask for a new one.' },
} as const satisfies Record<string, { status: number; title: string }>;
export type OAuthErrorCode = keyof typeof ERRORS;

/** RFC 6749 section 5.2. */
export const oauthErrorSchema = z.object({
  error: z.enum(Object.keys(ERRORS) as [OAuthErrorCode, ...OAuthErrorCode[]]),
  error_description: z.string().optional(),
  /** With `authorization_pending`: the page is open on a phone, so that the kiosk may say so. */
  opened: z.boolean().optional(),
  /** With `opened`, where the kiosk shows it: two digits, to be found or compared on the phone. */
  number: z
    .string()
    .regex(/^[1-9]\d$/)
    .optional(),
});
export type OAuthError = z.infer<typeof oauthErrorSchema>;

export function oauthStatus(error: OAuthErrorCode): number {
  return ERRORS[error].status;
}

export function oauthError(error: OAuthErrorCode): OAuthError {
  return { error, error_description: ERRORS[error].title };
}

/** The two routes of the grant; bodies are application/x-www-form-urlencoded. */
export const oauthRoutes = {
  authorizeDevice: {
    path: '/oauth/device_authorization',
    summary: 'Begins a sign-in by phone (RFC 8628): gives the code that the kiosk shows as a QR.',
    form: deviceAuthorizationRequestSchema,
    answer: deviceAuthorizationSchema,
    errors: ['invalid_request', 'invalid_client'],
  },
  pollToken: {
    path: '/oauth/token',
    summary: 'Asks whether the person has approved on the phone; opens the session once they have.',
    form: tokenRequestSchema,
    answer: tokenSchema,
    errors: [
      'invalid_request',
      'invalid_client',
      'unsupported_grant_type',
      'invalid_grant',
      'authorization_pending',
      'slow_down',
      'access_denied',
      'expired_token',
    ],
  },
} as const satisfies Record<
  string,
  {
    path: string;
    summary: string;
    form: z.ZodType;
    answer: z.ZodType;
    errors: readonly OAuthErrorCode[];
  }
>;
