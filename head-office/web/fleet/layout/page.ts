import { fill } from '../../../../contract/language/fill.ts';
import { languages, staffLanguageCodes } from '../../../../contract/language/languages.ts';
import { may } from '../../../operators/roles.ts';
import { type Html, html } from '../../html.ts';
import { themeAttribute, themeLinks } from '../../look/choice.ts';
import { contentPolicy } from './content-policy.ts';
import type { OperatorContext, PageContext } from './page-context.ts';

const NAVIGATION = [
  ['kiosks', '/fleet', 'look'],
  ['alerts', '/fleet/alerts', 'look'],
  ['unconfirmed', '/fleet/unconfirmed', 'look'],
  ['holders', '/fleet/holders', 'reviewHolder'],
  ['enrol', '/fleet/enrol', 'giveCode'],
  ['desk', '/fleet/desk', 'bindDesk'],
  ['looks', '/fleet/looks', 'readLooks'],
  ['policy', '/fleet/policy', 'look'],
  ['proposals', '/fleet/proposals', 'look'],
  ['record', '/fleet/record', 'look'],
  ['account', '/fleet/account', 'ownAccount'],
] as const;

interface PageOptions {
  readonly title: string;
  readonly content: Html;
  /** One narrow column, for a form. */
  readonly narrow?: boolean;
  /** Reloads itself unless the operator has switched that off. */
  readonly live?: boolean;
  /** An address that it leads on to by itself. */
  readonly next?: string;
  /** Has forms that passkeys answer. */
  readonly asksPasskeys?: boolean;
}

/** The layout of every page; the navigation is shown to signed-in operators only. */
export function page(
  context: PageContext | OperatorContext,
  { title, content, narrow, live, next, asksPasskeys }: PageOptions,
): Html {
  const { text, language, theme, refreshes, dependencies, reply } = context;
  const scripts = [
    ...(live && refreshes ? [refreshScript(dependencies.settings.fleet.refreshSeconds)] : []),
    ...(asksPasskeys ? [PASSKEY_SCRIPT] : []),
  ];
  reply.header('content-security-policy', contentPolicy({ scripts: scripts.length > 0 }));
  return html`<html lang="${language}"${themeAttribute(theme)}><head><meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title} - ${text.product}</title><link rel="stylesheet" href="/fleet/style.css">
${next && html`<meta http-equiv="refresh" content="0; url=${next}">`}
${scripts}</head><body>
<a class="skip" href="#content">${text.skip}</a>
<header><strong>${text.product}</strong>${'operator' in context && navigation(context)}
<span>${staffLanguageCodes
    .filter((each) => each !== language)
    .map(
      (each) =>
        html`<a href="${currentUrl(context, { language: each })}" lang="${each}">${languages[each].name}</a>`,
    )}</span></header>
<main id="content"${narrow && html` class="narrow"`}><h1>${title}</h1>${content}
${live && refreshLinks(context)}</main>
<footer>${themeLinks(language, theme, (choice) => currentUrl(context, { theme: choice }))}</footer></body></html>`;
}

function navigation({ text, request, operator, token }: OperatorContext): Html {
  const here = request.url.split('?')[0];
  const pages = operator.stage === 'in' ? NAVIGATION.filter(([, , deed]) => may(operator, deed)) : [];
  const who = { name: operator.name, role: text.roles[operator.role] };
  return html`<nav aria-label="${text.product}">${pages.map(
    ([name, path]) => html`<a href="${path}"${path === here && html` aria-current="page"`}>${text[name]}</a>`,
  )}</nav><span class="soft">${fill(text.signedInAs, who)}</span>
<form method="post" action="/fleet/sign-out">${tokenField(token)}<button class="quiet">${text.signOut}</button></form>`;
}

export function tokenField(token: string): Html {
  return html`<input type="hidden" name="token" value="${token}">`;
}

const PASSKEY_SCRIPT = html`<script src="/fleet/passkey.js" defer></script>`;

function refreshScript(seconds: number): Html {
  return html`<script src="/fleet/refresh.js" data-seconds="${seconds}" defer></script>`;
}

/** WCAG 2.2.2: automatic updates can be switched off. */
function refreshLinks(context: PageContext): Html {
  const { text, refreshes } = context;
  return html`<p><a href="${currentUrl(context)}">${text.refreshNow}</a> · ${
    refreshes
      ? html`<a href="${currentUrl(context, { refresh: 'off' })}">${text.refreshOff}</a>`
      : html`<a href="${currentUrl(context, { refresh: 'on' })}">${text.refreshOn}</a>`
  }</p>`;
}

/** The current page with changes to its query; one-time parameters are left out. */
export function currentUrl({ query }: PageContext, changes: Readonly<Record<string, string>> = {}): string {
  const { done, language, refresh, theme, ...kept } = query;
  return `?${new URLSearchParams({ ...kept, ...changes })}`;
}

export function notice(message: string): Html {
  return html`<p class="notice" role="status">${message}</p>`;
}

export function problem(message: string): Html {
  return html`<p class="problem" role="alert">${message}</p>`;
}

/** A page with a short message. */
export function messagePage(context: PageContext, title: string, meaning: string): Html {
  const content = html`<p>${meaning}</p><p><a href="/fleet">${context.text.kiosks}</a></p>`;
  return page(context, { title, content, narrow: true });
}
