import { create } from 'qrcode';
import { passkeyTexts } from '../../../language/texts.ts';
import { codeAddress } from '../../../operators/one-time-code.ts';
import { askForPasskeys } from '../../../operators/passkeys/passkey-options.ts';
import { relyingPartyOf } from '../../../operators/passkeys/relying-party.ts';
import { newFactor, proveFactor, setUpFactor } from '../../../operators/second-factor.ts';
import { type Html, html } from '../../html.ts';
import { forbiddenPage } from '../layout/error-pages.ts';
import { readForm } from '../layout/forms.ts';
import { page, problem, tokenField } from '../layout/page.ts';
import { isOwnForm, type OperatorContext } from '../layout/page-context.ts';
import { explainProblem } from './explain-problem.ts';
import { codeField, passkeyForm, proofField, readProof, sayTrouble } from './passkey-form.ts';
import { recoveryPage } from './recovery-page.ts';

/** ISO/IEC 18004, 9.1: four modules of white around it. */
const QUIET = 4;
const KEY_GROUP = /.{1,4}/g;

/** Asks for a passkey, a code of the authenticator, or a recovery code, after the password. */
export async function factorPage(context: OperatorContext, fault?: Html): Promise<Html> {
  const { dependencies, operator, text, language } = context;
  if (operator.factors.passkeys === 0) {
    return page(context, { title: text.factor, content: html`${fault}${byCode(context)}`, narrow: true });
  }
  const { signIn, signInMeaning, signInOther, signInTitle, unavailable } = passkeyTexts[language];
  const asked = await askForPasskeys(dependencies, operator);
  const byPasskey = asked.ok
    ? html`<p>${signInMeaning}</p>${passkeyForm(context, { request: asked.value.request }, html`<button>${signIn}</button>`)}`
    : problem(unavailable[asked.problem]);
  const content = html`${fault}${byPasskey}<h2>${signInOther}</h2>${byCode(context)}`;
  return page(context, { title: signInTitle, content, narrow: true, asksPasskeys: asked.ok });
}

export async function showFactor(context: OperatorContext) {
  const { dependencies, operator, request, reply } = context;
  const fields = readForm(request.body);
  if (!isOwnForm(context, fields['token'])) return forbiddenPage(context);
  const { code = '', assertion = '' } = fields;
  const trouble = 'trouble' in fields ? sayTrouble(context, fields, assertion) : undefined;
  if (trouble) return factorPage(context, trouble);
  const proved = await proveFactor(dependencies, operator, { code, assertion }, request.ip);
  if (proved.ok) return reply.redirect('/fleet', 303);
  return factorPage(context, explainProblem(context, proved.problem));
}

/** QR and key for an authenticator, and the form that shows that it has them. */
export async function newFactorPage(context: OperatorContext, fault?: Html): Promise<Html> {
  const { dependencies, operator, text, language } = context;
  const asked = operator.factors.passkeys > 0 ? await askForPasskeys(dependencies, operator) : undefined;
  const request = asked?.ok ? asked.value.request : undefined;
  const secret = await newFactor(dependencies, operator);
  const key = (secret.match(KEY_GROUP) ?? []).join(' ');
  const offersPasskeys = !operator.hasFactor && relyingPartyOf(dependencies.web.url).ok;
  const form = html`${operator.hasFactor && proofField(context, request)}${codeField(text.newFactorCode)}
<button>${text.newFactorDone}</button>`;
  const content = html`${fault}${
    offersPasskeys && html`<p><a href="/fleet/passkeys">${passkeyTexts[language].addInstead}</a></p>`
  }<p>${text.newFactorMeaning}</p>
${qr(codeAddress(secret, operator.name), text.newFactorQr)}<p>${text.newFactorKey} <code id="key">${key}</code></p>
${passkeyForm(context, { request }, form)}`;
  return page(context, {
    title: text.newFactor,
    content,
    narrow: true,
    asksPasskeys: request !== undefined,
  });
}

export async function setUpOwnFactor(context: OperatorContext) {
  const { dependencies, operator, request, text } = context;
  const fields = readForm(request.body);
  const { token, code = '' } = fields;
  if (!isOwnForm(context, token)) return forbiddenPage(context);
  const proof = readProof(fields);
  const trouble =
    'trouble' in fields ? sayTrouble(context, fields, proof.code || proof.assertion) : undefined;
  if (trouble) return newFactorPage(context, trouble);
  const set = await setUpFactor(dependencies, operator, { code, proof }, request.ip);
  if (!set.ok) return newFactorPage(context, explainProblem(context, set.problem));
  return recoveryPage(context, text.newFactorSet, set.value);
}

function byCode({ operator, text, language, token }: OperatorContext): Html {
  const { recoveryCode, lost } = passkeyTexts[language];
  const { hasCodes } = operator.factors;
  return html`${hasCodes && html`<p>${text.factorMeaning}</p>`}<form method="post" class="stack">${tokenField(token)}${codeField(
    hasCodes ? text.factorCode : recoveryCode,
  )}<button>${text.signIn}</button></form><p class="soft">${hasCodes ? text.factorLost : lost}</p>`;
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
