import { z } from 'zod';
import { instantText } from '../calendar.ts';
import { claimIdSchema, claimProgressSchema, digestSchema, refusalSchema, trackedClaimSchema } from '../claim/claim.ts';
import { receiptNumberSchema } from '../claim/receipt-number.ts';
import {
  contributionOrderSchema,
  contributionsSchema,
  orderedContributionSchema,
} from '../contributions/contribution.ts';
import { membershipSchema } from '../eligibility/membership.ts';
import { enrolmentSchema, signedProvisioningSchema } from '../fleet/enrolment.ts';
import { signedHeartbeatSchema, signedOrdersSchema } from '../fleet/heartbeat.ts';
import { accountNumberSchema } from '../identity/bank-account.ts';
import { emailSchema } from '../identity/email.ts';
import { kpjSchema } from '../identity/kpj.ts';
import { nikSchema } from '../identity/nik.ts';
import { birthDateSchema, personNameSchema } from '../identity/person.ts';
import { phoneSchema } from '../identity/phone.ts';
import { languageSchema } from '../language/language-schema.ts';

const PROBLEMS = {
  malformed: { status: 400, title: 'The request does not have the form that the contract asks for.' },
  credentials: { status: 401, title: 'E-mail address and password do not belong together.' },
  sessionExpired: { status: 401, title: 'The session is over or was never opened.' },
  notFound: { status: 404, title: 'There is nothing here.' },
  attestationRefused: {
    status: 403,
    title: 'The attestation is not signed by a known kiosk, or not of just now.',
  },
  claimUnknown: {
    status: 404,
    title: 'No claim is known by this receipt number and birth date together.',
  },
  kioskUnknown: { status: 403, title: 'No kiosk in service signed this.' },
  enrolmentRefused: { status: 403, title: 'The code is unknown, used, or over; ask for another one.' },
  methodNotAllowed: {
    status: 405,
    title: 'This path does not take that method; Allow names those it takes.',
  },
  tooLarge: { status: 413, title: 'The body is larger than the head office takes.' },
  mediaType: { status: 415, title: 'The body has another media type than the contract asks for.' },
  notContributing: { status: 404, title: 'The participant is not, and never was, a BPU member.' },
  registryDiffers: { status: 422, title: 'NIK, KPJ, name and birth date do not belong to one participant.' },
  accountExists: { status: 409, title: 'The participant, or the e-mail address, has an account already.' },
  claimDiffers: { status: 409, title: 'Another envelope was received under this claim id.' },
  tooManyAttempts: { status: 429, title: 'Too many attempts; wait as long as Retry-After says.' },
  noMail: { status: 501, title: 'This head office sends no e-mail: staff help whoever forgot the password.' },
  clockDiffers: { status: 409, title: 'The time that was signed is not the head office’s time.' },
  internal: { status: 500, title: 'The head office failed; nothing was recorded.' },
  unavailable: { status: 503, title: 'The head office cannot answer now; try again later.' },
} as const satisfies Record<string, { status: number; title: string }>;

export type ProblemCode = keyof typeof PROBLEMS;
const problemCodeSchema = z.enum(Object.keys(PROBLEMS) as [ProblemCode, ...ProblemCode[]]);

/** Error body by RFC 9457, sent as application/problem+json; `code` is what programs decide by. */
export const problemSchema = z.object({
  type: z.string(),
  title: z.string(),
  status: z.int(),
  code: problemCodeSchema,
  /** Which part of the request was wrong, by path; never what it held. */
  faults: z.array(z.object({ path: z.string(), message: z.string() })).optional(),
});
export type Problem = z.infer<typeof problemSchema>;

export function problem(code: ProblemCode, faults?: Problem['faults']): Problem {
  const { status, title } = PROBLEMS[code];
  const type = `urn:anjungan-jht:problem:${code}`;
  return { type, title, status, code, ...(faults ? { faults } : {}) };
}

export const credentialsSchema = z.object({ email: emailSchema, password: z.string().min(1).max(200) });
export type Credentials = z.infer<typeof credentialsSchema>;

export const registrationSchema = z.object({
  nik: nikSchema,
  kpj: kpjSchema,
  name: personNameSchema,
  birthDate: birthDateSchema,
  email: emailSchema,
  phone: phoneSchema,
  password: z.string().min(8).max(64),
});
export type Registration = z.infer<typeof registrationSchema>;

/** `attestation` is a compact JWS (EdDSA, typ anjungan-jht-attestation) by the kiosk over an Attestation. */
export const attestedSignInSchema = z.object({ attestation: z.string().max(8_192) });
export type AttestedSignIn = z.infer<typeof attestedSignInSchema>;

export const sessionSchema = z.object({
  sessionId: z.uuid(),
  /** Bearer token for the Authorization header; a secret. */
  token: z.string().min(32),
  expiresAt: instantText,
});
export type Session = z.infer<typeof sessionSchema>;

export const passwordResetSchema = z.object({ email: emailSchema, language: languageSchema });
export type PasswordReset = z.infer<typeof passwordResetSchema>;

export const accountInquirySchema = z.object({ bankCode: z.string(), accountNumber: accountNumberSchema });
export type AccountInquiry = z.infer<typeof accountInquirySchema>;

/**
 * The bank's answer: the account is the participant's own, held under a similar name that staff must look at,
 * another's, closed or dormant, or unknown.
 */
export const accountAnswerSchema = z.object({
  holder: z.enum(['matches', 'staffDecides', 'differs', 'inactive', 'unknown']),
  /** The holder's name with all but the first letter of each word covered; only where it matches. */
  maskedName: z.string().optional(),
});
export type AccountAnswer = z.infer<typeof accountAnswerSchema>;

export const progressInquirySchema = z.object({
  receiptNumber: receiptNumberSchema,
  birthDate: birthDateSchema,
});
export type ProgressInquiry = z.infer<typeof progressInquirySchema>;

/** The signed content of an acknowledgement: what the head office decided on exactly this envelope. */
export const acknowledgementSchema = z.discriminatedUnion('outcome', [
  z.object({
    outcome: z.literal('accepted'),
    claimId: claimIdSchema,
    envelopeDigest: digestSchema,
    decidedAt: instantText,
  }),
  z.object({
    outcome: z.literal('refused'),
    refusal: refusalSchema,
    claimId: claimIdSchema,
    envelopeDigest: digestSchema,
    decidedAt: instantText,
  }),
]);
export type Acknowledgement = z.infer<typeof acknowledgementSchema>;

/** `acknowledgement` is a compact JWS (EdDSA) by the head office over an Acknowledgement. */
export const claimAnswerSchema = z.object({ acknowledgement: z.string() });

export const healthSchema = z.object({ status: z.literal('ready'), time: instantText });

/** When a key is in force: from `validFrom` on, before `validUntil`; without one of them there is no such limit. */
export const validitySchema = z.object({
  validFrom: instantText.optional(),
  validUntil: instantText.optional(),
});
export type Validity = z.infer<typeof validitySchema>;

export const officeKeySchema = z.object({
  kty: z.literal('OKP'),
  crv: z.enum(['X25519', 'Ed25519']),
  x: z.string(),
  kid: z.string(),
  ...validitySchema.shape,
});
/** A public key of the head office. */
export type OfficeKey = z.infer<typeof officeKeySchema>;

export const keysSchema = z.object({
  /** JSON Web Keys (RFC 7517, 8037): X25519 for envelopes, Ed25519 for acknowledgements; each with kid. */
  keys: z.array(officeKeySchema),
  /**
   * The same once more for each signing key: a compact JWS (EdDSA, typ anjungan-jht-keys) over SignedKeys, so that
   * whoever trusts one of these keys learns the others, and nobody else can add any.
   */
  signed: z.array(z.string()).optional(),
});

/** The whole of the keys in force when it was signed: one that is missing is in force no longer. */
export const signedKeysSchema = z.object({ keys: z.array(officeKeySchema), issuedAt: instantText });
export type SignedKeys = z.infer<typeof signedKeysSchema>;

/** `typ` of a signed policy. */
export const POLICY_TYPE = 'anjungan-jht-policy';

/** `policy` is a compact JWS (EdDSA) by the head office over a policy document, docs/policy.schema.json. */
export const signedPolicySchema = z.object({ policy: z.string() });

/** Media type of an envelope: JWE compact serialisation. */
export const ENVELOPE_TYPE = 'application/jose';

interface Route {
  readonly method: 'GET' | 'POST' | 'PUT' | 'DELETE';
  readonly path: string;
  readonly summary: string;
  readonly signedIn: boolean;
  readonly body?: z.ZodType;
  /** The body is an envelope instead of JSON. */
  readonly envelope?: true;
  readonly answer: z.ZodType;
  readonly status: 200 | 201 | 204;
  readonly problems: readonly ProblemCode[];
}

/** Every route between kiosk and head office. Paths hold no personal data. */
export const routes = {
  health: {
    method: 'GET',
    path: '/v1/health',
    summary: 'Whether the head office can take claims now, and its time.',
    signedIn: false,
    answer: healthSchema,
    status: 200,
    problems: ['unavailable'],
  },
  keys: {
    method: 'GET',
    path: '/v1/keys',
    summary: 'The public keys to which envelopes are encrypted and with which acknowledgements are signed.',
    signedIn: false,
    answer: keysSchema,
    status: 200,
    problems: [],
  },
  policy: {
    method: 'GET',
    path: '/v1/policy',
    summary: 'The policy in force, signed; kiosks use it from their next visit on.',
    signedIn: false,
    answer: signedPolicySchema,
    status: 200,
    problems: [],
  },
  register: {
    method: 'POST',
    path: '/v1/accounts',
    summary: 'Opens an account for a participant whom the registry knows by these data, and signs in.',
    signedIn: false,
    body: registrationSchema,
    answer: sessionSchema,
    status: 201,
    problems: ['malformed', 'registryDiffers', 'accountExists', 'tooManyAttempts'],
  },
  signIn: {
    method: 'POST',
    path: '/v1/sessions',
    summary: 'Signs in by e-mail address and password.',
    signedIn: false,
    body: credentialsSchema,
    answer: sessionSchema,
    status: 201,
    problems: ['malformed', 'credentials', 'tooManyAttempts'],
  },
  signInAttested: {
    method: 'POST',
    path: '/v1/attested-sessions',
    summary: 'Signs in a participant whom staff held against the original e-KTP, by the kiosk’s signed word.',
    signedIn: false,
    body: attestedSignInSchema,
    answer: sessionSchema,
    status: 201,
    problems: ['malformed', 'attestationRefused', 'registryDiffers', 'tooManyAttempts'],
  },
  signOut: {
    method: 'DELETE',
    path: '/v1/sessions/current',
    summary: 'Ends the session; its token is worth nothing from then on.',
    signedIn: true,
    answer: z.undefined(),
    status: 204,
    problems: ['sessionExpired'],
  },
  requestPasswordReset: {
    method: 'POST',
    path: '/v1/password-resets',
    summary:
      'Sends a link for a new password to the address, if it has an account; never tells whether it has.',
    signedIn: false,
    body: passwordResetSchema,
    answer: z.undefined(),
    status: 204,
    problems: ['malformed', 'tooManyAttempts', 'noMail'],
  },
  getMembership: {
    method: 'GET',
    path: '/v1/me/membership',
    summary: 'What is known of the participant who signed in.',
    signedIn: true,
    answer: membershipSchema,
    status: 200,
    problems: ['sessionExpired'],
  },
  inquireAccount: {
    method: 'POST',
    path: '/v1/me/account-inquiries',
    summary: 'Asks the bank whether an account is active and the participant’s own.',
    signedIn: true,
    body: accountInquirySchema,
    answer: accountAnswerSchema,
    status: 200,
    problems: ['malformed', 'sessionExpired', 'tooManyAttempts'],
  },
  listClaims: {
    method: 'GET',
    path: '/v1/me/claims',
    summary: 'The participant’s claims, newest first, with the stages reached.',
    signedIn: true,
    answer: z.object({ claims: z.array(trackedClaimSchema) }),
    status: 200,
    problems: ['sessionExpired'],
  },
  getContributions: {
    method: 'GET',
    path: '/v1/me/contributions',
    summary: 'Which months a BPU member has paid, and the payment code asked for last.',
    signedIn: true,
    answer: contributionsSchema,
    status: 200,
    problems: ['sessionExpired', 'notContributing'],
  },
  orderContribution: {
    method: 'POST',
    path: '/v1/me/contribution-orders',
    summary:
      'A payment code for so many months. The same order again gets the same code while it is good; another one replaces it.',
    signedIn: true,
    body: contributionOrderSchema,
    answer: orderedContributionSchema,
    status: 201,
    problems: ['malformed', 'sessionExpired', 'notContributing', 'tooManyAttempts'],
  },
  trackByReceipt: {
    method: 'POST',
    path: '/v1/claim-progress',
    summary: 'Where a claim stands, for who knows its receipt number and the birth date of its participant.',
    signedIn: false,
    body: progressInquirySchema,
    answer: claimProgressSchema,
    status: 200,
    problems: ['malformed', 'claimUnknown', 'tooManyAttempts'],
  },
  submitClaim: {
    method: 'PUT',
    path: '/v1/claims/:claimId',
    summary:
      'Takes an envelope. The same envelope sent again gets the same acknowledgement; needs no session.',
    signedIn: false,
    envelope: true,
    answer: claimAnswerSchema,
    status: 200,
    problems: ['malformed', 'claimDiffers', 'tooManyAttempts', 'unavailable'],
  },
  sendHeartbeat: {
    method: 'POST',
    path: '/v1/heartbeats',
    summary: 'Takes what a kiosk says of itself, signed by it; answers what operators want of it, signed.',
    signedIn: false,
    body: signedHeartbeatSchema,
    answer: signedOrdersSchema,
    status: 200,
    problems: ['malformed', 'kioskUnknown', 'clockDiffers', 'unavailable'],
  },
  enrol: {
    method: 'POST',
    path: '/v1/enrolments',
    summary:
      'Enrols the key of a new kiosk by a one-time code. The same key asking again gets the same answer.',
    signedIn: false,
    body: enrolmentSchema,
    answer: signedProvisioningSchema,
    status: 201,
    problems: ['malformed', 'enrolmentRefused', 'tooManyAttempts'],
  },
} as const satisfies Record<string, Route>;
export type RouteName = keyof typeof routes;
