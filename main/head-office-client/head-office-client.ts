import { z } from 'zod';
import type { ClaimId, ClaimProgress, TrackedClaim } from '../../contract/claim/claim.ts';
import type {
  ContributionOrder,
  Contributions,
  OrderedContribution,
} from '../../contract/contributions/contribution.ts';
import type { Membership } from '../../contract/eligibility/membership.ts';
import {
  type AccountAnswer,
  type AccountInquiry,
  type AttestedSignIn,
  type Credentials,
  claimAnswerSchema,
  ENVELOPE_TYPE,
  type PasswordReset,
  type ProgressInquiry,
  type Registration,
  type RouteName,
  routes,
  type Session,
} from '../../contract/head-office/routes.ts';
import { fail, succeed } from '../../contract/outcome.ts';
import type { Answer } from './answers.ts';
import { type HeadOfficeConnection, httpRequest, readJson, readProblem } from './http-request.ts';
import { type PhoneSignIn, phoneSignIn } from './phone-sign-in.ts';

/** The kiosk as a client of the head office's routes. Every answer is parsed; a failed call is a value, never thrown. */
export interface HeadOfficeClient extends PhoneSignIn {
  checkHealth(): Answer<{ time: string }>;
  /** The key lists that the head office signed, newest state; not yet verified. */
  listKeys(): Answer<{ signed?: string[] | undefined }>;
  /** The policy as the head office signed it; not yet verified. */
  getPolicy(): Answer<{ policy: string }>;
  signIn(credentials: Credentials, signal: AbortSignal): Answer<Session>;
  signInAttested(body: AttestedSignIn, signal: AbortSignal): Answer<Session>;
  register(registration: Registration, signal: AbortSignal): Answer<Session>;
  requestPasswordReset(reset: PasswordReset, signal: AbortSignal): Answer<undefined>;
  getMembership(token: string, signal: AbortSignal): Answer<Membership>;
  inquireAccount(token: string, inquiry: AccountInquiry, signal: AbortSignal): Answer<AccountAnswer>;
  listClaims(token: string, signal: AbortSignal): Answer<TrackedClaim[]>;
  getContributions(token: string, signal: AbortSignal): Answer<Contributions>;
  orderContribution(
    token: string,
    order: ContributionOrder,
    signal: AbortSignal,
  ): Answer<OrderedContribution>;
  trackByReceipt(inquiry: ProgressInquiry, signal: AbortSignal): Answer<ClaimProgress>;
  signOut(token: string): Answer<undefined>;
  /** Sends an envelope; the answer is the signed acknowledgement, not yet verified. */
  submitClaim(claimId: ClaimId, envelope: string, signal: AbortSignal): Answer<{ acknowledgement: string }>;
  /** Sends a heartbeat that the kiosk signed; the answer is the signed orders, not yet verified. */
  sendHeartbeat(heartbeat: string): Answer<{ orders: string }>;
  /** Asks to be enrolled; the answer is the signed provisioning, not yet verified. */
  enrol(enrolment: string): Answer<{ provisioning: string }>;
}

interface CallOptions {
  readonly token?: string;
  readonly body?: unknown;
  readonly envelope?: string;
  readonly parameters?: Readonly<Record<string, string>>;
  readonly signal?: AbortSignal;
}

/** @param onUnreachable Called when a call got no answer, so that the connection is checked at once. */
export function createHeadOfficeClient(
  connection: HeadOfficeConnection,
  onUnreachable: () => void,
): HeadOfficeClient {
  const call = async <T>(name: RouteName, answer: z.ZodType<T>, options: CallOptions = {}) => {
    const outcome = await callRoute(connection, name, answer, options);
    const unreachable = !outcome.ok && outcome.problem.kind === 'unreachable';
    if (unreachable && !options.signal?.aborted) onUnreachable();
    return outcome;
  };
  return {
    checkHealth: () => callRoute(connection, 'health', routes.health.answer, {}),
    listKeys: () => call('keys', routes.keys.answer),
    getPolicy: () => call('policy', routes.policy.answer),
    signIn: (body, signal) => call('signIn', routes.signIn.answer, { body, signal }),
    register: (body, signal) => call('register', routes.register.answer, { body, signal }),
    ...phoneSignIn(connection, onUnreachable),
    requestPasswordReset: (body, signal) =>
      call('requestPasswordReset', routes.requestPasswordReset.answer, { body, signal }),
    signInAttested: (body, signal) => call('signInAttested', routes.signInAttested.answer, { body, signal }),
    getMembership: (token, signal) => call('getMembership', routes.getMembership.answer, { token, signal }),
    inquireAccount: (token, body, signal) =>
      call('inquireAccount', routes.inquireAccount.answer, { token, body, signal }),
    async listClaims(token, signal) {
      const listed = await call('listClaims', routes.listClaims.answer, { token, signal });
      return listed.ok ? succeed(listed.value.claims) : listed;
    },
    getContributions: (token, signal) =>
      call('getContributions', routes.getContributions.answer, { token, signal }),
    orderContribution: (token, body, signal) =>
      call('orderContribution', routes.orderContribution.answer, { token, body, signal }),
    trackByReceipt: (body, signal) => call('trackByReceipt', routes.trackByReceipt.answer, { body, signal }),
    signOut: (token) => call('signOut', z.undefined(), { token }),
    submitClaim: (claimId, envelope, signal) =>
      call('submitClaim', claimAnswerSchema, { envelope, signal, parameters: { claimId } }),
    sendHeartbeat: (heartbeat) => call('sendHeartbeat', routes.sendHeartbeat.answer, { body: { heartbeat } }),
    enrol: (enrolment) => call('enrol', routes.enrol.answer, { body: { enrolment } }),
  };
}

async function callRoute<T>(
  connection: HeadOfficeConnection,
  name: RouteName,
  answer: z.ZodType<T>,
  { token, body, envelope, parameters = {}, signal }: CallOptions,
): Answer<T> {
  const { method, path, status } = routes[name];
  const url = path.replace(/:(\w+)/g, (_, key: string) => parameters[key] ?? '');
  const headers = {
    accept: 'application/json, application/problem+json',
    ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
    ...(body === undefined ? {} : { 'content-type': 'application/json' }),
    ...(envelope === undefined ? {} : { 'content-type': ENVELOPE_TYPE }),
  };
  const requestBody = envelope ?? (body === undefined ? null : JSON.stringify(body));
  const answered = await httpRequest(connection, url, { method, headers, body: requestBody, signal });
  if (!answered) return fail({ kind: 'unreachable' });
  const { response, text } = answered;
  if (response.status !== status) return fail(readProblem(answered));
  const parsed = answer.safeParse(text === '' ? undefined : readJson(text));
  return parsed.success ? succeed(parsed.data) : fail({ kind: 'unintelligible' });
}
