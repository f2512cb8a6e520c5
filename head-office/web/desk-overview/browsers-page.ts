import { z } from 'zod';
import { showEnrolmentCode } from '../../../contract/fleet/enrolment-code.ts';
import { branchIdSchema } from '../../../contract/fleet/heartbeat.ts';
import { fill } from '../../../contract/language/fill.ts';
import { transact } from '../../database/transact.ts';
import { listBrowsers, makeDeskCode, removeBrowser } from '../../desk/browsers.ts';
import { deskTexts } from '../../language/texts.ts';
import { recordAction } from '../../operators/record-action.ts';
import { forbiddenPage, notFoundPage } from '../fleet/layout/error-pages.ts';
import { readForm } from '../fleet/layout/forms.ts';
import { notice, page, problem, tokenField } from '../fleet/layout/page.ts';
import { isOwnForm, type OperatorContext } from '../fleet/layout/page-context.ts';
import { type Html, html } from '../html.ts';

const pathSchema = z.object({ browserId: z.uuid() });
const branchSchema = z.string().trim().toUpperCase().pipe(branchIdSchema);

/** Browsers at which staff of branches may sign in, and the form for a further one. */
export async function browsersPage(context: OperatorContext, fault?: string): Promise<Html> {
  const { dependencies, token, times } = context;
  const text = deskTexts[context.language];
  const browsers = await listBrowsers(dependencies);
  const content = html`${fault && problem(fault)}<p>${text.browsersMeaning}</p>
<form method="post" action="/fleet/desk" class="row">${tokenField(token)}<div><label for="branchId">${
    text.branchId
  }</label><input id="branchId" name="branchId" required autocomplete="off" autocapitalize="characters"></div>
<button>${text.giveCode}</button></form>${browsers.length === 0 && html`<p>${text.browsersNone}</p>`}
<ul class="work">${browsers.map(({ browser_id: id, branch_id: branchId, made_by: operator, ...row }) => {
    const made = { when: times.at(row.registered_at), operator };
    return html`<li><strong>${branchId}</strong><span>${fill(text.browserBy, made)}</span><span class="soft">${
      row.browser
    }</span><form method="post" action="/fleet/desk/${id}/remove">${tokenField(token)}<button class="quiet">${
      text.removeBrowser
    }</button></form></li>`;
  })}</ul>`;
  return page(context, { title: text.browsers, content });
}

/** The only page that shows the code. */
export async function giveDeskCode(context: OperatorContext) {
  const { dependencies, operator, request, reply, times } = context;
  const text = deskTexts[context.language];
  const fields = readForm(request.body);
  if (!isOwnForm(context, fields['token'])) return forbiddenPage(context);
  const branch = branchSchema.safeParse(fields['branchId']);
  if (!branch.success) {
    reply.code(422);
    return browsersPage(context, text.badBranch);
  }
  const { name } = operator;
  const { code, expiresAt } = await transact(dependencies, async (transaction) => {
    const made = await makeDeskCode(dependencies, transaction, branch.data, name);
    const record = { operator: name, action: 'giveDeskCode', detail: branch.data } as const;
    await recordAction(transaction, record, dependencies.clock.now());
    return made;
  });
  const where = {
    url: new URL('/desk', dependencies.web.url).href,
    until: times.at(expiresAt.toISOString()),
  };
  const content = html`${notice(fill(text.codeMeaning, where))}<p class="code" id="code">${showEnrolmentCode(code)}</p>`;
  return page(context, { title: fill(text.codeTitle, { branch: branch.data }), content, narrow: true });
}

export async function removeOneBrowser(context: OperatorContext) {
  const { dependencies, operator, request, reply } = context;
  const path = pathSchema.safeParse(request.params);
  if (!path.success) return notFoundPage(context);
  if (!isOwnForm(context, readForm(request.body)['token'])) return forbiddenPage(context);
  const now = dependencies.clock.now();
  const removed = await transact(dependencies, async (transaction) => {
    const branchId = await removeBrowser(transaction, path.data.browserId, now);
    if (branchId === undefined) return false;
    const record = { operator: operator.name, action: 'removeDeskBrowser', detail: branchId } as const;
    await recordAction(transaction, record, now);
    return true;
  });
  if (removed) return reply.redirect('/fleet/desk', 303);
  reply.code(409);
  return browsersPage(context, deskTexts[context.language].browserGone);
}
