import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { isUnavailable } from '../../database/faults.ts';
import { errorCode } from '../../error-code.ts';
import { actionLogPage } from './action-log-page.ts';
import { acknowledge, alertsPage, explainEvidence } from './alerts-page.ts';
import { REFRESH, STYLE } from './layout/assets.ts';
import { enrolPage, makeCode } from './enrol-page.ts';
import { notFoundPage } from './layout/error-pages.ts';
import { formTypes } from './layout/forms.ts';
import { orderKiosk, readKioskRef, revokeKioskKey } from './kiosk-orders.ts';
import { kioskPage } from './kiosk-page.ts';
import { kiosksPage } from './kiosks-page.ts';
import { messagePage } from './layout/page.ts';
import type { FleetPageDependencies } from './layout/page-context.ts';
import { createPageContext } from './layout/page-context.ts';
import { operatorPage, publicPage } from './layout/page-handlers.ts';
import { policyPage, publish, sendPolicy, withdraw } from './policy-page.ts';
import {
  chooseOwnPassword,
  passwordPage,
  signInOperator,
  signInPage,
  signOutOperator,
} from './account/sign-in-page.ts';

/** Only our own files; forms to this server only; no framing. */
const CONTENT_SECURITY_POLICY = [
  "default-src 'none'",
  "style-src 'self'",
  "script-src 'self'",
  "form-action 'self'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
].join('; ');

/** Serves the pages for operators, with body parsers, headers and error pages of their own. */
export function serveFleetPages(app: FastifyInstance, dependencies: FleetPageDependencies): void {
  app.register(
    async (web) => {
      const { bodyBytes } = dependencies.settings.limits;
      const { policyBytes } = dependencies.settings.fleet;
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
          'content-security-policy': CONTENT_SECURITY_POLICY,
          'referrer-policy': 'same-origin',
        });
      });
      web.setNotFoundHandler({}, (request, reply) => answerMissing(dependencies, request, reply));
      web.setErrorHandler((error, request, reply) => answerFailure(dependencies, error, request, reply));

      const as = {
        operator: operatorPage.bind(null, dependencies),
        anybody: publicPage.bind(null, dependencies),
      };
      web.get('/', as.operator(kiosksPage));
      web.get(
        '/sign-in',
        as.anybody(async (context) => signInPage(context)),
      );
      web.post('/sign-in', as.anybody(signInOperator));
      web.post('/sign-out', as.operator(signOutOperator));
      web.get(
        '/password',
        as.operator(async (context) => passwordPage(context)),
      );
      web.post('/password', as.operator(chooseOwnPassword));
      web.get(
        '/kiosks/:branchId/:kioskId',
        as.operator(async (context) => {
          const kioskRef = readKioskRef(context);
          return kioskRef ? kioskPage(context, kioskRef) : notFoundPage(context);
        }),
      );
      web.post('/kiosks/:branchId/:kioskId/orders', as.operator(orderKiosk));
      web.post('/kiosks/:branchId/:kioskId/revoke', as.operator(revokeKioskKey));
      web.get(
        '/alerts',
        as.operator((context) => alertsPage(context)),
      );
      web.post('/alerts/:alertId/acknowledge', as.operator(acknowledge));
      web.post('/evidence/:evidenceId', as.operator(explainEvidence));
      web.get(
        '/enrol',
        as.operator(async (context) => enrolPage(context)),
      );
      web.post('/enrol', as.operator(makeCode));
      web.get(
        '/policy',
        as.operator((context) => policyPage(context)),
      );
      web.post('/policy', { bodyLimit: policyBytes }, as.operator(sendPolicy));
      web.post('/policy/publish', as.operator(publish));
      web.post('/policy/withdraw', as.operator(withdraw));
      web.get('/record', as.operator(actionLogPage));
      web.get('/style.css', (_, reply) => reply.type('text/css; charset=utf-8').send(STYLE));
      web.get('/refresh.js', (_, reply) => reply.type('text/javascript; charset=utf-8').send(REFRESH));
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
  reply.code(isUnavailable(error) ? 503 : 500);
  return sendPage(reply, messagePage(context, text.failed, text.failedMeaning).text);
}

function sendPage(reply: FastifyReply, text: string): FastifyReply {
  return reply.type('text/html; charset=utf-8').send(`<!doctype html>${text}`);
}
