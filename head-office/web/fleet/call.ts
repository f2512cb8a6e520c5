import type { FastifyReply, FastifyRequest } from 'fastify';
import { type Language, readLanguage } from '../../../contract/language/languages.ts';
import { type Times, timesIn } from '../../../contract/language/times.ts';
import { type FleetTexts, fleetTexts } from '../../language/texts.ts';
import type { Office } from '../../office.ts';
import type { Operator } from '../../operators/sessions.ts';
import { isFormToken, languageCookie, readCookies, refreshCookie } from './cookies.ts';
import { readQuery } from './forms.ts';

/** A request to the fleet's pages, read; nobody need be signed in. */
export interface Call {
  readonly office: Office;
  readonly request: FastifyRequest;
  readonly reply: FastifyReply;
  readonly language: Language;
  readonly text: FleetTexts;
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

export function callOf(office: Office, request: FastifyRequest, reply: FastifyReply): Call {
  const cookies = readCookies(request.headers.cookie);
  const query = readQuery(request.query);
  const wanted = readLanguage(query['language']);
  const language = wanted ?? cookies.language;
  if (wanted) reply.header('set-cookie', languageCookie(language));
  const refresh = query['refresh'] === 'off' ? 'off' : 'on';
  if ('refresh' in query) reply.header('set-cookie', refreshCookie(refresh));
  return {
    office,
    request,
    reply,
    language,
    text: fleetTexts[language],
    times: timesIn(language, office.settings.office.timeZone, office.clock.now()),
    refreshes: 'refresh' in query ? refresh === 'on' : cookies.refreshes,
    query,
  };
}

/** Whether the form of a signed-in operator came from a page that we made for this session. */
export function isOwnForm({ request }: OperatorCall, given: string | undefined): boolean {
  const { session } = readCookies(request.headers.cookie);
  return session !== undefined && given !== undefined && isFormToken(given, session);
}
