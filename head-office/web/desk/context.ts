import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Logger } from 'pino';
import { readStaffLanguage, type StaffLanguage } from '../../../contract/language/languages.ts';
import { type Times, timesIn } from '../../../contract/language/times.ts';
import type { PageTheme } from '../../../contract/theme/page-palettes.ts';
import type { ClaimDependencies } from '../../claims/decide-claim.ts';
import type { DeskBrowser } from '../../desk/browsers.ts';
import type { SignedIn } from '../../desk/sessions.ts';
import { type DeskTexts, deskTexts } from '../../language/texts.ts';
import type { StaffDependencies } from '../../staff/prove-staff.ts';
import { isFormToken, parseCookies } from '../fleet/layout/cookies.ts';
import { readQuery } from '../fleet/layout/forms.ts';
import { readThemeChoice, readThemeCookie, themeCookie, themeOf } from '../look/choice.ts';
import { deskLanguageCookie, readDeskCookies } from './cookies.ts';

/** What the desk's pages work with. */
export interface DeskPageDependencies extends ClaimDependencies, StaffDependencies {
  readonly log: Logger;
}

/** A request to a page of the desk, and what every page needs to answer it. */
export interface DeskContext {
  readonly dependencies: DeskPageDependencies;
  readonly request: FastifyRequest;
  readonly reply: FastifyReply;
  readonly language: StaffLanguage;
  readonly text: DeskTexts;
  readonly times: Times;
  /** Undefined where the device decides. */
  readonly theme: PageTheme | undefined;
  readonly query: Readonly<Record<string, string>>;
}

/** The same for a browser of a branch. */
export interface BranchContext extends DeskContext {
  readonly browser: DeskBrowser;
}

/** The same for a member of staff who is signed in there. */
export interface StaffContext extends BranchContext {
  readonly staff: SignedIn;
  /** CSRF token, for every form on the page. */
  readonly token: string;
}

export function createDeskContext(
  dependencies: DeskPageDependencies,
  request: FastifyRequest,
  reply: FastifyReply,
): DeskContext {
  const query = readQuery(request.query);
  const wanted = readStaffLanguage(query['language']);
  const language = wanted ?? readDeskCookies(request.headers.cookie).language;
  if (wanted) reply.header('set-cookie', deskLanguageCookie(language));
  const chosen = readThemeChoice(query['theme']);
  if (chosen) reply.header('set-cookie', themeCookie(chosen));
  const { settings, clock } = dependencies;
  return {
    dependencies,
    request,
    reply,
    language,
    text: deskTexts[language],
    times: timesIn(language, settings.office.timeZone, clock.now()),
    theme: themeOf(readThemeCookie(parseCookies(request.headers.cookie)), chosen),
    query,
  };
}

/** Whether a form carries the CSRF token of this session. */
export function isOwnDeskForm({ request }: StaffContext, given: string | undefined): boolean {
  const { session } = readDeskCookies(request.headers.cookie);
  return session !== undefined && given !== undefined && isFormToken(given, session);
}
