import { fill } from '../../../contract/language/fill.ts';
import { transact } from '../../database/transact.ts';
import { giveOrder } from '../../fleet/orders.ts';
import { recordAction } from '../../operators/actions.ts';
import { type PublishProblem, publishPolicy } from '../../policy/policy-keeper.ts';
import { type Html, html } from '../html.ts';
import { isOwnForm, type OperatorCall } from './call.ts';
import { refused } from './denials.ts';
import { readFormWithFile } from './forms.ts';
import { notice, page, problem, tokenField } from './page.ts';

/** The policy in force, those that were published, and the form to publish another. */
export async function policyPage(call: OperatorCall, fault?: Html): Promise<Html> {
  const { office, text, query, token } = call;
  await office.policies.refresh();
  const version = /^\d+$/.exec(query['done'] ?? '')?.[0];
  const content = html`${fault}${!fault && version && notice(fill(text.published, { version }))}
<p>${fill(text.policyInForce, { version: office.policy.version })}</p><p class="soft">${text.policyMeaning}</p>
<form method="post" enctype="multipart/form-data" class="stack">${tokenField(token)}
<div><label for="file">${text.policyFile}</label><input id="file" name="file" type="file" accept=".json,application/json"
 required></div><label class="check"><input type="checkbox" name="now" value="yes" checked>${text.policyNow}</label>
<button>${text.publish}</button></form><h2>${text.policyList}</h2>${await published(call)}`;
  return page(call, { title: text.policy, content });
}

export async function publish(call: OperatorCall) {
  const { office, operator, request, reply } = call;
  const fields = await readFormWithFile(request.body, request.headers['content-type']);
  if (!isOwnForm(call, fields['token'])) return refused(call);
  const now = office.clock.now();
  const done = await transact(office, async (transaction) => {
    const inForce = office.policies.inForce();
    const outcome = await publishPolicy(transaction, fields['file'] ?? '', inForce, operator.name, now);
    if (!outcome.ok) return outcome;
    const detail = String(outcome.value);
    await recordAction(transaction, { operator: operator.name, action: 'publishPolicy', detail }, now);
    if (fields['now'] !== 'yes') return outcome;
    const kiosks = await transaction.selectFrom('kiosk_states').select(['branch_id', 'kiosk_id']).execute();
    for (const { branch_id: branchId, kiosk_id: kioskId } of kiosks) {
      await giveOrder(transaction, { branchId, kioskId }, { type: 'fetchPolicy' }, operator.name, now);
    }
    return outcome;
  });
  if (done.ok) return reply.redirect(`/fleet/policy?done=${done.value}`, 303);
  reply.code(422);
  return policyPage(call, explain(call, done.problem));
}

function explain({ text }: OperatorCall, why: PublishProblem): Html {
  if (why.because === 'notJson') return problem(text.policyNotJson);
  if (why.because === 'notNewer') return problem(fill(text.policyNotNewer, { ...why }));
  return html`${problem(text.policyFaults)}<ul>${why.faults.map(
    ({ path, fault, remedy }) => html`<li><code>${path}</code>: ${fault} (${remedy})</li>`,
  )}</ul>`;
}

async function published({ office, text, times }: OperatorCall): Promise<Html> {
  const rows = await office.database
    .selectFrom('policies')
    .select(['version', 'valid_from', 'published_by', 'published_at'])
    .orderBy('version', 'desc')
    .limit(office.settings.fleet.rows)
    .execute();
  if (rows.length === 0) return html`<p>${text.none}</p>`;
  return html`<div class="scroll"><table><thead><tr><th scope="col">${text.version}</th><th scope="col">${
    text.validFrom
  }</th><th scope="col">${text.when}</th><th scope="col">${text.who}</th></tr></thead><tbody>${rows.map(
    (row) => html`<tr><th scope="row">${row.version}</th><td>${row.valid_from}</td>
<td>${times.at(row.published_at)}</td><td>${row.published_by}</td></tr>`,
  )}</tbody></table></div>`;
}
