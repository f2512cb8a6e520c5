import { type Language, languageCodes, languages } from '../../../contract/language/languages.ts';
import type { PhoneTexts } from '../../language/texts.ts';
import { Html, html } from '../html.ts';
import { STYLE } from './style.ts';

/** In whose language and at which address a page is drawn. */
export interface Visit {
  readonly language: Language;
  readonly says: PhoneTexts;
  readonly training: boolean;
  /** Path and query of the page, for the same one in the other language. */
  readonly path: string;
  readonly query: Readonly<Record<string, string>>;
  /** To be sent back with every form. */
  readonly token: string;
}

export interface Content {
  readonly title: string;
  readonly hint?: string;
  readonly problem?: string | undefined;
  readonly body?: Html;
}

/** The whole page around its content. */
export function drawPage(visit: Visit, { title, hint, problem, body }: Content): string {
  const { language, says, training, path, query } = visit;
  const others = languageCodes.filter((each) => each !== language);
  return html`<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<title>${title} | ${says.product}</title>
<style>${new Html(STYLE)}</style>
</head>
<body>
${training ? html`<p class="training">${says.training}</p>` : undefined}
<header>
<p>${says.product}<span>${says.agency}</span></p>
${others.map(
  (each) =>
    html`<a href="${link(path, { ...query, bahasa: each })}" lang="${each}" hreflang="${each}">${languages[each].name}</a>`,
)}
</header>
<main>
<h1>${title}</h1>
${hint === undefined ? undefined : html`<p>${hint}</p>`}
${problem === undefined ? undefined : drawProblem(says, problem)}
${body}
</main>
</body>
</html>
`.text;
}

function drawProblem(says: PhoneTexts, problem: string): Html {
  return html`<div class="problem" role="alert"><h2>${says.problems}</h2><p>${problem}</p></div>`;
}

/** A form back to a page of ours, with what the page has to know again. */
export function drawForm({ language, token, query }: Visit, path: string, content: Html): Html {
  const kept = Object.entries({ ...query, bahasa: language, pengaman: token });
  return html`<form method="post" action="${path}" novalidate>
${kept.map(([name, value]) => html`<input type="hidden" name="${name}" value="${value}">`)}
${content}
</form>`;
}

/** Leads on to another page of ours, in the same language. */
export function drawLink({ language }: Visit, path: string, words: string, query = {}): Html {
  return html`<a class="button" href="${link(path, { ...query, bahasa: language })}">${words}</a>`;
}

export function link(path: string, query: Readonly<Record<string, string>>): string {
  return `${path}?${new URLSearchParams(query).toString()}`;
}
