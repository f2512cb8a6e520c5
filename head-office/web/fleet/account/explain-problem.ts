import { fill } from '../../../../contract/language/fill.ts';
import { passkeyTexts } from '../../../language/texts.ts';
import { type AddProblem, LONGEST_LABEL, type RemoveProblem } from '../../../operators/manage-passkeys.ts';
import type { FactorProblem } from '../../../operators/second-factor.ts';
import type { Html } from '../../html.ts';
import { problem } from '../layout/page.ts';
import type { OperatorContext } from '../layout/page-context.ts';
import { sayTooMany } from './too-many.ts';

/** Why a second factor was not taken, with what to do, for the page on which it was shown. */
export function explainProblem(
  context: OperatorContext,
  why: FactorProblem | AddProblem | RemoveProblem,
): Html {
  if (typeof why === 'object') return problem(sayTooMany(context, why));
  const { reply, text, language, dependencies } = context;
  const { problems, enough, onlyOne } = passkeyTexts[language];
  reply.code(['proof', 'passkey', 'counterBack'].includes(why) ? 401 : 422);
  if (why === 'most')
    return problem(fill(enough, { most: dependencies.settings.fleet.operators.mostPasskeys }));
  if (why === 'last') return problem(onlyOne);
  if (why === 'code' || why === 'proof') return problem(text.factorProblems[why]);
  return problem(fill(problems[why], { most: LONGEST_LABEL }));
}
