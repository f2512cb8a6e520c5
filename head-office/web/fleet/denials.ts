import type { Html } from '../html.ts';
import type { Call } from './call.ts';
import { message } from './page.ts';

/** A form that did not come from a page of this session, or lacks something that ours have. */
export function refused(call: Call): Html {
  call.reply.code(403);
  return message(call, call.text.refused, call.text.refusedMeaning);
}

/** There is no such page, or no such kiosk. */
export function missing(call: Call): Html {
  call.reply.code(404);
  return message(call, call.text.notFound, call.text.notFoundMeaning);
}
