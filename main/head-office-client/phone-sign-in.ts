import {
  DEVICE_CODE_GRANT,
  type DeviceAuthorizationRequest,
  oauthErrorSchema,
  oauthRoutes,
  type TokenRequest,
} from '../../contract/head-office/device-authorization.ts';
import { KIOSK_ASSERTION } from '../../contract/keys/kiosk-assertion.ts';
import type { Language } from '../../contract/language/languages.ts';
import { fail, succeed } from '../../contract/outcome.ts';
import { readJson } from '../read-json.ts';
import type { Answer, HeadOfficeFault, PhoneCode, PhonePoll } from './answers.ts';
import { type HeadOfficeConnection, type HttpAnswer, httpRequest, readProblem } from './http-request.ts';

/** The routes of the sign-in by phone. Calls end at once when the signal is aborted. */
export interface PhoneSignIn {
  beginPhoneSignIn(language: Language, signal: AbortSignal): Answer<PhoneCode>;
  pollPhoneSignIn(deviceCode: string, signal: AbortSignal): Answer<PhonePoll>;
}

type Form = Readonly<Record<string, string>>;

/** The kiosk as the client of a device authorization grant (RFC 8628). */
export function phoneSignIn(connection: HeadOfficeConnection, onUnreachable: () => void): PhoneSignIn {
  const request = async (path: string, form: Form, signal: AbortSignal) => {
    const answer = await post(connection, path, form, signal);
    if (!answer && !signal.aborted) onUnreachable();
    return answer;
  };
  return {
    async beginPhoneSignIn(language: Language, signal) {
      const form = {
        ...(await clientAuthentication(connection, oauthRoutes.authorizeDevice.path)),
        ui_locales: language,
        shows_number: 'true',
      } satisfies DeviceAuthorizationRequest;
      const answer = await request(oauthRoutes.authorizeDevice.path, form, signal);
      if (!answer) return fail({ kind: 'unreachable' });
      const parsed = oauthRoutes.authorizeDevice.answer.safeParse(readJson(answer.text));
      if (answer.status !== 200 || !parsed.success) return fail(readFault(answer));
      return succeed({
        deviceCode: parsed.data.device_code,
        userCode: parsed.data.user_code,
        url: parsed.data.verification_uri_complete,
        intervalSeconds: parsed.data.interval,
      });
    },
    async pollPhoneSignIn(deviceCode, signal) {
      const form = {
        ...(await clientAuthentication(connection, oauthRoutes.pollToken.path)),
        grant_type: DEVICE_CODE_GRANT,
        device_code: deviceCode,
      } satisfies TokenRequest;
      const answer = await request(oauthRoutes.pollToken.path, form, signal);
      if (!answer) return fail({ kind: 'unreachable' });
      const pending = readPending(answer);
      if (pending) return succeed(pending);
      const parsed = oauthRoutes.pollToken.answer.safeParse(readJson(answer.text));
      if (answer.status !== 200 || !parsed.success) return fail(readFault(answer));
      const { access_token: token, session_id: sessionId } = parsed.data;
      return succeed({ kind: 'signedIn', session: { sessionId, token } });
    },
  };
}

/** The form that holds an assertion cannot be named by it. */
async function clientAuthentication({ assertion }: HeadOfficeConnection, path: string) {
  const asserted = await assertion?.({ htm: 'POST', path });
  return { client_assertion_type: KIOSK_ASSERTION.type, client_assertion: asserted ?? '' };
}

function post(
  { assertion: _sentInTheForm, ...connection }: HeadOfficeConnection,
  path: string,
  form: Form,
  signal: AbortSignal,
): Promise<HttpAnswer | undefined> {
  const headers = {
    accept: 'application/json',
    'content-type': 'application/x-www-form-urlencoded',
  };
  const body = new URLSearchParams(form).toString();
  return httpRequest(connection, path, { method: 'POST', headers, body, signal });
}

/** RFC 8628 section 3.5. A code that was used, or is not known any more, counts as expired. */
function readPending({ text }: HttpAnswer): PhonePoll | undefined {
  const parsed = oauthErrorSchema.safeParse(readJson(text));
  if (!parsed.success) return undefined;
  switch (parsed.data.error) {
    case 'authorization_pending':
      return { kind: 'pending', opened: parsed.data.opened ?? false, number: parsed.data.number ?? null };
    case 'slow_down':
      return { kind: 'slowDown' };
    case 'access_denied':
      return { kind: 'denied' };
    case 'expired_token':
    case 'invalid_grant':
      return { kind: 'over' };
    default:
      return undefined;
  }
}

/** An OAuth error that no person can correct: the kiosk is not known, or the answer is invalid. */
function readFault(answer: HttpAnswer): HeadOfficeFault {
  return answer.status === 200 ? { kind: 'unintelligible' } : readProblem(answer);
}
