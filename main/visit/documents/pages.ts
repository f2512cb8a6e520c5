import { arePapersMissing, papersAsked } from '../../../contract/policy/papers.ts';
import { reasonRule } from '../../../contract/policy/policy.ts';
import type { DocumentId } from '../../../contract/policy/schema.ts';
import type { DocumentPage } from '../chart/confirmed-claim.ts';
import type { VisitContext } from '../chart/context.ts';
import { isHelped, noteEntry } from '../chart/evidence.ts';

/** One paper of the row that a reason has: the only one, or those of which one is enough. */
interface Paper {
  readonly alternatives: readonly DocumentId[];
  /** May be passed by. */
  readonly isOffered: boolean;
}

type Guarded = { readonly context: VisitContext };

/** The papers of the reason in order: what it asks for, then what it offers. */
export function papersOf({ policy, reason }: VisitContext): readonly Paper[] {
  if (reason === null) return [];
  const { papers } = reasonRule(policy, reason);
  return [
    ...papersAsked(papers).map((alternatives) => ({ alternatives, isOffered: false })),
    ...papers.offered.map((document) => ({ alternatives: [document], isOffered: true })),
  ];
}

/** The paper that the visit is at; undefined after the last. */
export function paperOf(context: VisitContext): Paper | undefined {
  return papersOf(context)[context.documentIndex];
}

/** The document that stands for a paper: the only one, or the one that the person has of several. */
function documentFor({ chosenDocuments }: VisitContext, { alternatives }: Paper): DocumentId | undefined {
  if (alternatives.length === 1) return alternatives[0];
  return alternatives.find((document) => chosenDocuments.has(document));
}

export function documentOf(context: VisitContext): DocumentId | undefined {
  const paper = paperOf(context);
  return paper && documentFor(context, paper);
}

/** The documents of which pages were taken, in the order in which they were asked for. */
export function takenDocuments(context: VisitContext): readonly DocumentId[] {
  return papersOf(context).flatMap((paper) => {
    const document = documentFor(context, paper);
    return document && context.documents.get(document)?.length ? [document] : [];
  });
}

/** Takes one of the alternatives in place of another. */
export function withChosen(context: VisitContext, chosen: DocumentId): Partial<VisitContext> {
  const alternatives = paperOf(context)?.alternatives ?? [];
  const others = [...context.chosenDocuments].filter((one) => !alternatives.includes(one));
  const known = alternatives.includes(chosen) ? [chosen] : [];
  return { chosenDocuments: new Set([...others, ...known]), unanswered: false };
}

/** The pages taken of the document that the visit is at. */
export function pagesOf(context: VisitContext): readonly DocumentPage[] {
  const document = documentOf(context);
  return (document && context.documents.get(document)) ?? [];
}

export function mostPagesOf(context: VisitContext): number {
  const document = documentOf(context);
  return document ? (context.policy.documentPages.most[document] ?? 1) : 0;
}

/** Staff who help have the screen, and may say that they see the original. */
export function maySeeOriginal(context: VisitContext): boolean {
  return isHelped(context) && context.activeParty === 'staff';
}

export function isOriginalSeen(context: VisitContext): boolean {
  const document = documentOf(context);
  return document !== undefined && context.originalsSeen.has(document);
}

/** What staff saw holds for the pages of then: it is taken back where the participant changes them alone. */
export function withPages(context: VisitContext, pages: readonly DocumentPage[]) {
  const document = documentOf(context);
  if (!document) return {};
  return {
    documents: new Map(context.documents).set(document, pages),
    ...(maySeeOriginal(context) ? {} : withOriginal(context, false)),
    ...noteEntry(context, 'documents'),
  };
}

export function withOriginal(context: VisitContext, seen: boolean) {
  const document = documentOf(context);
  const others = [...context.originalsSeen].filter((one) => one !== document);
  return { originalsSeen: new Set(seen && document ? [...others, document] : others) };
}

/** Whether the reason asks for a paper of which no page was taken. */
export function documentsMissing({ context }: Guarded): boolean {
  const { policy, reason } = context;
  if (reason === null) return false;
  const taken = takenDocuments(context);
  return arePapersMissing(reasonRule(policy, reason).papers, (document) => taken.includes(document));
}

/** Whether a paper is left that the reason asks for or offers. */
export function documentsLeft({ context }: Guarded): boolean {
  return takenDocuments(context).length < papersOf(context).length;
}
