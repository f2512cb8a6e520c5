import { fill } from '../../../contract/language/fill.ts';
import { transact } from '../../database/transact.ts';
import { addOrder } from '../../fleet/orders.ts';
import { recordAction } from '../../operators/record-action.ts';
import { type PublishProblem, publishPolicy } from '../../policy/policy-store.ts';
import { type Html, html } from '../html.ts';
import { forbiddenPage } from './error-pages.ts';
import { readFormWithFile } from './forms.ts';
import { notice, page, problem, tokenField } from './page.ts';
import { isOwnForm, type OperatorContext } from './page-context.ts';

/** The policy in force, the published ones, and the form to publish another. */
export async function policyPage(context: OperatorContext, fault?: Html): Promise<Html> {
  const { dependencies, text, query, token } = context;
  await dependencies.policies.refresh();
  const version = /^\d+$/.exec(query['done'] ?? '')?.[0];
  const content = html`${fault}${!fault && version && notice(fill(text.published, { version }))}
<p>${fill(text.policyInForce, { version: dependencies.policies.inForce().policy.version })}</p><p class="soft">${text.policyMeaning}</p>
<form method="post" enctype="multipart/form-data" class="stack">${tokenField(token)}
<div><label for="file">${text.policyFile}</label><input id="file" name="file" type="file" accept=".json,application/json"
 required></div><label class="check"><input type="checkbox" name="now" value="yes" checked>${text.policyNow}</label>
<button>${text.publish}</button></form><h2>${text.policyList}</h2>${await published(context)}`;
  return page(context, { title: text.policy, content });
}

export async function publish(context: OperatorContext) {
  const { dependencies, operator, request, reply } = context;
  const fields = await readFormWithFile(request.body, request.headers['content-type']);
  if (!isOwnForm(context, fields['token'])) return forbiddenPage(context);
  const now = dependencies.clock.now();
  const done = await transact(dependencies, async (transaction) => {
    const inForce = dependencies.policies.inForce();
    const outcome = await publishPolicy(transaction, fields['file'] ?? '', inForce, operator.name, now);
    if (!outcome.ok) return outcome;
    const detail = String(outcome.value);
    await recordAction(transaction, { operator: operator.name, action: 'publishPolicy', detail }, now);
    if (fields['now'] !== 'yes') return outcome;
    const kiosks = await transaction.selectFrom('kiosk_states').select(['branch_id', 'kiosk_id']).execute();
    for (const { branch_id: branchId, kiosk_id: kioskId } of kiosks) {
      await addOrder(transaction, { branchId, kioskId }, { type: 'fetchPolicy' }, operator.name, now);
    }
    return outcome;
  });
  if (done.ok) return reply.redirect(`/fleet/policy?done=${done.value}`, 303);
  reply.code(422);
  return policyPage(context, explain(context, done.problem));
}

function explain({ text }: OperatorContext, why: PublishProblem): Html {
  if (why.because === 'notJson') return problem(text.policyNotJson);
  if (why.because === 'notNewer') return problem(fill(text.policyNotNewer, { ...why }));
  return html`${problem(text.policyFaults)}<ul>${why.faults.map(
    ({ path, fault, remedy }) => html`<li><code>${path}</code>: ${fault} (${remedy})</li>`,
  )}</ul>`;
}

async function published({ dependencies, text, times }: OperatorContext): Promise<Html> {
  const rows = await dependencies.database
    .selectFrom('policies')
    .select(['version', 'valid_from', 'published_by', 'published_at'])
    .orderBy('version', 'desc')
    .limit(dependencies.settings.fleet.rows)
    .execute();
  if (rows.length === 0) return html`<p>${text.none}</p>`;
  return html`<div class="scroll"><table><thead><tr><th scope="col">${text.version}</th><th scope="col">${
    text.validFrom
  }</th><th scope="col">${text.when}</th><th scope="col">${text.who}</th></tr></thead><tbody>${rows.map(
    (row) => html`<tr><th scope="row">${row.version}</th><td>${row.valid_from}</td>
<td>${times.at(row.published_at)}</td><td>${row.published_by}</td></tr>`,
  )}</tbody></table></div>`;
}
