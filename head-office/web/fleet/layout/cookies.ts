import { createHmac, timingSafeEqual } from 'node:crypto';
import {
  officialLanguage,
  readStaffLanguage,
  type StaffLanguage,
} from '../../../../contract/language/languages.ts';

/** The prefix binds the cookie to this host and to TLS or loopback (RFC 6265bis 4.1.3.2). */
const SESSION = '__Host-anjungan-operator';
const BEGUN = '__Host-anjungan-operator-sign-in';
const LANGUAGE = 'anjungan-language';
const REFRESH = 'anjungan-refresh';
const YEAR_SECONDS = 31_536_000;

export function readCookies(header: string | undefined): {
  session: string | undefined;
  begun: string | undefined;
  language: StaffLanguage;
  refreshes: boolean;
} {
  const cookies = parseCookies(header);
  return {
    session: cookies.get(SESSION) || undefined,
    begun: cookies.get(BEGUN) || undefined,
    language: readStaffLanguage(cookies.get(LANGUAGE)) ?? officialLanguage,
    refreshes: cookies.get(REFRESH) !== 'off',
  };
}

export function parseCookies(header: string | undefined): ReadonlyMap<string, string> {
  return new Map(
    (header ?? '').split(';').map((each) => {
      const [name = '', value = ''] = each.trim().split('=', 2);
      return [name, value];
    }),
  );
}

export function sessionCookie(token: string, minutes: number): string {
  return `${SESSION}=${token}; Path=/; Max-Age=${Math.round(minutes * 60)}; Secure; HttpOnly; SameSite=Strict`;
}

export function noSessionCookie(): string {
  return sessionCookie('', 0);
}

/** Of a sign-in at the identity provider. Lax: the browser comes back from another site, by a GET. */
export function beginCookie(token: string, minutes: number): string {
  return `${BEGUN}=${token}; Path=/; Max-Age=${Math.round(minutes * 60)}; Secure; HttpOnly; SameSite=Lax`;
}

export function noBeginCookie(): string {
  return beginCookie('', 0);
}

export function languageCookie(language: StaffLanguage): string {
  return `${LANGUAGE}=${language}; Path=/fleet; Max-Age=${YEAR_SECONDS}; Secure; HttpOnly; SameSite=Strict`;
}

export function refreshCookie(refresh: 'on' | 'off'): string {
  return `${REFRESH}=${refresh}; Path=/fleet; Max-Age=${YEAR_SECONDS}; Secure; HttpOnly; SameSite=Strict`;
}

/** CSRF token: another site can make a browser send the session cookie, but cannot know this. */
export function formToken(session: string): string {
  return createHmac('sha256', session).update('form').digest('base64url');
}

export function isFormToken(given: string, session: string): boolean {
  const expected = Buffer.from(formToken(session));
  const found = Buffer.from(given);
  return found.length === expected.length && timingSafeEqual(found, expected);
}
