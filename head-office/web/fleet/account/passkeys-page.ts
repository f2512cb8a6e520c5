import { fill } from '../../../../contract/language/fill.ts';
import { passkeyTexts } from '../../../language/texts.ts';
import { addPasskey, LONGEST_LABEL, removePasskey } from '../../../operators/manage-passkeys.ts';
import { askForPasskeys } from '../../../operators/passkeys/passkey-options.ts';
import { listPasskeys, markOf, type Passkey } from '../../../operators/passkeys/passkeys.ts';
import { type Html, html } from '../../html.ts';
import { ago } from '../layout/components.ts';
import { forbiddenPage } from '../layout/error-pages.ts';
import { readForm } from '../layout/forms.ts';
import { notice, page, problem } from '../layout/page.ts';
import { isOwnForm, type OperatorContext } from '../layout/page-context.ts';
import { explainProblem } from './explain-problem.ts';
import { passkeyForm, proofField, readProof, sayTrouble } from './passkey-form.ts';
import { recoveryPage } from './recovery-page.ts';

const NEWS = { added: 'added', removed: 'removed' } as const;

/** An operator's passkeys, and the forms that add one and remove one. */
export async function passkeysPage(context: OperatorContext, fault?: Html, label = ''): Promise<Html> {
  const { dependencies, operator, language, query } = context;
  const words = passkeyTexts[language];
  const passkeys = await listPasskeys(dependencies.database, operator.name);
  const asked = await askForPasskeys(dependencies, operator);
  const request = asked.ok ? asked.value.request : undefined;
  const news = Object.values(NEWS).find((each) => each === query['done']);
  const content = html`${fault}${!fault && news && notice(words[news])}<p>${words.meaning}</p>${
    asked.ok
      ? adding(context, { request, creation: asked.value.creation, label, count: passkeys.length })
      : problem(words.unavailable[asked.problem])
  }${removing(context, { request, passkeys })}`;
  return page(context, { title: words.title, content, asksPasskeys: asked.ok });
}

export async function addOwnPasskey(context: OperatorContext) {
  const { dependencies, operator, request, reply, language } = context;
  const fields = readForm(request.body);
  const { token, label = '', credential = '' } = fields;
  if (!isOwnForm(context, token)) return forbiddenPage(context);
  const trouble = sayTrouble(context, fields, credential);
  if (trouble) return passkeysPage(context, trouble, label);
  const given = { label, credential, proof: readProof(fields) };
  const added = await addPasskey(dependencies, operator, given, request.ip);
  if (!added.ok) return passkeysPage(context, explainProblem(context, added.problem), label);
  if (added.value.length > 0) return recoveryPage(context, passkeyTexts[language].added, added.value);
  return reply.redirect('/fleet/passkeys?done=added', 303);
}

export async function removeOwnPasskey(context: OperatorContext) {
  const { dependencies, operator, request, reply } = context;
  const fields = readForm(request.body);
  const { token, passkey: credentialId = '' } = fields;
  if (!isOwnForm(context, token)) return forbiddenPage(context);
  const proof = readProof(fields);
  const trouble = sayTrouble(context, fields, proof.code || proof.assertion);
  if (trouble) return passkeysPage(context, trouble);
  const removed = await removePasskey(dependencies, operator, { credentialId, proof }, request.ip);
  if (!removed.ok) return passkeysPage(context, explainProblem(context, removed.problem));
  return reply.redirect('/fleet/passkeys?done=removed', 303);
}

interface Adding {
  readonly request: string | undefined;
  readonly creation: string;
  readonly label: string;
  readonly count: number;
}

function adding(context: OperatorContext, { request, creation, label, count }: Adding): Html {
  const { operator, language, dependencies } = context;
  const words = passkeyTexts[language];
  const most = dependencies.settings.fleet.operators.mostPasskeys;
  if (count >= most) return html`<p>${fill(words.enough, { most })}</p>`;
  const form = html`<div><label for="label">${fill(words.label, { most: LONGEST_LABEL })}</label>
<input id="label" name="label" value="${label}" maxlength="${LONGEST_LABEL}" autocomplete="off" required></div>
${operator.hasFactor && proofField(context, request)}<button>${words.add}</button>`;
  return html`${passkeyForm(context, { action: '/fleet/passkeys', request, creation }, form)}${
    operator.stage === 'setsUpFactor' &&
    html`<p><a href="/fleet/second-factor/new">${words.codesInstead}</a></p>`
  }`;
}

interface Removing {
  readonly request: string | undefined;
  readonly passkeys: readonly Passkey[];
}

function removing(context: OperatorContext, { request, passkeys }: Removing): Html {
  const { operator, text, language } = context;
  const words = passkeyTexts[language];
  if (passkeys.length === 0) return html`<p class="soft">${words.none}</p>`;
  const mayRemove = operator.factors.hasCodes || passkeys.length > 1;
  const columns = [words.name, words.madeAt, text.sessionUsed, words.keptOn, words.mark];
  const table = html`<div class="scroll" role="group" tabindex="0" aria-label="${words.title}"><table><thead><tr>${columns.map(
    (column) => html`<th scope="col">${column}</th>`,
  )}</tr></thead><tbody>${passkeys.map((passkey) => row(context, passkey, mayRemove))}</tbody></table></div>`;
  if (!mayRemove) return html`<h2>${words.signInTitle}</h2>${table}<p>${words.onlyOne}</p>`;
  const form = html`${table}${proofField(context, request, 'removal-proof')}<button class="grave">${words.remove}</button>`;
  return html`<h2>${words.removeTitle}</h2>${passkeyForm(context, { action: '/fleet/passkeys/remove', request }, form)}`;
}

/** With a button to choose it by, where it may be removed. */
function row(context: OperatorContext, passkey: Passkey, mayRemove: boolean): Html {
  const { language, times } = context;
  const words = passkeyTexts[language];
  const { credentialId, label, madeAt, lastUsedAt, isBackedUp } = passkey;
  const choice = html`<label class="check"><input type="radio" name="passkey" value="${credentialId}" required>
${label}</label>`;
  return html`<tr><th scope="row">${mayRemove ? choice : label}</th><td>${times.at(madeAt)}</td><td>${ago(context, lastUsedAt)}</td>
<td>${isBackedUp ? words.keptInAccount : words.keptHere}</td><td><code>${markOf(credentialId)}</code></td></tr>`;
}
