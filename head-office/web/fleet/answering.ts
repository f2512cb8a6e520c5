import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Office } from '../../office.ts';
import { findOperator } from '../../operators/sessions.ts';
import type { Html } from '../html.ts';
import { type Call, callOf, type OperatorCall } from './call.ts';
import { formToken, readCookies } from './cookies.ts';
import { refused } from './denials.ts';

type Answer = Promise<Html | FastifyReply>;

/** For anybody; a form is taken only from a page of our own. */
export function open(office: Office, answer: (call: Call) => Answer) {
  return async (request: FastifyRequest, reply: FastifyReply) => {
    const call = callOf(office, request, reply);
    return send(reply, isForeign(request) ? refused(call) : await answer(call));
  };
}

/** For operators; others are led to the page where they sign in, and those with a one-time password to another one. */
export function signedIn(office: Office, answer: (call: OperatorCall) => Answer) {
  return async (request: FastifyRequest, reply: FastifyReply) => {
    if (isForeign(request)) return send(reply, refused(callOf(office, request, reply)));
    const { session } = readCookies(request.headers.cookie);
    const operator = session === undefined ? undefined : await findOperator(office, session);
    if (!operator || session === undefined) return reply.redirect('/fleet/sign-in', 303);
    const choosing = request.routeOptions.url === '/fleet/password';
    if (operator.mustChangePassword && !choosing) return reply.redirect('/fleet/password', 303);
    const call = { ...callOf(office, request, reply), operator, token: formToken(session) };
    return send(reply, await answer(call));
  };
}

/** Browsers say from where a form was sent (Fetch Metadata; Origin, RFC 6454), whoever is signed in. */
function isForeign({ method, headers, host }: FastifyRequest): boolean {
  if (method === 'GET') return false;
  const site = headers['sec-fetch-site'];
  if (site !== undefined && site !== 'same-origin' && site !== 'none') return true;
  const { origin } = headers;
  return origin !== undefined && (!URL.canParse(origin) || new URL(origin).host !== host);
}

function send(reply: FastifyReply, answer: Html | FastifyReply): FastifyReply {
  if ('text' in answer) return reply.type('text/html; charset=utf-8').send(`<!doctype html>${answer.text}`);
  return answer;
}
