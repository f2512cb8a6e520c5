import { fill } from '../../../../contract/language/fill.ts';
import type { Condition } from '../../../fleet/health-issues.ts';
import type { KioskRef } from '../../../keys/kiosk-keys.ts';
import { proposalTexts } from '../../../language/texts.ts';
import { type Html, html } from '../../html.ts';
import { currentUrl } from './page.ts';
import type { PageContext } from './page-context.ts';

/** Circle, triangle, octagon: different without colour, also from afar. */
const SHAPES: Readonly<Record<Condition, Html>> = {
  green: html`<circle cx="12" cy="12" r="10" fill="currentColor"/>
<path d="M7 12l4 4 7-8" class="mark"/>`,
  yellow: html`<path d="M12 2l11 20H1z" fill="currentColor"/>
<path d="M12 9v6m0 2.5v2" class="mark"/>`,
  red: html`<path d="M8 1h8l7 7v8l-7 7H8l-7-7V8z" fill="currentColor"/>
<path d="M8 8l8 8m0-8l-8 8" class="mark"/>`,
};

/** A condition by shape, word and colour (WCAG 1.4.1). */
export function conditionBadge({ text }: PageContext, condition: Condition): Html {
  return html`<span class="condition ${condition}"><svg viewBox="0 0 24 24" aria-hidden="true">${
    SHAPES[condition]
  }</svg>${text.conditions[condition]}</span>`;
}

export function kioskName({ branchId, kioskId }: KioskRef): string {
  return `${branchId}-${kioskId}`;
}

export function kioskLink(kioskRef: KioskRef): Html {
  return html`<a href="${kioskPath(kioskRef)}">${kioskName(kioskRef)}</a>`;
}

export function kioskPath({ branchId, kioskId }: KioskRef): string {
  return `/fleet/kiosks/${branchId}/${kioskId}`;
}

/** How long ago, with the exact time as tooltip. */
export function ago({ times, text }: PageContext, instant: string | null): Html {
  if (instant === null) return html`${text.never}`;
  return html`<time datetime="${instant}" title="${times.at(instant)}">${times.ago(instant)}</time>`;
}

/** The detail of an action, in words where it is a known code; what an operator wrote may follow the code. */
export function detailOf({ text, language }: PageContext, detail: string): string {
  const { reasons, troubles, evidenceKinds, roles, refusals } = text;
  const { kinds } = proposalTexts[language];
  const words = new Map(
    Object.entries({ ...reasons, ...troubles, ...evidenceKinds, ...kinds, ...roles, ...refusals }),
  );
  const [code = '', ...written] = detail.split(': ');
  return [words.get(code) ?? code, ...written].join(': ');
}

/** Links to the previous and next page; nothing where there is one page. */
export function pageLinks(context: PageContext, page: number, rows: number, found: number): Html {
  const { text } = context;
  const pages = Math.max(1, Math.ceil(found / rows));
  if (pages === 1) return html``;
  const link = (to: number, word: string) =>
    html`<a href="${currentUrl(context, { page: String(to) })}">${word}</a>`;
  return html`<nav class="pages" aria-label="${fill(text.page, { page, pages })}">${
    page > 1 && link(page - 1, text.earlier)
  }<span>${fill(text.page, { page, pages })}</span>${page < pages && link(page + 1, text.later)}</nav>`;
}

export function pageNumber({ query }: PageContext): number {
  const number = Number(query['page'] ?? 1);
  return Number.isSafeInteger(number) && number > 0 && number < 1_000_000 ? number : 1;
}
