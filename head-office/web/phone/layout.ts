import { type Language, languageCodes, languages } from '../../../contract/language/languages.ts';
import type { PageTheme } from '../../../contract/theme/page-palettes.ts';
import type { PhoneTexts } from '../../language/texts.ts';
import { Html, html } from '../html.ts';
import { themeAttribute, themeLinks } from '../look/choice.ts';
import { STYLE } from './style.ts';

/** What every page needs: language, texts, address, CSRF token. */
export interface PageContext {
  readonly language: Language;
  readonly text: PhoneTexts;
  readonly training: boolean;
  /** Path and query of the page, for the link to the other language. */
  readonly path: string;
  readonly query: Readonly<Record<string, string>>;
  /** Undefined where the phone decides. */
  readonly theme: PageTheme | undefined;
  /** CSRF token, for every form. */
  readonly token: string;
}

export interface Content {
  readonly title: string;
  readonly hint?: string;
  readonly problem?: string | undefined;
  readonly body?: Html;
}

/** The whole page with its content. */
export function drawPage(context: PageContext, { title, hint, problem, body }: Content): string {
  const { language, text, theme, training, path, query } = context;
  const others = languageCodes.filter((each) => each !== language);
  return html`<!doctype html>
<html lang="${language}"${themeAttribute(theme)}>
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<title>${title} | ${text.product}</title>
<style>${new Html(STYLE)}</style>
</head>
<body>
<header>
${training ? html`<p class="training">${text.training}</p>` : undefined}
<p>${text.product}<span>${text.agency}</span></p>
${others.map(
  (each) =>
    html`<a href="${link(path, { ...query, bahasa: each })}" lang="${each}" hreflang="${each}">${languages[each].name}</a>`,
)}
</header>
<main>
<h1>${title}</h1>
${hint === undefined ? undefined : html`<p>${hint}</p>`}
${problem === undefined ? undefined : drawProblem(text, problem)}
${body}
</main>
<footer>${themeLinks(language, theme, (choice) =>
    link(path, { ...query, bahasa: language, tampilan: choice }),
  )}</footer>
</body>
</html>
`.text;
}

function drawProblem(text: PhoneTexts, problem: string): Html {
  return html`<div class="problem" role="alert"><h2>${text.problems}</h2><p>${problem}</p></div>`;
}

/** A form with the page's query, language and CSRF token as hidden fields. */
export function drawForm({ language, token, query }: PageContext, path: string, content: Html): Html {
  const kept = Object.entries({ ...query, bahasa: language, pengaman: token });
  return html`<form method="post" action="${path}" novalidate>
${kept.map(([name, value]) => html`<input type="hidden" name="${name}" value="${value}">`)}
${content}
</form>`;
}

/** A button-like link to another page in the same language. */
export function drawLink({ language }: PageContext, path: string, words: string, query = {}): Html {
  return html`<a class="button" href="${link(path, { ...query, bahasa: language })}">${words}</a>`;
}

export function link(path: string, query: Readonly<Record<string, string>>): string {
  return `${path}?${new URLSearchParams(query).toString()}`;
}
