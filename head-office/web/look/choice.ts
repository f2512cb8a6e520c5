import { z } from 'zod';
import type { Language } from '../../../contract/language/languages.ts';
import { PAGE_THEMES, type PageTheme } from '../../../contract/theme/page-palettes.ts';
import { appearanceTexts } from '../../language/texts.ts';
import { type Html, html } from '../html.ts';

/** Of all pages of this head office, whoever reads them. */
const COOKIE = 'anjungan-theme';
const YEAR_SECONDS = 31_536_000;

const themeSchema = z.enum(PAGE_THEMES);
/** A page goes by the device again. */
const DEVICE = 'device';
const choiceSchema = z.enum([...PAGE_THEMES, DEVICE]);
export type ThemeChoice = z.infer<typeof choiceSchema>;

/** What a link of `themeLinks` chose; undefined where the address says nothing of it. */
export function readThemeChoice(given: string | undefined): ThemeChoice | undefined {
  return choiceSchema.safeParse(given).data;
}

/** The theme of this page, by what was chosen now or before; undefined where the device decides. */
export function themeOf(cookie: string | undefined, chosen: ThemeChoice | undefined): PageTheme | undefined {
  return themeSchema.safeParse(chosen ?? cookie).data;
}

export function readThemeCookie(cookies: ReadonlyMap<string, string>): string | undefined {
  return cookies.get(COOKIE);
}

/** `isSecure`: browsers keep it for TLS and loopback only. */
export function themeCookie(chosen: ThemeChoice, isSecure = true): string {
  const seconds = chosen === DEVICE ? 0 : YEAR_SECONDS;
  return `${COOKIE}=${chosen}; Path=/; Max-Age=${seconds};${isSecure ? ' Secure;' : ''} HttpOnly; SameSite=Lax`;
}

export function themeAttribute(theme: PageTheme | undefined): Html | false {
  return theme !== undefined && html` data-theme="${theme}"`;
}

/** At the foot of a page: light, dark, or as the device has it. No script is needed. */
export function themeLinks(
  language: Language,
  theme: PageTheme | undefined,
  linkTo: (choice: ThemeChoice) => string,
): Html {
  const words = appearanceTexts[language];
  return html`<nav class="appearance" aria-label="${words.appearance}">${choiceSchema.options.map(
    (choice) =>
      html`<a href="${linkTo(choice)}"${choice === (theme ?? DEVICE) && html` aria-current="true"`}>${words[choice]}</a>`,
  )}</nav>`;
}
