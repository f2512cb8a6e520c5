import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { isUnavailable } from '../../database/faults.ts';
import { errorCode } from '../../error-code.ts';
import { PASSKEY, REFRESH } from './layout/assets.ts';
import { contentPolicy } from './layout/content-policy.ts';
import { notFoundPage } from './layout/error-pages.ts';
import { formTypes } from './layout/forms.ts';
import { messagePage } from './layout/page.ts';
import { createPageContext, type FleetPageDependencies } from './layout/page-context.ts';
import { operatorPage, publicPage } from './layout/page-handlers.ts';
import { STYLE } from './layout/style.ts';
import { OPERATOR_ROUTES, type OperatorRoute, PUBLIC_ROUTES } from './routes.ts';

/** Serves the pages for operators, and those of other topics, with body parsers, headers and error pages of their own. */
export function serveFleetPages(
  app: FastifyInstance,
  dependencies: FleetPageDependencies,
  further: readonly OperatorRoute[],
): void {
  app.register(
    async (web) => {
      const { bodyBytes } = dependencies.settings.limits;
      const { policyBytes } = dependencies.settings.fleet;
      // Pages take forms, and nothing that routes take.
      web.removeAllContentTypeParsers();
      web.addContentTypeParser(
        formTypes.plain,
        { parseAs: 'string', bodyLimit: bodyBytes },
        (_, body, done) => done(null, body),
      );
      web.addContentTypeParser(formTypes.withFile, { parseAs: 'buffer' }, (_, body, done) =>
        done(null, body),
      );
      web.addHook('onRequest', async (_request, reply) => {
        // With `no-referrer`, browsers would send these pages' forms with Origin: null.
        reply.headers({
          'content-security-policy': contentPolicy({ scripts: false }),
          'referrer-policy': 'same-origin',
        });
      });
      web.setNotFoundHandler({}, (request, reply) => answerMissing(dependencies, request, reply));
      web.setErrorHandler((error, request, reply) => answerFailure(dependencies, error, request, reply));

      for (const { method, path, answer } of PUBLIC_ROUTES) {
        web.route({ method, url: path, handler: publicPage(dependencies, answer) });
      }
      for (const { method, path, deed, answer } of [...OPERATOR_ROUTES, ...further]) {
        const options = path === '/policy' ? { bodyLimit: policyBytes } : {};
        web.route({ method, url: path, ...options, handler: operatorPage(dependencies, deed, answer) });
      }
      web.get('/style.css', (_, reply) => reply.type('text/css; charset=utf-8').send(STYLE));
      for (const [path, script] of Object.entries({ '/refresh.js': REFRESH, '/passkey.js': PASSKEY })) {
        web.get(path, (_, reply) => reply.type('text/javascript; charset=utf-8').send(script));
      }
    },
    { prefix: '/fleet' },
  );
}

function answerMissing(
  dependencies: FleetPageDependencies,
  request: FastifyRequest,
  reply: FastifyReply,
): FastifyReply {
  return sendPage(reply, notFoundPage(createPageContext(dependencies, request, reply)).text);
}

function answerFailure(
  dependencies: FleetPageDependencies,
  error: unknown,
  request: FastifyRequest,
  reply: FastifyReply,
): FastifyReply {
  const context = createPageContext(dependencies, request, reply);
  const { text } = context;
  if (errorCode(error) === 'FST_ERR_CTP_BODY_TOO_LARGE') {
    return sendPage(reply.code(413), messagePage(context, text.refused, text.policyTooLarge).text);
  }
  if (/^FST_ERR_CTP/.test(errorCode(error))) {
    return sendPage(reply.code(400), messagePage(context, text.refused, text.refusedMeaning).text);
  }
  dependencies.log.error({ code: errorCode(error) }, 'page failed');
  const { retryAfterSeconds } = dependencies.settings.limits;
  if (isUnavailable(error)) reply.code(503).header('retry-after', String(retryAfterSeconds));
  else reply.code(500);
  return sendPage(reply, messagePage(context, text.failed, text.failedMeaning).text);
}

function sendPage(reply: FastifyReply, text: string): FastifyReply {
  return reply.type('text/html; charset=utf-8').send(`<!doctype html>${text}`);
}
