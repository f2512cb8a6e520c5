import { z } from 'zod';
import { passkeyTexts } from '../../../language/texts.ts';
import { endSession, listSessions, type OpenSession } from '../../../operators/list-sessions.ts';
import { may } from '../../../operators/roles.ts';
import { type Html, html } from '../../html.ts';
import { ago } from '../layout/components.ts';
import { forbiddenPage, notFoundPage } from '../layout/error-pages.ts';
import { readForm } from '../layout/forms.ts';
import { notice, page, tokenField } from '../layout/page.ts';
import { isOwnForm, type OperatorContext } from '../layout/page-context.ts';

const pathSchema = z.object({ sessionId: z.uuid() });

/** Password, second factor, and where one is signed in; for administrators where everybody is. */
export async function accountPage(context: OperatorContext): Promise<Html> {
  const { dependencies, operator, text, language, query } = context;
  const sessions = await listSessions(dependencies, operator);
  const columns = [text.who, text.sessionPlace, text.since, text.sessionUsed, text.sessionEnd];
  const content = html`${query['done'] === 'ended' && notice(text.sessionEnded)}
<ul>${!operator.atProvider && html`<li><a href="/fleet/password">${text.passwordTitle}</a></li>`}
<li><a href="/fleet/second-factor/new">${operator.factors.hasCodes ? text.factorChange : text.newFactor}</a></li>
<li><a href="/fleet/passkeys">${passkeyTexts[language].title}</a></li></ul>
<h2>${may(operator, 'sessionsOfAll') ? text.sessionsOfAll : text.sessions}</h2>
<div class="scroll" role="group" tabindex="0" aria-label="${text.sessions}"><table><thead><tr>${columns.map(
    (column) => html`<th scope="col">${column}</th>`,
  )}</tr></thead><tbody>${sessions.map((session) => row(context, session))}</tbody></table></div>`;
  return page(context, { title: text.account, content });
}

export async function endOneSession(context: OperatorContext) {
  const { dependencies, operator, request, reply } = context;
  const path = pathSchema.safeParse(request.params);
  if (!path.success) return notFoundPage(context);
  if (!isOwnForm(context, readForm(request.body)['token'])) return forbiddenPage(context);
  if (!(await endSession(dependencies, operator, path.data.sessionId))) return notFoundPage(context);
  return reply.redirect('/fleet/account?done=ended', 303);
}

function row(context: OperatorContext, session: OpenSession): Html {
  const { text, times, token } = context;
  const { sessionId, operator, address, browser, openedAt, lastUsedAt, isThis } = session;
  return html`<tr><th scope="row">${operator}</th><td>${address}<br><span class="soft">${browser}</span></td>
<td>${times.at(openedAt)}</td><td>${isThis ? text.sessionThis : ago(context, lastUsedAt)}</td>
<td><form method="post" action="/fleet/sessions/${sessionId}/end">${tokenField(token)}
<button class="quiet">${text.sessionEnd}</button></form></td></tr>`;
}
