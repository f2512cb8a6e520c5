import { endOperatorSession } from '../../../operators/sessions.ts';
import { noSessionCookie } from '../layout/cookies.ts';
import { readForm } from '../layout/forms.ts';
import { isOwnForm, type OperatorContext } from '../layout/page-context.ts';
import { signedOutPage } from './provider-sign-out.ts';

/** Ends the session here; who signed in at the identity provider is offered to sign out there, too. */
export async function signOutOperator(context: OperatorContext) {
  const { dependencies, operator, request, reply } = context;
  if (!isOwnForm(context, readForm(request.body)['token'])) return reply.redirect('/fleet', 303);
  await endOperatorSession(dependencies, operator);
  reply.header('set-cookie', noSessionCookie());
  const { operator: _over, token: _spent, ...left } = context;
  const { provider } = dependencies;
  const offer = operator.atProvider && provider ? await signedOutPage(left, provider) : undefined;
  return offer ?? reply.redirect('/fleet/sign-in?done=signedOut', 303);
}
