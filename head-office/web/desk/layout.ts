import { fill } from '../../../contract/language/fill.ts';
import { languages, staffLanguageCodes } from '../../../contract/language/languages.ts';
import { contentPolicy } from '../fleet/layout/content-policy.ts';
import { tokenField } from '../fleet/layout/page.ts';
import { type Html, html } from '../html.ts';
import { themeAttribute, themeLinks } from '../look/choice.ts';
import type { BranchContext, DeskContext, StaffContext } from './context.ts';

interface PageOptions {
  readonly title: string;
  readonly content: Html;
  /** One narrow column, for a form. */
  readonly narrow?: boolean;
  readonly pictures?: boolean;
  /** Where they stand on the page already; else the page fetches them. */
  readonly calls?: Html;
}

/** The layout of every page of the desk; on a branch's browser one script looks for calls, and nothing else has one. */
export function deskPage(
  context: DeskContext | BranchContext | StaffContext,
  { title, content, narrow, pictures = false, calls }: PageOptions,
): Html {
  const { text, language, theme, reply, dependencies } = context;
  const isOfBranch = 'browser' in context;
  reply.header('content-security-policy', contentPolicy({ scripts: isOfBranch, asks: isOfBranch, pictures }));
  return html`<html lang="${language}"${themeAttribute(theme)}><head><meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title} - ${text.product}</title><link rel="stylesheet" href="/fleet/style.css">${
    isOfBranch && html`<script src="/desk/calls.js" defer></script>`
  }</head><body>
<a class="skip" href="#content">${text.skip}</a>
<header><strong>${text.product}</strong>${'staff' in context && navigation(context)}
<span>${staffLanguageCodes
    .filter((each) => each !== language)
    .map(
      (each) =>
        html`<a href="${hereWith(context, { language: each })}" lang="${each}">${languages[each].name}</a>`,
    )}</span></header>
<main id="content"${narrow && html` class="narrow"`}>${
    isOfBranch &&
    html`<section id="calls" aria-live="polite" data-seconds="${dependencies.settings.helpCalls.refreshSeconds}">${calls}</section>`
  }<h1>${title}</h1>${content}</main>
<footer>${themeLinks(language, theme, (choice) => hereWith(context, { theme: choice }))}</footer></body></html>`;
}

function navigation({ text, request, staff, token }: StaffContext): Html {
  const here = request.url.split('?')[0] === '/desk';
  const who = { name: staff.name, role: text.roles[staff.role] };
  return html`<nav aria-label="${text.product}"><a href="/desk"${here && html` aria-current="page"`}>${
    text.work
  }</a></nav><span class="soft">${fill(text.branch, { branch: staff.branchId })}, ${fill(text.signedInAs, who)}</span>
<form method="post" action="/desk/sign-out">${tokenField(token)}<button class="quiet">${text.signOut}</button></form>`;
}

/** The current page with changes to its query; one-time parameters are left out. */
export function hereWith({ query }: DeskContext, changes: Readonly<Record<string, string>>): string {
  const { done, language, theme, ...kept } = query;
  return `?${new URLSearchParams({ ...kept, ...changes })}`;
}

/** A page with a short message. */
export function messagePage(context: DeskContext, title: string, meaning: string): Html {
  const content = html`<p>${meaning}</p><p><a href="/desk">${context.text.work}</a></p>`;
  return deskPage(context, { title, content, narrow: true });
}

/** 404: no such page, or no such case at this branch. */
export function notFoundPage(context: DeskContext): Html {
  context.reply.code(404);
  return messagePage(context, context.text.notFound, context.text.notFoundMeaning);
}

/** 403: a form without this session's CSRF token, or of another site. */
export function forbiddenPage(context: DeskContext): Html {
  context.reply.code(403);
  return messagePage(context, context.text.refused, context.text.refusedMeaning);
}
