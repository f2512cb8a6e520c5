import { create } from 'qrcode';
import { codeAddress } from '../../../operators/one-time-code.ts';
import { type FactorProblem, newFactor, proveFactor, setUpFactor } from '../../../operators/second-factor.ts';
import { type Html, html } from '../../html.ts';
import { forbiddenPage } from '../layout/error-pages.ts';
import { readForm } from '../layout/forms.ts';
import { notice, page, problem, tokenField } from '../layout/page.ts';
import { isOwnForm, type OperatorContext } from '../layout/page-context.ts';
import { sayTooMany } from './too-many.ts';

/** ISO/IEC 18004, 9.1: four modules of white around it. */
const QUIET = 4;
const KEY_GROUP = /.{1,4}/g;

/** Asks for a code of the authenticator, or a recovery code, after the password. */
export function factorPage(context: OperatorContext, fault?: Html): Html {
  const { text, token } = context;
  const content = html`${fault}<p>${text.factorMeaning}</p>
<form method="post" class="stack">${tokenField(token)}${codeField('code', text.factorCode)}
<button>${text.signIn}</button></form><p class="soft">${text.factorLost}</p>`;
  return page(context, { title: text.factor, content, narrow: true });
}

export async function showFactor(context: OperatorContext) {
  const { dependencies, operator, request, reply } = context;
  const { token, code = '' } = readForm(request.body);
  if (!isOwnForm(context, token)) return forbiddenPage(context);
  const proved = await proveFactor(dependencies, operator, code, request.ip);
  if (proved.ok) return reply.redirect('/fleet', 303);
  return factorPage(context, explain(context, proved.problem));
}

/** QR and key for an authenticator, and the form that shows that it has them. */
export async function newFactorPage(context: OperatorContext, fault?: Html): Promise<Html> {
  const { dependencies, operator, text, token } = context;
  const secret = await newFactor(dependencies, operator);
  const key = (secret.match(KEY_GROUP) ?? []).join(' ');
  const content = html`${fault}<p>${text.newFactorMeaning}</p>
${qr(codeAddress(secret, operator.name), text.newFactorQr)}<p>${text.newFactorKey} <code id="key">${key}</code></p>
<form method="post" class="stack">${tokenField(token)}${
    operator.hasFactor && codeField('proof', text.newFactorProof)
  }${codeField('code', text.newFactorCode)}<button>${text.newFactorDone}</button></form>`;
  return page(context, { title: text.newFactor, content, narrow: true });
}

/** The only page that shows the recovery codes. */
export async function setUpOwnFactor(context: OperatorContext) {
  const { dependencies, operator, request, text } = context;
  const { token, code = '', proof = '' } = readForm(request.body);
  if (!isOwnForm(context, token)) return forbiddenPage(context);
  const set = await setUpFactor(dependencies, operator, { code, proof }, request.ip);
  if (!set.ok) return newFactorPage(context, explain(context, set.problem));
  const content = html`${notice(text.newFactorSet)}<p>${text.recoveryMeaning}</p>
<ol class="recovery">${set.value.map((each) => html`<li><code>${each}</code></li>`)}</ol>
<p><a href="/fleet">${text.recoveryKept}</a></p>`;
  return page(context, { title: text.recoveryCodes, content, narrow: true });
}

function explain(context: OperatorContext, why: FactorProblem): Html {
  const { reply, text } = context;
  if (typeof why === 'object') return problem(sayTooMany(context, why));
  reply.code(why === 'proof' ? 401 : 422);
  return problem(text.factorProblems[why]);
}

function codeField(name: 'code' | 'proof', label: string): Html {
  return html`<div><label for="${name}">${label}</label><input id="${name}" name="${name}" required
 autocomplete="one-time-code" autocapitalize="off" spellcheck="false"></div>`;
}

/** One path of squares: drawn without script, and without an image that the content security policy would refuse. */
function qr(content: string, label: string): Html {
  const { modules } = create(content, { errorCorrectionLevel: 'M' });
  const { size, data } = modules;
  const squares = Array.from(data, (dark, place) =>
    dark ? `M${(place % size) + QUIET} ${Math.floor(place / size) + QUIET}h1v1h-1z` : '',
  ).join('');
  const side = size + 2 * QUIET;
  return html`<svg class="qr" viewBox="0 0 ${side} ${side}" role="img" aria-label="${label}"><path fill="#fff"
 d="M0 0h${side}v${side}h-${side}z"/><path fill="#000" d="${squares}"/></svg>`;
}
