import { reasonRule } from '../../../contract/policy/policy.ts';
import type { PaperPage } from '../confirmed-claim.ts';
import type { VisitContext } from './context.ts';
import { isHelped, noteEntry } from './identity.ts';

/** The papers that the reason asks for, in its order. */
export function papersOf({ policy, reason }: VisitContext) {
  return reason === null ? [] : reasonRule(policy, reason).papers;
}

function paperOf(context: VisitContext) {
  return papersOf(context)[context.paperIndex];
}

/** The pages taken of the paper that the visit is at. */
export function pagesOf(context: VisitContext): readonly PaperPage[] {
  const paper = paperOf(context);
  return (paper && context.papers.get(paper)) ?? [];
}

export function mostPagesOf(context: VisitContext): number {
  const paper = paperOf(context);
  return paper ? context.policy.paperPages.most[paper] : 0;
}

/** Staff who help have the screen, and may say that they see the original. */
export function maySeeOriginal(context: VisitContext): boolean {
  return isHelped(context) && context.holding === 'staff';
}

export function isOriginalSeen(context: VisitContext): boolean {
  const paper = paperOf(context);
  return paper !== undefined && context.originalsSeen.has(paper);
}

/** What staff saw holds for the pages of then: it is taken back where the participant changes them alone. */
export function withPages(context: VisitContext, pages: readonly PaperPage[]) {
  const paper = paperOf(context);
  if (!paper) return {};
  return {
    papers: new Map(context.papers).set(paper, pages),
    ...(maySeeOriginal(context) ? {} : withOriginal(context, false)),
    ...noteEntry(context, 'papers'),
  };
}

export function withOriginal(context: VisitContext, seen: boolean) {
  const paper = paperOf(context);
  const others = [...context.originalsSeen].filter((one) => one !== paper);
  return { originalsSeen: new Set(seen && paper ? [...others, paper] : others) };
}
