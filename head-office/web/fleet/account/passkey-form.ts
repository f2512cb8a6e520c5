import { fill } from '../../../../contract/language/fill.ts';
import { type PasskeyTexts, passkeyTexts } from '../../../language/texts.ts';
import type { Proof } from '../../../operators/check-factor.ts';
import { type Html, html } from '../../html.ts';
import type { Fields } from '../layout/forms.ts';
import { problem, tokenField } from '../layout/page.ts';
import type { OperatorContext } from '../layout/page-context.ts';

interface Asked {
  readonly action?: string;
  readonly request?: string | undefined;
  readonly creation?: string | undefined;
}

/** By the names of exceptions (WebAuthn Level 3, 5.1.3 and 5.1.4); any other is a browser that cannot do it. */
const TROUBLES: ReadonlyMap<string, keyof PasskeyTexts['troubles']> = new Map([
  ['NotAllowedError', 'noAnswer'],
  ['AbortError', 'noAnswer'],
  ['InvalidStateError', 'known'],
  ['SecurityError', 'otherAddress'],
]);

/** A form that passkeys answer, by the script of the page, where it asks them. */
export function passkeyForm(
  { token, language }: OperatorContext,
  { action, request, creation }: Asked,
  content: Html,
): Html {
  const asks = request !== undefined || creation !== undefined;
  const filledIn = ['assertion', 'credential', 'trouble'].map(
    (name) => html`<input type="hidden" name="${name}">`,
  );
  return html`<form method="post"${action && html` action="${action}"`} class="stack"${
    request && html` data-request="${request}"`
  }${creation && html` data-creation="${creation}"`}>${tokenField(token)}${asks && filledIn}${
    asks && html`<noscript><p class="problem">${passkeyTexts[language].needsScript}</p></noscript>`
  }${content}</form>`;
}

/** Where the second factor that there is has to be shown: a code, or nothing where a passkey is to answer. */
export function proofField(
  { text, language }: OperatorContext,
  request: string | undefined,
  id = 'proof',
): Html {
  const label = request === undefined ? text.newFactorProof : passkeyTexts[language].proof;
  return field({ id, name: 'proof', label, isRequired: request === undefined });
}

export function codeField(label: string): Html {
  return field({ id: 'code', name: 'code', label, isRequired: true });
}

interface Field {
  readonly id: string;
  readonly name: string;
  readonly label: string;
  readonly isRequired: boolean;
}

function field({ id, name, label, isRequired }: Field): Html {
  return html`<div><label for="${id}">${label}</label><input id="${id}" name="${name}"${
    isRequired && html` required`
  } autocomplete="one-time-code" autocapitalize="off" spellcheck="false"></div>`;
}

export function readProof({ proof = '', assertion = '' }: Fields): Proof {
  return { code: proof, assertion };
}

/** What kept a passkey from answering, where it has not; undefined where `answer` holds something. */
export function sayTrouble(
  { reply, language, dependencies: { web } }: OperatorContext,
  { trouble = '' }: Fields,
  answer: string,
): Html | undefined {
  const { troubles, needsScript } = passkeyTexts[language];
  if (trouble === '' && answer !== '') return undefined;
  reply.code(422);
  if (trouble === '') return problem(needsScript);
  const said = troubles[TROUBLES.get(trouble) ?? 'unsupported'];
  return problem(fill(said, { origin: new URL(web.url).origin }));
}
