import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Office } from '../../office.ts';
import { findOperator, type Operator } from '../../operators/sessions.ts';
import type { Html } from '../html.ts';
import { formToken, isFormToken, languageCookie, readCookies, refreshCookie } from './cookies.ts';
import { refused } from './denials.ts';
import { readQuery } from './forms.ts';
import {
  type Language,
  languageSchema,
  type Texts,
  type Times,
  textsOf,
  timesIn,
} from './language/language.ts';

/** A request to the fleet's pages, read; nobody need be signed in. */
export interface Call {
  readonly office: Office;
  readonly request: FastifyRequest;
  readonly reply: FastifyReply;
  readonly language: Language;
  readonly text: Texts;
  readonly times: Times;
  /** Whether pages that are looked at are read anew by themselves. */
  readonly refreshes: boolean;
  readonly query: Readonly<Record<string, string>>;
}

/** The same by an operator who is signed in. */
export interface OperatorCall extends Call {
  readonly operator: Operator;
  /** To stand in every form of the answer. */
  readonly token: string;
}

type Answer = Promise<Html | FastifyReply>;

export function callOf(office: Office, request: FastifyRequest, reply: FastifyReply): Call {
  const cookies = readCookies(request.headers.cookie);
  const query = readQuery(request.query);
  const wanted = languageSchema.safeParse(query['language']);
  const language = wanted.data ?? cookies.language;
  if (wanted.success) reply.header('set-cookie', languageCookie(language));
  const refresh = query['refresh'] === 'off' ? 'off' : 'on';
  if ('refresh' in query) reply.header('set-cookie', refreshCookie(refresh));
  return {
    office,
    request,
    reply,
    language,
    text: textsOf(language),
    times: timesIn(language, office.settings.office.timeZone, office.clock.now()),
    refreshes: 'refresh' in query ? refresh === 'on' : cookies.refreshes,
    query,
  };
}

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

/** Whether the form of a signed-in operator came from a page that we made for this session. */
export function isOwnForm({ request }: OperatorCall, given: string | undefined): boolean {
  const { session } = readCookies(request.headers.cookie);
  return session !== undefined && given !== undefined && isFormToken(given, session);
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
