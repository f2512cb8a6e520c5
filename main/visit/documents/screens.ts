import type { ScreenOf } from '../../../contract/kiosk-api/snapshot.ts';
import type { DocumentId } from '../../../contract/policy/schema.ts';
import type { VisitContext } from '../chart/context.ts';
import { documentsOf, isOriginalSeen, maySeeOriginal, mostPagesOf, pagesOf } from './pages.ts';

export function documentScreen(context: VisitContext): ScreenOf<'document'> {
  const { policy, ports, pageTries } = context;
  const { looks, rules } = ports.documentRules(policy);
  return {
    name: 'document',
    ...placeOf(context),
    page: mostPagesOf(context) === 1 ? null : pagesOf(context).length + 1,
    rules,
    looks,
    mayUseAsIs: pageTries >= rules.triesBeforeAsIs,
  };
}

export function documentPagesScreen(context: VisitContext): ScreenOf<'documentPages'> {
  const pages = pagesOf(context).map(({ jpeg }) => jpeg);
  return {
    name: 'documentPages',
    ...placeOf(context),
    pages,
    most: mostPagesOf(context),
    originalSeen: maySeeOriginal(context) ? isOriginalSeen(context) : null,
  };
}

export function documentLackingScreen(context: VisitContext): ScreenOf<'documentLacking'> {
  return { name: 'documentLacking', document: placeOf(context).document };
}

function placeOf(context: VisitContext): { document: DocumentId; number: number; total: number } {
  const documents = documentsOf(context);
  const document = documents[context.documentIndex];
  if (!document) throw new Error('the flow goes on by itself after the last document');
  return { document, number: context.documentIndex + 1, total: documents.length };
}
