import formBody from '@fastify/formbody';
import type { FastifyInstance, FastifyReply } from 'fastify';
import {
  DEVICE_CODE_GRANT,
  type DeviceAuthorizationRequest,
  deviceAuthorizationRequestSchema,
  type OAuthError,
  type OAuthErrorCode,
  oauthError,
  oauthRoutes,
  oauthStatus,
  tokenRequestSchema,
} from '../../contract/head-office/device-authorization.ts';
import { officialLanguage } from '../../contract/language/languages.ts';
import { phonePagePaths } from '../accounts/phone-page-paths.ts';
import type { DatabaseAndClock } from '../database/transact.ts';
import type { KioskAssertions } from '../keys/kiosk-assertion.ts';
import type { KioskKey } from '../keys/kiosk-keys.ts';
import { beginPhoneSignIn, formatUserCode } from '../phone/device-codes.ts';
import { pollPhoneSignIn } from '../phone/poll.ts';
import { pathOf } from './kiosk-door.ts';

export interface OAuthDependencies extends DatabaseAndClock {
  readonly assertions: KioskAssertions;
  /** The address at which phones reach the head office. */
  readonly web: { readonly url: string };
}

type Refused = Pick<OAuthError, 'error' | 'opened' | 'number'>;

/** The OAuth 2.0 Device Authorization Grant (RFC 8628), for kiosks alone. */
export async function serveOAuth(
  app: FastifyInstance,
  { dependencies }: { readonly dependencies: OAuthDependencies },
): Promise<void> {
  await app.register(formBody, { bodyLimit: dependencies.settings.limits.bodyBytes });

  app.post(oauthRoutes.authorizeDevice.path, async (request, reply) => {
    const body = deviceAuthorizationRequestSchema.safeParse(request.body);
    if (!body.success) return refuse(reply, { error: 'invalid_request' });
    const proven = await dependencies.assertions.verify({
      text: body.data.client_assertion,
      ...pathOf(request),
    });
    if (!proven.ok) return refuse(reply, { error: 'invalid_client' });
    const { kiosk } = proven.value;
    return oauthRoutes.authorizeDevice.answer.parse(await begin(dependencies, kiosk, body.data, request.ip));
  });

  app.post(oauthRoutes.pollToken.path, async (request, reply) => {
    const body = tokenRequestSchema.safeParse(request.body);
    if (!body.success) return refuse(reply, { error: grantOf(request.body) });
    const proven = await dependencies.assertions.verify({
      text: body.data.client_assertion,
      ...pathOf(request),
    });
    if (!proven.ok) return refuse(reply, { error: 'invalid_client' });
    const polled = await pollPhoneSignIn(dependencies, proven.value.kiosk, body.data.device_code);
    if (!polled.ok) return refuse(reply, polled.problem);
    const { token, sessionId } = polled.value;
    return oauthRoutes.pollToken.answer.parse({
      access_token: token,
      token_type: 'Bearer',
      expires_in: dependencies.settings.sessions.minutes * 60,
      session_id: sessionId,
    });
  });
}

async function begin(
  dependencies: OAuthDependencies,
  kiosk: KioskKey,
  { ui_locales: language = officialLanguage, shows_number: showsNumber }: DeviceAuthorizationRequest,
  source: string,
) {
  const { minutes, pollSeconds } = dependencies.settings.phoneSignIn;
  const { deviceCode, userCode } = await beginPhoneSignIn(dependencies, kiosk, {
    language,
    source,
    showsNumber: showsNumber === 'true',
  });
  const page = new URL(phonePagePaths.signIn, dependencies.web.url);
  const complete = new URL(page);
  complete.searchParams.set('kode', formatUserCode(userCode));
  return {
    device_code: deviceCode,
    user_code: formatUserCode(userCode),
    verification_uri: page.href,
    verification_uri_complete: complete.href,
    expires_in: minutes * 60,
    interval: pollSeconds,
  };
}

function refuse(reply: FastifyReply, { error, ...more }: Refused): FastifyReply {
  return reply.code(oauthStatus(error)).send({ ...oauthError(error), ...more });
}

function grantOf(body: unknown): OAuthErrorCode {
  const named = typeof body === 'object' && body !== null && 'grant_type' in body;
  return named && body.grant_type !== DEVICE_CODE_GRANT ? 'unsupported_grant_type' : 'invalid_request';
}
