import {
  officialLanguage,
  readStaffLanguage,
  type StaffLanguage,
} from '../../../contract/language/languages.ts';
import { parseCookies } from '../fleet/layout/cookies.ts';

/** The prefix binds the cookies to this host and to TLS or loopback (RFC 6265bis 4.1.3.2). */
const SESSION = '__Host-anjungan-desk';
const BROWSER = '__Host-anjungan-desk-browser';
const LANGUAGE = 'anjungan-desk-language';
const DAY_SECONDS = 86_400;

export function readDeskCookies(header: string | undefined): {
  session: string | undefined;
  browser: string | undefined;
  language: StaffLanguage;
} {
  const cookies = parseCookies(header);
  return {
    session: cookies.get(SESSION) || undefined,
    browser: cookies.get(BROWSER) || undefined,
    language: readStaffLanguage(cookies.get(LANGUAGE)) ?? officialLanguage,
  };
}

export function deskSessionCookie(token: string, minutes: number): string {
  return `${SESSION}=${token}; Path=/; Max-Age=${Math.round(minutes * 60)}; Secure; HttpOnly; SameSite=Strict`;
}

export function noDeskSessionCookie(): string {
  return deskSessionCookie('', 0);
}

export function deskBrowserCookie(token: string, days: number): string {
  return `${BROWSER}=${token}; Path=/; Max-Age=${Math.round(days * DAY_SECONDS)}; Secure; HttpOnly; SameSite=Strict`;
}

export function deskLanguageCookie(language: StaffLanguage): string {
  return `${LANGUAGE}=${language}; Path=/desk; Max-Age=${365 * DAY_SECONDS}; Secure; HttpOnly; SameSite=Strict`;
}
