import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Logger } from 'pino';
import { readStaffLanguage, type StaffLanguage } from '../../../../contract/language/languages.ts';
import { type Times, timesIn } from '../../../../contract/language/times.ts';
import type { PageTheme } from '../../../../contract/theme/page-palettes.ts';
import type { CredentialDependencies } from '../../../accounts/sign-in.ts';
import type { HeadOfficeKeys } from '../../../keys/head-office-keys.ts';
import { type FleetTexts, fleetTexts } from '../../../language/texts.ts';
import type { IdentityProvider } from '../../../oidc/identity-provider.ts';
import type { Operator } from '../../../operators/sessions.ts';
import type { PolicyStore } from '../../../policy/policy-store.ts';
import { readThemeChoice, readThemeCookie, themeCookie, themeOf } from '../../look/choice.ts';
import { isFormToken, languageCookie, parseCookies, readCookies, refreshCookie } from './cookies.ts';
import { readQuery } from './forms.ts';

/** What the fleet pages work with. */
export interface FleetPageDependencies extends CredentialDependencies {
  readonly keys: HeadOfficeKeys;
  /** The address at which browsers reach the head office. */
  readonly web: { readonly url: string };
  readonly policies: PolicyStore;
  /** Where operators sign in, if the agency has one. */
  readonly provider: IdentityProvider | undefined;
  readonly log: Logger;
}

/** A request to a fleet page, and what every page needs to answer it. */
export interface PageContext {
  readonly dependencies: FleetPageDependencies;
  readonly request: FastifyRequest;
  readonly reply: FastifyReply;
  readonly language: StaffLanguage;
  readonly text: FleetTexts;
  readonly times: Times;
  /** Undefined where the device decides. */
  readonly theme: PageTheme | undefined;
  /** Whether live pages reload themselves. */
  readonly refreshes: boolean;
  readonly query: Readonly<Record<string, string>>;
}

/** The same for a signed-in operator. */
export interface OperatorContext extends PageContext {
  readonly operator: Operator;
  /** CSRF token, for every form on the page. */
  readonly token: string;
}

export function createPageContext(
  dependencies: FleetPageDependencies,
  request: FastifyRequest,
  reply: FastifyReply,
): PageContext {
  const cookies = readCookies(request.headers.cookie);
  const query = readQuery(request.query);
  const wanted = readStaffLanguage(query['language']);
  const language = wanted ?? cookies.language;
  if (wanted) reply.header('set-cookie', languageCookie(language));
  const chosen = readThemeChoice(query['theme']);
  if (chosen) reply.header('set-cookie', themeCookie(chosen));
  const refresh = query['refresh'] === 'off' ? 'off' : 'on';
  if ('refresh' in query) reply.header('set-cookie', refreshCookie(refresh));
  return {
    dependencies,
    request,
    reply,
    language,
    text: fleetTexts[language],
    times: timesIn(language, dependencies.settings.office.timeZone, dependencies.clock.now()),
    theme: themeOf(readThemeCookie(parseCookies(request.headers.cookie)), chosen),
    refreshes: 'refresh' in query ? refresh === 'on' : cookies.refreshes,
    query,
  };
}

/** Whether a form carries the CSRF token of this session. */
export function isOwnForm({ request }: OperatorContext, given: string | undefined): boolean {
  const { session } = readCookies(request.headers.cookie);
  return session !== undefined && given !== undefined && isFormToken(given, session);
}
