import type { ScreenOf } from '../../contract/kiosk-api/snapshot.ts';
import type { PaperId } from '../../contract/policy/schema.ts';
import type { VisitContext } from './flow/context.ts';
import { isOriginalSeen, maySeeOriginal, mostPagesOf, pagesOf, papersOf } from './flow/pages.ts';

export function paperScreen(context: VisitContext): ScreenOf<'paper'> {
  const { policy, ports, pageTries } = context;
  const { looks, rules } = ports.paperRules(policy);
  return {
    name: 'paper',
    ...placeOf(context),
    page: mostPagesOf(context) === 1 ? null : pagesOf(context).length + 1,
    rules,
    looks,
    mayUseAsIs: pageTries >= rules.triesBeforeAsIs,
  };
}

export function paperPagesScreen(context: VisitContext): ScreenOf<'paperPages'> {
  const pages = pagesOf(context).map(({ jpeg }) => jpeg);
  return {
    name: 'paperPages',
    ...placeOf(context),
    pages,
    most: mostPagesOf(context),
    originalSeen: maySeeOriginal(context) ? isOriginalSeen(context) : null,
  };
}

export function paperLackingScreen(context: VisitContext): ScreenOf<'paperLacking'> {
  return { name: 'paperLacking', paper: placeOf(context).paper };
}

function placeOf(context: VisitContext): { paper: PaperId; number: number; total: number } {
  const papers = papersOf(context);
  const paper = papers[context.paperIndex];
  if (!paper) throw new Error('the flow goes on by itself after the last paper');
  return { paper, number: context.paperIndex + 1, total: papers.length };
}
