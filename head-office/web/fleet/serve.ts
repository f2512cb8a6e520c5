import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { errorCode } from '../../configuration/read-json.ts';
import { isUnavailable } from '../../database/faults.ts';
import type { Office } from '../../office.ts';
import { acknowledge, alertsPage } from './alerts-page.ts';
import { open, signedIn } from './answering.ts';
import { callOf } from './call.ts';
import { missing } from './denials.ts';
import { enrolPage, makeCode } from './enrol-page.ts';
import { REFRESH, STYLE } from './files.ts';
import { formTypes } from './forms.ts';
import { orderKiosk, placeOf, revokeKioskKey } from './kiosk-orders.ts';
import { kioskPage } from './kiosk-page.ts';
import { kiosksPage } from './kiosks-page.ts';
import { message } from './page.ts';
import { policyPage, publish } from './policy-page.ts';
import { recordPage } from './record-page.ts';
import {
  chooseOwnPassword,
  passwordPage,
  signInOperator,
  signInPage,
  signOutOperator,
} from './sign-in-page.ts';

/** Nothing but our own files; forms go to ourselves; nobody frames these pages. */
const CONTENT_SECURITY_POLICY = [
  "default-src 'none'",
  "style-src 'self'",
  "script-src 'self'",
  "form-action 'self'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
].join('; ');

/** The pages for operators, apart from the kiosks' routes: own forms, own headers, own way of saying what failed. */
export function serveFleet(app: FastifyInstance, office: Office): void {
  app.register(
    async (web) => {
      const { bodyBytes } = office.settings.limits;
      const { policyBytes } = office.settings.fleet;
      web.addContentTypeParser(
        formTypes.plain,
        { parseAs: 'string', bodyLimit: bodyBytes },
        (_, body, done) => done(null, body),
      );
      web.addContentTypeParser(formTypes.withFile, { parseAs: 'buffer' }, (_, body, done) =>
        done(null, body),
      );
      web.addHook('onRequest', async (_request, reply) => {
        // With no referrer at all, browsers would send the forms of these pages as from nowhere (Origin: null).
        reply.headers({
          'content-security-policy': CONTENT_SECURITY_POLICY,
          'referrer-policy': 'same-origin',
        });
      });
      web.setNotFoundHandler({}, (request, reply) => answerMissing(office, request, reply));
      web.setErrorHandler((error, request, reply) => answerFailure(office, error, request, reply));

      const as = { operator: signedIn.bind(null, office), anybody: open.bind(null, office) };
      web.get('/', as.operator(kiosksPage));
      web.get(
        '/sign-in',
        as.anybody(async (call) => signInPage(call)),
      );
      web.post('/sign-in', as.anybody(signInOperator));
      web.post('/sign-out', as.operator(signOutOperator));
      web.get(
        '/password',
        as.operator(async (call) => passwordPage(call)),
      );
      web.post('/password', as.operator(chooseOwnPassword));
      web.get(
        '/kiosks/:branchId/:kioskId',
        as.operator(async (call) => {
          const place = placeOf(call);
          return place ? kioskPage(call, place) : missing(call);
        }),
      );
      web.post('/kiosks/:branchId/:kioskId/orders', as.operator(orderKiosk));
      web.post('/kiosks/:branchId/:kioskId/revoke', as.operator(revokeKioskKey));
      web.get('/alerts', as.operator(alertsPage));
      web.post('/alerts/:alertId/acknowledge', as.operator(acknowledge));
      web.get(
        '/enrol',
        as.operator(async (call) => enrolPage(call)),
      );
      web.post('/enrol', as.operator(makeCode));
      web.get(
        '/policy',
        as.operator((call) => policyPage(call)),
      );
      web.post('/policy', { bodyLimit: policyBytes }, as.operator(publish));
      web.get('/record', as.operator(recordPage));
      web.get('/style.css', (_, reply) => reply.type('text/css; charset=utf-8').send(STYLE));
      web.get('/refresh.js', (_, reply) => reply.type('text/javascript; charset=utf-8').send(REFRESH));
    },
    { prefix: '/fleet' },
  );
}

function answerMissing(office: Office, request: FastifyRequest, reply: FastifyReply): FastifyReply {
  return sendPage(reply, missing(callOf(office, request, reply)).text);
}

function answerFailure(
  office: Office,
  error: unknown,
  request: FastifyRequest,
  reply: FastifyReply,
): FastifyReply {
  const call = callOf(office, request, reply);
  const { text } = call;
  if (errorCode(error) === 'FST_ERR_CTP_BODY_TOO_LARGE') {
    return sendPage(reply.code(413), message(call, text.refused, text.policyTooLarge).text);
  }
  if (/^FST_ERR_CTP/.test(errorCode(error))) {
    return sendPage(reply.code(400), message(call, text.refused, text.refusedMeaning).text);
  }
  office.log.error({ code: errorCode(error) }, 'page failed');
  reply.code(isUnavailable(error) ? 503 : 500);
  return sendPage(reply, message(call, text.failed, text.failedMeaning).text);
}

function sendPage(reply: FastifyReply, text: string): FastifyReply {
  return reply.type('text/html; charset=utf-8').send(`<!doctype html>${text}`);
}
