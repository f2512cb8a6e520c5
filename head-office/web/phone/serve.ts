import cookies from '@fastify/cookie';
import csrf from '@fastify/csrf-protection';
import formBody from '@fastify/formbody';
import type { FastifyError, FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { errorCode } from '../../configuration/read-json.ts';
import { isUnavailable } from '../../database/faults.ts';
import type { Office } from '../../office.ts';
import { cookieSettings } from './cookies.ts';
import { readForm } from './form.ts';
import { drawLink } from './page.ts';
import { servePasswordPages } from './password.ts';
import { phonePaths } from './paths.ts';
import { answerPage } from './respond.ts';
import { serveSignInPages } from './sign-in.ts';
import { PAGE_POLICY } from './style.ts';

/** The few pages that a participant's phone opens: plain HTML that needs no script. */
export async function servePhonePages(
  app: FastifyInstance,
  { office }: { readonly office: Office },
): Promise<void> {
  const { options, nameOf } = cookieSettings(office.settings);
  await app.register(cookies);
  await app.register(formBody, { bodyLimit: office.settings.limits.bodyBytes });
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
  app.setErrorHandler((error: FastifyError, request, reply) => answerError(office, error, request, reply));
  serveSignInPages(app, office);
  servePasswordPages(app, office);
  app.get(`${phonePaths.signIn}/*`, (request, reply) =>
    answerPage(office, request, reply, ({ says }) => ({ ...says.missing }), 404),
  );
}

/** @throws what is no trouble of the line or the person: the server's own handler logs it. */
function answerError(
  office: Office,
  error: FastifyError,
  request: FastifyRequest,
  reply: FastifyReply,
): FastifyReply {
  if (errorCode(error).startsWith('FST_CSRF_')) {
    return answerPage(
      office,
      request,
      reply,
      (visit) => ({
        ...visit.says.stale,
        body: drawLink(visit, visit.path, visit.says.stale.again, visit.query),
      }),
      403,
    );
  }
  if (!isUnavailable(error)) throw error;
  return answerPage(
    office,
    request,
    reply,
    (visit) => ({
      ...visit.says.trouble,
      body: drawLink(visit, visit.path, visit.says.trouble.again, visit.query),
    }),
    503,
  );
}
