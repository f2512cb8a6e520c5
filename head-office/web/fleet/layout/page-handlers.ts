import type { FastifyReply, FastifyRequest } from 'fastify';
import { type Deed, may } from '../../../operators/roles.ts';
import { findOperator, type Stage } from '../../../operators/sessions.ts';
import type { Html } from '../../html.ts';
import { formToken, readCookies } from './cookies.ts';
import { isCrossSite } from './cross-site.ts';
import { forbiddenPage, otherRolePage } from './error-pages.ts';
import type { FleetPageDependencies } from './page-context.ts';
import { createPageContext, type OperatorContext, type PageContext } from './page-context.ts';

type Answer = Promise<Html | FastifyReply>;
export type PublicHandler = (context: PageContext) => Answer;
export type OperatorHandler = (context: OperatorContext) => Answer;

/** The pages for whoever has not come further; to the first one they are led, whatever page was asked for. */
const PAGES_OF_STAGE: Readonly<Record<Exclude<Stage, 'in'>, readonly [string, ...string[]]>> = {
  choosesPassword: ['/fleet/password'],
  provesFactor: ['/fleet/second-factor'],
  setsUpFactor: ['/fleet/second-factor/new', '/fleet/passkeys'],
};
const SIGN_OUT = '/fleet/sign-out';

/** Handler of a page for anybody; forms from other sites are refused. */
export function publicPage(dependencies: FleetPageDependencies, answer: PublicHandler) {
  return async (request: FastifyRequest, reply: FastifyReply) => {
    const context = createPageContext(dependencies, request, reply);
    return send(reply, isCrossSite(request) ? forbiddenPage(context) : await answer(context));
  };
}

/**
 * Handler of a page for operators whose role allows the deed; others are told so, and whoever has not yet shown who they
 * are is led to the page where that is done.
 */
export function operatorPage(dependencies: FleetPageDependencies, deed: Deed, answer: OperatorHandler) {
  return async (request: FastifyRequest, reply: FastifyReply) => {
    if (isCrossSite(request))
      return send(reply, forbiddenPage(createPageContext(dependencies, request, reply)));
    const { session } = readCookies(request.headers.cookie);
    const operator = session === undefined ? undefined : await findOperator(dependencies, session);
    if (!operator || session === undefined) return reply.redirect('/fleet/sign-in', 303);
    const asked = request.routeOptions.url ?? '';
    if (operator.stage !== 'in' && asked !== SIGN_OUT) {
      const pages = PAGES_OF_STAGE[operator.stage];
      if (!pages.includes(asked)) return reply.redirect(pages[0], 303);
    }
    const context = {
      ...createPageContext(dependencies, request, reply),
      operator,
      token: formToken(session),
    };
    return send(reply, may(operator, deed) ? await answer(context) : otherRolePage(context));
  };
}

function send(reply: FastifyReply, answer: Html | FastifyReply): FastifyReply {
  if ('text' in answer) return reply.type('text/html; charset=utf-8').send(`<!doctype html>${answer.text}`);
  return answer;
}
