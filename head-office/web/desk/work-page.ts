import { fill } from '../../../contract/language/fill.ts';
import { listWork, type Work, type WorkKind, workKindSchema } from '../../desk/work-list.ts';
import { helpCallTexts } from '../../language/texts.ts';
import { notice, problem } from '../fleet/layout/page.ts';
import { type Html, html } from '../html.ts';
import { callsPart } from './calls-part.ts';
import type { StaffContext } from './context.ts';
import { deskPage, hereWith } from './layout.ts';

const NEWS = ['carriedOut', 'waitsForSecond', 'said', 'reopened'] as const;
const NEWS_OF_CALLS = ['answered', 'finished'] as const;

/** Calls of the branch's kiosks, then what waits there, newest first: receipt number, why, since when; nothing of a person. */
export async function workPage(context: StaffContext, fault?: string): Promise<Html> {
  const { dependencies, staff, text, query, token } = context;
  const { rows } = dependencies.settings.fleet;
  const kind = workKindSchema.safeParse(query['kind']).data;
  const page = pageNumber(query['page']);
  const { work, counts } = await listWork(dependencies, { branchId: staff.branchId, kind, page, rows });
  const all = [...counts.values()].reduce((sum, each) => sum + each, 0);
  const found = kind === undefined ? all : (counts.get(kind) ?? 0);
  const news = newsOf(context);
  const content = html`${fault && problem(fault)}${!fault && news !== undefined && notice(news)}
<p class="soft">${text.workMeaning}</p>${all > 0 && filter(context, counts, all, kind)}
${found === 0 && html`<p>${all === 0 ? text.nothing : text.nothingOfKind}</p>`}
<ul class="work">${work.map((each) => item(context, each))}</ul>${pageLinks(context, page, rows, found)}`;
  return deskPage(context, { title: text.work, content, calls: await callsPart(context, token) });
}

/** What came of what was done last. */
function newsOf({ text, query, language }: StaffContext): string | undefined {
  const done = NEWS.find((each) => each === query['done']);
  if (done) return text.done[done];
  const ofCall = NEWS_OF_CALLS.find((each) => each === query['done']);
  return ofCall && helpCallTexts[language][ofCall];
}

function filter(
  { text }: StaffContext,
  counts: ReadonlyMap<WorkKind, number>,
  all: number,
  chosen: WorkKind | undefined,
): Html {
  const link = (kind: WorkKind | undefined, words: string, count: number) =>
    html`<li><a href="/desk${
      kind && `?kind=${kind}`
    }"${kind === chosen && html` aria-current="page"`}>${words} (${count})</a></li>`;
  return html`<ul class="states">${link(undefined, text.all, all)}${workKindSchema.options.map((kind) => {
    const count = counts.get(kind) ?? 0;
    return (count > 0 || kind === chosen) && link(kind, text.kinds[kind], count);
  })}</ul>`;
}

function item({ text, times }: StaffContext, { claimId, receiptNumber, kind, since, decidedBy }: Work): Html {
  const second = decidedBy !== null && fill(text.waitsForSecond, { staff: decidedBy });
  return html`<li><a href="/desk/cases/${claimId}">${receiptNumber}</a><span>${text.kinds[kind]}</span>
<time class="soft" datetime="${since}" title="${times.at(since)}">${times.ago(since)}</time>${
    second && html`<span class="soft">${second}</span>`
  }</li>`;
}

function pageLinks(context: StaffContext, page: number, rows: number, found: number): Html | false {
  const { text } = context;
  const pages = Math.ceil(found / rows);
  if (pages <= 1) return false;
  const link = (to: number, words: string) =>
    html`<a href="${hereWith(context, { page: String(to) })}">${words}</a>`;
  const words = fill(text.pageOf, { page, pages });
  return html`<nav class="pages" aria-label="${words}">${page > 1 && link(page - 1, text.earlier)}<span>${words}</span>${
    page < pages && link(page + 1, text.later)
  }</nav>`;
}

function pageNumber(text: string | undefined): number {
  const number = Number(text ?? 1);
  return Number.isSafeInteger(number) && number > 0 && number < 1_000_000 ? number : 1;
}
