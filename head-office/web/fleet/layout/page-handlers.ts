import type { FastifyReply, FastifyRequest } from 'fastify';
import { findOperator } from '../../../operators/sessions.ts';
import type { Html } from '../../html.ts';
import { formToken, readCookies } from './cookies.ts';
import { forbiddenPage } from './error-pages.ts';
import type { FleetPageDependencies } from './page-context.ts';
import { createPageContext, type OperatorContext, type PageContext } from './page-context.ts';

type Answer = Promise<Html | FastifyReply>;

/** Handler of a page for anybody; forms from other sites are refused. */
export function publicPage(dependencies: FleetPageDependencies, answer: (context: PageContext) => Answer) {
  return async (request: FastifyRequest, reply: FastifyReply) => {
    const context = createPageContext(dependencies, request, reply);
    return send(reply, isCrossSite(request) ? forbiddenPage(context) : await answer(context));
  };
}

/** Handler of a page for operators; others are redirected to sign in, or to choose a password first. */
export function operatorPage(
  dependencies: FleetPageDependencies,
  answer: (context: OperatorContext) => Answer,
) {
  return async (request: FastifyRequest, reply: FastifyReply) => {
    if (isCrossSite(request))
      return send(reply, forbiddenPage(createPageContext(dependencies, request, reply)));
    const { session } = readCookies(request.headers.cookie);
    const operator = session === undefined ? undefined : await findOperator(dependencies, session);
    if (!operator || session === undefined) return reply.redirect('/fleet/sign-in', 303);
    const choosing = request.routeOptions.url === '/fleet/password';
    if (operator.mustChangePassword && !choosing) return reply.redirect('/fleet/password', 303);
    const context = {
      ...createPageContext(dependencies, request, reply),
      operator,
      token: formToken(session),
    };
    return send(reply, await answer(context));
  };
}

/** Whether the browser says that another site sent the form (Fetch Metadata; Origin, RFC 6454). */
function isCrossSite({ method, headers, host }: FastifyRequest): boolean {
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
