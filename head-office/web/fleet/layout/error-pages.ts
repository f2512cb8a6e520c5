import { fill } from '../../../../contract/language/fill.ts';
import type { Html } from '../../html.ts';
import { messagePage } from './page.ts';
import type { OperatorContext, PageContext } from './page-context.ts';

/** 403: a form without this session's CSRF token, or without a field that our forms have. */
export function forbiddenPage(context: PageContext): Html {
  context.reply.code(403);
  return messagePage(context, context.text.refused, context.text.refusedMeaning);
}

/** 403: what this operator's role does not allow. */
export function otherRolePage(context: OperatorContext): Html {
  const { reply, text, operator } = context;
  reply.code(403);
  return messagePage(
    context,
    text.otherRole,
    fill(text.otherRoleMeaning, { role: text.roles[operator.role] }),
  );
}

/** 404: no such page or kiosk. */
export function notFoundPage(context: PageContext): Html {
  context.reply.code(404);
  return messagePage(context, context.text.notFound, context.text.notFoundMeaning);
}
