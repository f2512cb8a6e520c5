import { fill } from '../../../../contract/language/fill.ts';
import { changePassword, type PasswordProblem } from '../../../operators/operators.ts';
import { html } from '../../html.ts';
import { noSessionCookie } from '../layout/cookies.ts';
import { notFoundPage } from '../layout/error-pages.ts';
import { readForm } from '../layout/forms.ts';
import { page, problem, tokenField } from '../layout/page.ts';
import { isOwnForm, type OperatorContext } from '../layout/page-context.ts';

export function passwordPage(context: OperatorContext, fault?: PasswordProblem) {
  const { text, dependencies, operator, token } = context;
  if (operator.atProvider) return notFoundPage(context);
  const least = dependencies.settings.fleet.operators.leastPasswordCharacters;
  const field = (name: 'newPassword' | 'again') => html`<div><label for="${name}">${text[name]}</label>
<input id="${name}" name="${name}" type="password" autocomplete="new-password" required></div>`;
  const content = html`${fault && problem(explain(context, fault))}
<p>${fill(text.passwordMeaning, { least })}</p><form method="post" class="stack">${tokenField(token)}
<input type="hidden" name="username" value="${operator.name}" autocomplete="username">
${field('newPassword')}${field('again')}<button>${text.passwordTitle}</button></form>`;
  return page(context, { title: text.passwordTitle, content, narrow: true });
}

export async function chooseOwnPassword(context: OperatorContext) {
  const { dependencies, operator, request, reply } = context;
  const { token, newPassword = '', again = '' } = readForm(request.body);
  if (!isOwnForm(context, token)) return reply.redirect('/fleet/password', 303);
  if (operator.atProvider) return notFoundPage(context);
  const changed = await changePassword(dependencies, operator.name, newPassword, again);
  if (changed.ok)
    return reply.header('set-cookie', noSessionCookie()).redirect('/fleet/sign-in?done=passwordChanged', 303);
  reply.code(422);
  return passwordPage(context, changed.problem);
}

function explain({ text, dependencies }: OperatorContext, fault: PasswordProblem): string {
  if (typeof fault === 'object') return `${text.weaknesses[fault.weakness]} ${text.passwordAdvice}`;
  const least = dependencies.settings.fleet.operators.leastPasswordCharacters;
  return fill(text.passwordProblems[fault], { least });
}
