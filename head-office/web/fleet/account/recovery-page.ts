import { type Html, html } from '../../html.ts';
import { notice, page } from '../layout/page.ts';
import type { OperatorContext } from '../layout/page-context.ts';

/** The only page that shows the recovery codes. */
export function recoveryPage(context: OperatorContext, done: string, codes: readonly string[]): Html {
  const { text } = context;
  const content = html`${notice(done)}<p>${text.recoveryMeaning}</p>
<ol class="recovery">${codes.map((each) => html`<li><code>${each}</code></li>`)}</ol>
<p><a href="/fleet">${text.recoveryKept}</a></p>`;
  return page(context, { title: text.recoveryCodes, content, narrow: true });
}
