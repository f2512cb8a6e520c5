import { z } from 'zod';
import { claimAnswerSchema } from '../claim/acknowledgement.ts';
import { claimProgressSchema, trackedClaimSchema } from '../claim/claim.ts';
import { envelopeFaultSchema } from '../claim/envelope-fault.ts';
import { uploadAnswerSchema } from '../claim/upload.ts';
import {
  contributionOrderSchema,
  contributionsSchema,
  orderedContributionSchema,
} from '../contributions/contribution.ts';
import { heldMembershipSchema } from '../eligibility/held-membership.ts';
import { enrolmentSchema, signedProvisioningSchema } from '../fleet/enrolment.ts';
import { signedHeartbeatSchema, signedOrdersSchema } from '../fleet/heartbeat.ts';
import { keysSchema } from '../keys/key-list.ts';
import { signedPolicySchema } from '../policy/signed-policy.ts';
import { staffPersonSchema } from '../staff/staff.ts';
import {
  attestedSignInSchema,
  credentialsSchema,
  passwordResetSchema,
  registrationSchema,
  sessionSchema,
} from './accounts.ts';
import { healthSchema, readySchema } from './health.ts';
import { atTheDoor, helpCallRoutes } from './help-call-routes.ts';
import { accountAnswerSchema, accountInquirySchema, progressInquirySchema } from './inquiries.ts';
import type { ProblemCode } from './problems.ts';
import {
  attestationNonceSchema,
  branchStaffSchema,
  chosenPinSchema,
  firstPinSchema,
  staffCredentialSchema,
  staffListSchema,
  staffOfBranchSchema,
  staffSignInSchema,
  staffSwitchSchema,
} from './staff.ts';

/** Media type of an envelope: JWE compact serialisation. */
export const ENVELOPE_TYPE = 'application/jose';

/** Asks for interim answers (102) while the body of this request arrives; programs that cannot read them leave it out. */
export const UPLOAD_PROGRESS_HEADER = 'upload-progress';

interface Route {
  readonly method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  readonly path: string;
  readonly summary: string;
  readonly signedIn: boolean;
  readonly body?: z.ZodType;
  /** The body is an envelope instead of JSON. */
  readonly envelope?: true;
  /** The body is a part of an envelope. */
  readonly part?: true;
  /** For a kiosk that shows who it is by an assertion for this request, before its body is read, and nobody else. */
  readonly byKiosk?: true;
  /** Also for one whose key is not in force now: what it confirmed while it was still counts. */
  readonly byFormerKey?: true;
  /** For staff who are signed in at that kiosk, by the token of their credential. */
  readonly byStaff?: true;
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
  ready: {
    method: 'GET',
    path: '/v1/ready',
    summary: 'Whether a balancer may send requests to this instance; where not, what keeps it.',
    signedIn: false,
    answer: readySchema,
    status: 200,
    problems: ['notReady'],
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
    problems: ['malformed', 'registryDiffers', 'accountExists', 'tooManyAttempts', 'unavailable'],
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
    summary:
      'Signs in a participant whom staff who are signed in held against the original e-KTP, by the kiosk’s signed word.',
    signedIn: false,
    body: attestedSignInSchema,
    answer: sessionSchema,
    status: 201,
    problems: ['malformed', 'attestationRefused', 'registryDiffers', 'tooManyAttempts', 'unavailable'],
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
    answer: heldMembershipSchema,
    status: 200,
    problems: ['sessionExpired', 'unavailable'],
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
      'Takes an envelope. The same envelope sent again gets the same acknowledgement; needs no session. A problem is no verdict on the claim.',
    signedIn: false,
    byKiosk: true,
    byFormerKey: true,
    envelope: true,
    answer: claimAnswerSchema,
    status: 200,
    problems: [
      'malformed',
      'assertionRefused',
      ...envelopeFaultSchema.options,
      'claimDiffers',
      'tooManyAttempts',
      'unavailable',
    ],
  },
  findUpload: {
    method: 'GET',
    path: '/v1/claims/:claimId/uploads/:digest',
    summary:
      'How much of this envelope has arrived in parts from the kiosk that asks; the acknowledgement once it was decided.',
    signedIn: false,
    byKiosk: true,
    byFormerKey: true,
    answer: uploadAnswerSchema,
    status: 200,
    problems: ['malformed', ...atTheDoor, 'claimDiffers'],
  },
  continueUpload: {
    method: 'PATCH',
    path: '/v1/claims/:claimId/uploads/:digest',
    summary:
      'Takes the next part of an envelope, beginning where what has arrived ends. With the last one it is taken like a whole envelope.',
    signedIn: false,
    byKiosk: true,
    byFormerKey: true,
    part: true,
    answer: uploadAnswerSchema,
    status: 200,
    problems: [
      'malformed',
      'assertionRefused',
      ...envelopeFaultSchema.options,
      'offsetDiffers',
      'tooLarge',
      'claimDiffers',
      'tooManyAttempts',
      'unavailable',
    ],
  },
  sendHeartbeat: {
    method: 'POST',
    path: '/v1/heartbeats',
    summary: 'Takes what a kiosk says of itself, signed by it; answers what operators want of it, signed.',
    signedIn: false,
    body: signedHeartbeatSchema,
    answer: signedOrdersSchema,
    status: 200,
    problems: ['malformed', 'kioskUnknown', 'kioskRevoked', 'clockDiffers', 'unavailable'],
  },
  ...helpCallRoutes,
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
  listBranchStaff: {
    method: 'GET',
    path: '/v1/staff/names',
    summary: 'Who may sign in as staff at the branch of the kiosk that asks.',
    signedIn: false,
    byKiosk: true,
    answer: branchStaffSchema,
    status: 200,
    problems: [...atTheDoor],
  },
  signInStaff: {
    method: 'POST',
    path: '/v1/staff/credentials',
    summary:
      'Signs staff in at this kiosk, for some minutes. With a first PIN nothing is open but to choose another one.',
    signedIn: false,
    byKiosk: true,
    body: staffSignInSchema,
    answer: staffCredentialSchema,
    status: 201,
    problems: ['malformed', ...atTheDoor, 'staffCredentials'],
  },
  signOutStaff: {
    method: 'DELETE',
    path: '/v1/staff/credentials/current',
    summary: 'Ends the credential; its token is worth nothing from then on.',
    signedIn: false,
    byKiosk: true,
    byStaff: true,
    answer: z.undefined(),
    status: 204,
    problems: [...atTheDoor, 'staffSignedOut'],
  },
  chooseStaffPin: {
    method: 'PUT',
    path: '/v1/staff/me/pin',
    summary: 'Chooses a PIN of one’s own; other credentials of the same member end.',
    signedIn: false,
    byKiosk: true,
    byStaff: true,
    body: chosenPinSchema,
    answer: z.undefined(),
    status: 204,
    problems: ['malformed', ...atTheDoor, 'staffSignedOut', 'pinRefused'],
  },
  giveAttestationNonce: {
    method: 'POST',
    path: '/v1/staff/attestation-nonces',
    summary: 'A nonce for one attestation by the member of staff who is signed in.',
    signedIn: false,
    byKiosk: true,
    byStaff: true,
    answer: attestationNonceSchema,
    status: 201,
    problems: [...atTheDoor, 'staffSignedOut'],
  },
  listStaff: {
    method: 'GET',
    path: '/v1/staff',
    summary: 'All staff of the branch, for its supervisors.',
    signedIn: false,
    byKiosk: true,
    byStaff: true,
    answer: staffListSchema,
    status: 200,
    problems: [...atTheDoor, 'staffSignedOut', 'supervisorsOnly'],
  },
  addStaff: {
    method: 'POST',
    path: '/v1/staff',
    summary: 'Adds a member of staff to the supervisor’s own branch; answers the first PIN, once.',
    signedIn: false,
    byKiosk: true,
    byStaff: true,
    body: staffPersonSchema,
    answer: firstPinSchema,
    status: 201,
    problems: ['malformed', ...atTheDoor, 'staffSignedOut', 'supervisorsOnly', 'staffIdTaken'],
  },
  resetStaffPin: {
    method: 'POST',
    path: '/v1/staff/first-pins',
    summary: 'A new first PIN for a member of the own branch; whatever they were signed in to is over.',
    signedIn: false,
    byKiosk: true,
    byStaff: true,
    body: staffOfBranchSchema,
    answer: firstPinSchema,
    status: 201,
    problems: ['malformed', ...atTheDoor, 'staffSignedOut', 'supervisorsOnly', 'staffUnknown'],
  },
  switchStaff: {
    method: 'POST',
    path: '/v1/staff/access',
    summary: 'Stops the access of another member of the own branch, or allows it again.',
    signedIn: false,
    byKiosk: true,
    byStaff: true,
    body: staffSwitchSchema,
    answer: z.undefined(),
    status: 204,
    problems: ['malformed', ...atTheDoor, 'staffSignedOut', 'supervisorsOnly', 'staffUnknown'],
  },
} as const satisfies Record<string, Route>;
export type RouteName = keyof typeof routes;

/** What a route answers, and the problems of its own that it may answer with. */
export type AnswerOf<N extends RouteName> = z.output<(typeof routes)[N]['answer']>;
export type ProblemCodeOf<N extends RouteName> = (typeof routes)[N]['problems'][number];
