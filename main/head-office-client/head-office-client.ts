import type { z } from 'zod';
import type { CallEnd, HelpCall } from '../../contract/assistance/help-call.ts';
import type { ClaimId, TrackedClaim } from '../../contract/claim/claim.ts';
import type { ContributionOrder } from '../../contract/contributions/contribution.ts';
import type { Digest } from '../../contract/digest.ts';
import type {
  AttestedSignIn,
  Credentials,
  PasswordReset,
  Registration,
} from '../../contract/head-office/accounts.ts';
import type { AccountInquiry, ProgressInquiry } from '../../contract/head-office/inquiries.ts';
import { type AnswerOf, ENVELOPE_TYPE, type RouteName, routes } from '../../contract/head-office/routes.ts';
import type { StaffSignIn, StaffSwitch } from '../../contract/head-office/staff.ts';
import { fail, succeed } from '../../contract/outcome.ts';
import type { StaffId, StaffPerson } from '../../contract/staff/staff.ts';
import { readJson } from '../read-json.ts';
import type { Answer, HeadOfficeFault } from './answers.ts';
import { type HeadOfficeConnection, httpRequest, readProblem } from './http-request.ts';
import { type PackedPart, type Part, packPart } from './pack-part.ts';
import { phoneSignIn } from './phone-sign-in.ts';

/** The kiosk's side of the contract's routes. Every answer is parsed; no failure is thrown. */
export type HeadOfficeClient = ReturnType<typeof createHeadOfficeClient>;

/**
 * `onUnreachable` is called when the head office cannot be reached, or takes no assertion of the kiosk's time, so that line
 * and time are checked at once.
 */
export function createHeadOfficeClient(connection: HeadOfficeConnection, onUnreachable: () => void) {
  const call = async <N extends RouteName>(name: N, request: RequestOf<N>): Answer<AnswerOf<N>> => {
    const answered = await callRoute(connection, name, request);
    if (!answered.ok && isToBeChecked(answered.problem) && !request.signal?.aborted) onUnreachable();
    return answered;
  };
  return {
    signIn: (body: Credentials, signal: AbortSignal) => call('signIn', { body, signal }),
    register: (body: Registration, signal: AbortSignal) => call('register', { body, signal }),
    ...phoneSignIn(connection, onUnreachable),
    requestPasswordReset: (body: PasswordReset, signal: AbortSignal) =>
      call('requestPasswordReset', { body, signal }),
    signInAttested: (body: AttestedSignIn, signal: AbortSignal) => call('signInAttested', { body, signal }),
    getMembership: (token: string, signal: AbortSignal) => call('getMembership', { token, signal }),
    inquireAccount: (token: string, body: AccountInquiry, signal: AbortSignal) =>
      call('inquireAccount', { token, body, signal }),
    async listClaims(token: string, signal: AbortSignal): Answer<TrackedClaim[]> {
      const listed = await call('listClaims', { token, signal });
      return listed.ok ? succeed(listed.value.claims) : listed;
    },
    getContributions: (token: string, signal: AbortSignal) => call('getContributions', { token, signal }),
    orderContribution: (token: string, body: ContributionOrder, signal: AbortSignal) =>
      call('orderContribution', { token, body, signal }),
    trackByReceipt: (body: ProgressInquiry, signal: AbortSignal) => call('trackByReceipt', { body, signal }),
    signOut: (token: string) => call('signOut', { token }),
    callStaff: (callId: string, body: HelpCall, signal: AbortSignal) =>
      call('callStaff', { body, signal, parameters: { callId } }),
    findHelpCall: (callId: string, signal: AbortSignal) =>
      call('findHelpCall', { signal, parameters: { callId } }),
    endHelpCall: (callId: string, because: CallEnd) =>
      call('endHelpCall', { body: { because }, parameters: { callId } }),
    checkHealth: (): Answer<{ time: string }> => callRoute(connection, 'health', {}),
    /** The key lists that the head office signed; the caller has to verify them. */
    listKeys: (): Answer<{ signed?: string[] | undefined }> => call('keys', {}),
    /** The policy as the head office signed it; the caller has to verify it. */
    getPolicy: () => call('policy', {}),
    /** Sends an envelope. The answer is the signed acknowledgement, which the caller has to verify. */
    submitClaim: (claimId: ClaimId, envelope: string, signal: AbortSignal) =>
      call('submitClaim', { envelope, signal, parameters: { claimId } }),
    /** How much of an envelope has arrived in parts, or the signed acknowledgement. */
    findUpload: (claimId: ClaimId, digest: Digest, signal: AbortSignal) =>
      call('findUpload', { signal, parameters: { claimId, digest } }),
    /** Sends the next part of an envelope. */
    continueUpload: async (claimId: ClaimId, digest: Digest, part: Part, signal: AbortSignal) =>
      call('continueUpload', { part: await packPart(part), signal, parameters: { claimId, digest } }),
    /** Sends a heartbeat that the kiosk signed. The answer is the signed orders, which the caller has to verify. */
    sendHeartbeat: (heartbeat: string) => call('sendHeartbeat', { body: { heartbeat } }),
    listBranchStaff: () => call('listBranchStaff', {}),
    signInStaff: (body: StaffSignIn) => call('signInStaff', { body }),
    signOutStaff: (token: string) => call('signOutStaff', { token }),
    chooseStaffPin: (token: string, body: { pin: string }) => call('chooseStaffPin', { token, body }),
    giveAttestationNonce: (token: string) => call('giveAttestationNonce', { token }),
    listStaff: (token: string) => call('listStaff', { token }),
    addStaff: (token: string, body: StaffPerson) => call('addStaff', { token, body }),
    resetStaffPin: (token: string, body: { staffId: StaffId }) => call('resetStaffPin', { token, body }),
    switchStaff: (token: string, body: StaffSwitch) => call('switchStaff', { token, body }),
    /** Asks to be enrolled. The answer is the signed provisioning, which the caller has to verify. */
    enrol: (enrolment: string) => call('enrol', { body: { enrolment } }),
  };
}

function isToBeChecked(fault: HeadOfficeFault): boolean {
  return fault.kind === 'problem' ? fault.code === 'assertionRefused' : fault.kind === 'unreachable';
}

interface RouteRequest {
  readonly token?: string;
  readonly body?: unknown;
  readonly envelope?: string;
  readonly part?: PackedPart;
  readonly parameters?: Readonly<Record<string, string>>;
  readonly signal?: AbortSignal;
}

/** A request of a route with everything that the table says it needs. */
type RequestOf<N extends RouteName> = RouteRequest & Needed<(typeof routes)[N]>;
type Needed<R> = (R extends { signedIn: true } | { byStaff: true } ? { token: string } : unknown) &
  (R extends { body: z.ZodType<infer B> } ? { body: B } : unknown) &
  (R extends { envelope: true } ? { envelope: string } : unknown) &
  (R extends { part: true } ? { part: PackedPart } : unknown) &
  (R extends { path: `${string}:${infer P}` } ? { parameters: Record<NamesIn<P>, string> } : unknown);

/** The names in what follows the first colon of a path. */
type NamesIn<P extends string> = P extends `${infer N}/${infer Rest}`
  ? N | (Rest extends `${string}:${infer More}` ? NamesIn<More> : never)
  : P;

/** The table once more, so that the type of an answer follows from the name of its route. */
const routesByName: { readonly [N in RouteName]: RouteOf<AnswerOf<N>> } = routes;
interface RouteOf<T> {
  readonly method: (typeof routes)[RouteName]['method'];
  readonly path: string;
  readonly status: number;
  readonly answer: z.ZodType<T>;
}

async function callRoute<N extends RouteName>(
  connection: HeadOfficeConnection,
  name: N,
  { token, body, envelope, part, parameters = {}, signal }: RouteRequest,
): Answer<AnswerOf<N>> {
  const { method, path, status, answer } = routesByName[name];
  const named = path.replace(/:(\w+)/g, (_, key: string) => parameters[key] ?? '');
  const headers = {
    accept: 'application/json, application/problem+json',
    ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
    ...(body === undefined ? {} : { 'content-type': 'application/json' }),
    ...(envelope === undefined ? {} : { 'content-type': ENVELOPE_TYPE }),
    ...part?.headers,
  };
  const content = envelope ?? part?.bytes ?? (body === undefined ? null : JSON.stringify(body));
  const answered = await httpRequest(connection, named, { method, headers, body: content, signal });
  if (!answered) return fail({ kind: 'unreachable' });
  const { text } = answered;
  if (answered.status !== status) return fail(readProblem(answered));
  const parsed = answer.safeParse(text === '' ? undefined : readJson(text));
  return parsed.success ? succeed(parsed.data) : fail({ kind: 'unintelligible' });
}
