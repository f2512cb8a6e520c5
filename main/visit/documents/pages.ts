import { arePapersMissing, papersTaken } from '../../../contract/policy/papers.ts';
import { reasonRule } from '../../../contract/policy/policy.ts';
import type { DocumentPage } from '../chart/confirmed-claim.ts';
import type { VisitContext } from '../chart/context.ts';
import { isHelped, noteEntry } from '../chart/evidence.ts';

/** The documents that the reason asks for, in its order. */
export function documentsOf({ policy, reason }: VisitContext) {
  return reason === null ? [] : papersTaken(reasonRule(policy, reason).papers);
}

function documentOf(context: VisitContext) {
  return documentsOf(context)[context.documentIndex];
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

/** Whether the reason asks for a document of which no page was taken. */
export function documentsMissing({ context }: { readonly context: VisitContext }): boolean {
  const { policy, reason, documents } = context;
  if (reason === null) return false;
  return arePapersMissing(reasonRule(policy, reason).papers, (document) => !!documents.get(document)?.length);
}
