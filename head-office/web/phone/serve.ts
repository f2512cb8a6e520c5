import cookies from '@fastify/cookie';
import csrf from '@fastify/csrf-protection';
import formBody from '@fastify/formbody';
import type { FastifyError, FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { phonePagePaths } from '../../accounts/phone-page-paths.ts';
import type { PasswordResetDependencies } from '../../accounts/request-password-reset.ts';
import type { CredentialDependencies } from '../../accounts/sign-in.ts';
import { isUnavailable } from '../../database/faults.ts';
import { errorCode } from '../../error-code.ts';
import { cookieSettings } from './cookies.ts';
import { readForm } from './form.ts';
import { drawLink } from './layout.ts';
import { sendPage } from './send-page.ts';
import { servePasswordPages } from './serve-password.ts';
import { serveSignInPages } from './serve-sign-in.ts';
import { PAGE_POLICY } from './style.ts';

export type PhonePageDependencies = CredentialDependencies & PasswordResetDependencies;

/** Serves the pages for a participant's phone: HTML without scripts. */
export async function servePhonePages(
  app: FastifyInstance,
  { dependencies }: { readonly dependencies: PhonePageDependencies },
): Promise<void> {
  const { options, nameOf } = cookieSettings(dependencies.settings);
  await app.register(cookies);
  await app.register(formBody, { bodyLimit: dependencies.settings.limits.bodyBytes });
  await app.register(csrf, {
    cookieKey: nameOf('pengaman'),
    cookieOpts: options,
    getToken: (request: FastifyRequest) => readForm(request.body).pengaman,
  });
  app.addHook('onRequest', async (_request, reply) => {
    reply.header('content-security-policy', PAGE_POLICY);
  });
  app.addHook('preHandler', (request, reply, done) => {
    if (request.method === 'POST') app.csrfProtection(request, reply, done);
    else done();
  });
  app.setErrorHandler((error: FastifyError, request, reply) =>
    answerError(dependencies, error, request, reply),
  );
  serveSignInPages(app, dependencies);
  servePasswordPages(app, dependencies);
  app.get(`${phonePagePaths.signIn}/*`, (request, reply) =>
    sendPage(dependencies.settings, request, reply, ({ text }) => ({ ...text.missing }), 404),
  );
}

/** Answers a stale form or an unavailable database. @throws other errors, for the server's own handler. */
function answerError(
  dependencies: PhonePageDependencies,
  error: FastifyError,
  request: FastifyRequest,
  reply: FastifyReply,
): FastifyReply {
  if (errorCode(error).startsWith('FST_CSRF_')) {
    return sendPage(
      dependencies.settings,
      request,
      reply,
      (context) => ({
        ...context.text.stale,
        body: drawLink(context, context.path, context.text.stale.again, context.query),
      }),
      403,
    );
  }
  if (!isUnavailable(error)) throw error;
  reply.header('retry-after', String(dependencies.settings.limits.retryAfterSeconds));
  return sendPage(
    dependencies.settings,
    request,
    reply,
    (context) => ({
      ...context.text.trouble,
      body: drawLink(context, context.path, context.text.trouble.again, context.query),
    }),
    503,
  );
}
