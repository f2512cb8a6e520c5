import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { isUnavailable } from '../../database/faults.ts';
import { findBrowser } from '../../desk/browsers.ts';
import { seePicture } from '../../desk/open-case.ts';
import { findSignedIn } from '../../desk/sessions.ts';
import { errorCode } from '../../error-code.ts';
import { contentPolicy } from '../fleet/layout/content-policy.ts';
import { formToken } from '../fleet/layout/cookies.ts';
import { isCrossSite } from '../fleet/layout/cross-site.ts';
import { formTypes } from '../fleet/layout/forms.ts';
import type { Html } from '../html.ts';
import { comeToCall, endCall, sendCalls } from './calls.ts';
import { CALLS_SCRIPT } from './calls-part.ts';
import { casePage } from './case-page.ts';
import {
  type BranchContext,
  createDeskContext,
  type DeskContext,
  type DeskPageDependencies,
  type StaffContext,
} from './context.ts';
import { readDeskCookies } from './cookies.ts';
import { answerFirst, decide, sayMessage } from './decide.ts';
import { forbiddenPage, messagePage, notFoundPage } from './layout.ts';
import { readPicturePath } from './read-path.ts';
import { register, registerPage, signIn, signInPage, signOut } from './sign-in-pages.ts';
import { workPage } from './work-page.ts';

type Answer = Promise<Html | FastifyReply>;
type Handler<C> = (context: C) => Answer;

const STAFF_ROUTES: readonly (readonly ['GET' | 'POST', string, Handler<StaffContext>])[] = [
  ['GET', '/', (context) => workPage(context)],
  ['GET', '/cases/:claimId', (context) => casePage(context)],
  ['GET', '/cases/:claimId/pictures/:place', sendPicture],
  ['POST', '/cases/:claimId/decision', decide],
  ['POST', '/cases/:claimId/second', answerFirst],
  ['POST', '/cases/:claimId/message', sayMessage],
  ['POST', '/calls/:callId/coming', comeToCall],
  ['POST', '/calls/:callId/done', endCall],
  ['POST', '/sign-out', signOut],
];

/** Serves the pages for staff of branches, from browsers that are a branch's. */
export function serveDeskPages(app: FastifyInstance, dependencies: DeskPageDependencies): void {
  app.register(
    async (web) => {
      const { bodyBytes } = dependencies.settings.limits;
      // Pages take forms, and nothing that routes take.
      web.removeAllContentTypeParsers();
      web.addContentTypeParser(
        formTypes.plain,
        { parseAs: 'string', bodyLimit: bodyBytes },
        (_, body, done) => done(null, body),
      );
      web.addHook('onRequest', async (_request, reply) => {
        // With `no-referrer`, browsers would send these pages' forms with Origin: null.
        reply.headers({
          'content-security-policy': contentPolicy({ scripts: false }),
          'referrer-policy': 'same-origin',
        });
      });
      web.setNotFoundHandler({}, (request, reply) =>
        send(reply, notFoundPage(createDeskContext(dependencies, request, reply))),
      );
      web.setErrorHandler((error, request, reply) => answerFailure(dependencies, error, request, reply));
      const forAnybody = (handle: Handler<DeskContext>) => pageFor(dependencies, handle);
      web.get(
        '/register',
        forAnybody(async (context) => registerPage(context)),
      );
      web.post('/register', forAnybody(register));
      web.get('/sign-in', forAnybody(atBranch(async (context) => signInPage(context))));
      web.post('/sign-in', forAnybody(atBranch(signIn)));
      web.get('/calls', forAnybody(atBranch(sendCalls)));
      web.get('/calls.js', (_, reply) => reply.type('text/javascript; charset=utf-8').send(CALLS_SCRIPT));
      for (const [method, url, handle] of STAFF_ROUTES) {
        web.route({ method, url, handler: forAnybody(atBranch(signedIn(handle))) });
      }
    },
    { prefix: '/desk' },
  );
}

/** Forms from other sites are refused. */
function pageFor(dependencies: DeskPageDependencies, handle: Handler<DeskContext>) {
  return async (request: FastifyRequest, reply: FastifyReply) => {
    const context = createDeskContext(dependencies, request, reply);
    return send(reply, isCrossSite(request) ? forbiddenPage(context) : await handle(context));
  };
}

/** For a browser that is a branch's; others are led to where they become one. */
function atBranch(handle: Handler<BranchContext>): Handler<DeskContext> {
  return async (context) => {
    const { browser: token } = readDeskCookies(context.request.headers.cookie);
    const browser = token === undefined ? undefined : await findBrowser(context.dependencies, token);
    return browser ? handle({ ...context, browser }) : context.reply.redirect('/desk/register', 303);
  };
}

/** For whoever is signed in; others are led to where they do so. */
function signedIn(handle: Handler<StaffContext>): Handler<BranchContext> {
  return async (context) => {
    const { dependencies, browser, reply, request } = context;
    const { session } = readDeskCookies(request.headers.cookie);
    const staff = session === undefined ? undefined : await findSignedIn(dependencies, session, browser);
    if (session === undefined) return reply.redirect('/desk/sign-in', 303);
    if (!staff) return reply.redirect('/desk/sign-in?done=over', 303);
    return handle({ ...context, staff, token: formToken(session) });
  };
}

async function sendPicture(context: StaffContext): Answer {
  const { dependencies, request, reply, staff } = context;
  const path = readPicturePath(request.params);
  const { branchId, staffId } = staff;
  const picture = path && (await seePicture(dependencies, { branchId, staffId }, path));
  if (!picture) return notFoundPage(context);
  return reply.type('image/jpeg').send(Buffer.from(picture));
}

function answerFailure(
  dependencies: DeskPageDependencies,
  error: unknown,
  request: FastifyRequest,
  reply: FastifyReply,
): FastifyReply {
  const context = createDeskContext(dependencies, request, reply);
  const { text } = context;
  if (/^FST_ERR_CTP/.test(errorCode(error))) {
    return send(reply.code(400), messagePage(context, text.refused, text.refusedMeaning));
  }
  dependencies.log.error({ code: errorCode(error) }, 'page failed');
  const { retryAfterSeconds } = dependencies.settings.limits;
  if (isUnavailable(error)) reply.code(503).header('retry-after', String(retryAfterSeconds));
  else reply.code(500);
  return send(reply, messagePage(context, text.failed, text.failedMeaning));
}

function send(reply: FastifyReply, answer: Html | FastifyReply): FastifyReply {
  if ('text' in answer) return reply.type('text/html; charset=utf-8').send(`<!doctype html>${answer.text}`);
  return answer;
}
