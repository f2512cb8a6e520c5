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
import type { HeadOfficeFault, PhonePoll, VisitHeadOffice } from '../visit/chart/ports.ts';
import {
  type Answered,
  type HeadOfficeConnection,
  httpRequest,
  readJson,
  readProblem,
} from './http-request.ts';

type Form = Readonly<Record<string, string>>;

/** The kiosk as the client of a device authorization grant (RFC 8628). */
export function phoneSignIn(
  connection: HeadOfficeConnection,
  onUnreachable: () => void,
): Pick<VisitHeadOffice, 'beginPhoneSignIn' | 'pollPhoneSignIn'> {
  const ask = async (path: string, form: Form, signal: AbortSignal) => {
    const answered = await post(connection, path, form, signal);
    if (!answered && !signal.aborted) onUnreachable();
    return answered;
  };
  return {
    async beginPhoneSignIn(language: Language, signal) {
      const form = {
        ...(await client(connection)),
        ui_locales: language,
      } satisfies DeviceAuthorizationRequest;
      const answered = await ask(oauthRoutes.authorizeDevice.path, form, signal);
      if (!answered) return fail({ kind: 'unreachable' });
      const parsed = oauthRoutes.authorizeDevice.answer.safeParse(readJson(answered.text));
      if (answered.response.status !== 200 || !parsed.success) return fail(readFault(answered));
      return succeed({
        deviceCode: parsed.data.device_code,
        userCode: parsed.data.user_code,
        url: parsed.data.verification_uri_complete,
        intervalSeconds: parsed.data.interval,
      });
    },
    async pollPhoneSignIn(deviceCode, signal) {
      const form = {
        ...(await client(connection)),
        grant_type: DEVICE_CODE_GRANT,
        device_code: deviceCode,
      } satisfies TokenRequest;
      const answered = await ask(oauthRoutes.pollToken.path, form, signal);
      if (!answered) return fail({ kind: 'unreachable' });
      const waiting = readWaiting(answered);
      if (waiting) return succeed(waiting);
      const parsed = oauthRoutes.pollToken.answer.safeParse(readJson(answered.text));
      if (answered.response.status !== 200 || !parsed.success) return fail(readFault(answered));
      const { access_token: token, session_id: sessionId } = parsed.data;
      return succeed({ kind: 'signedIn', session: { sessionId, token } });
    },
  };
}

async function client({ assertion }: HeadOfficeConnection) {
  return { client_assertion_type: KIOSK_ASSERTION.type, client_assertion: (await assertion?.()) ?? '' };
}

function post(
  { assertion: _inTheForm, ...connection }: HeadOfficeConnection,
  path: string,
  form: Form,
  signal: AbortSignal,
): Promise<Answered | undefined> {
  const headers = {
    accept: 'application/json',
    'content-type': 'application/x-www-form-urlencoded',
  };
  const body = new URLSearchParams(form).toString();
  return httpRequest(connection, path, { method: 'POST', headers, body, signal });
}

/** RFC 8628 section 3.5. A code that is used, or not known any more, is as one that is over. */
function readWaiting({ text }: Answered): PhonePoll | undefined {
  const parsed = oauthErrorSchema.safeParse(readJson(text));
  if (!parsed.success) return undefined;
  switch (parsed.data.error) {
    case 'authorization_pending':
      return { kind: 'pending', opened: parsed.data.opened ?? false };
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

/** An OAuth error is no answer that a person could mend: the kiosk is not known, or speaks otherwise. */
function readFault(answered: Answered): HeadOfficeFault {
  return answered.response.status === 200 ? { kind: 'unintelligible' } : readProblem(answered);
}
