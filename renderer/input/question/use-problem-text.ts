import { useTranslations } from 'use-intl';
import type { FieldProblem } from '../../../contract/identity/problem.ts';
import type { ScreenOf } from '../../../contract/kiosk-api/snapshot.ts';

/** Cause and remedy in words, the same for the summary and the field. */
export function useProblemText({ problem, refused, mayLack }: ScreenOf<'question'>): string | null {
  const page = useTranslations('questionPage');
  // Where a number must be given there is no button to say that there is none.
  const isNone = problem?.code === 'npwp.none' && !mayLack;
  const text = useFieldProblemText(isNone ? { code: 'npwp.placeholder' } : problem);
  if (text !== null) return text;
  return refused ? page('refused') : null;
}

/** The same of a typed value alone. */
export function useFieldProblemText(problem: FieldProblem | null): string | null {
  const t = useTranslations('problems');
  if (!problem) return null;
  const { code, entered = 0, least = 0, most = 0 } = problem;
  const counts = { entered, least, most };
  return code === 'account.length' && least === most ? t('account.lengthExact', counts) : t(code, counts);
}
