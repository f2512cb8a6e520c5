import type { Html } from '../html.ts';
import { messagePage } from './page.ts';
import type { PageContext } from './page-context.ts';

/** A form that did not come from a page of this session, or lacks something that ours have. */
export function forbiddenPage(context: PageContext): Html {
  context.reply.code(403);
  return messagePage(context, context.text.refused, context.text.refusedMeaning);
}

/** There is no such page, or no such kiosk. */
export function notFoundPage(context: PageContext): Html {
  context.reply.code(404);
  return messagePage(context, context.text.notFound, context.text.notFoundMeaning);
}
