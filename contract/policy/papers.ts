import type { DocumentId, Papers } from './reasons.ts';

/** What is asked for, one entry for each paper: the papers of which one is enough. */
export function papersAsked({ required, oneOf }: Papers): readonly (readonly DocumentId[])[] {
  return [...required.map((document) => [document]), ...oneOf];
}

/** Everything that may be handed in, in the order in which it is asked for. */
export function papersTaken({ required, oneOf, offered }: Papers): readonly DocumentId[] {
  return [...required, ...oneOf.flat(), ...offered];
}

/** Whether a paper is missing that is asked for. */
export function arePapersMissing(papers: Papers, isThere: (document: DocumentId) => boolean): boolean {
  return papersAsked(papers).some((alternatives) => !alternatives.some(isThere));
}

/** The most pages that one claim can have: of alternatives the longest counts. */
export function mostPages(papers: Papers, pagesOf: (document: DocumentId) => number): number {
  const asked = papersAsked(papers).map((alternatives) => Math.max(...alternatives.map(pagesOf)));
  return [...asked, ...papers.offered.map(pagesOf)].reduce((sum, pages) => sum + pages, 0);
}
