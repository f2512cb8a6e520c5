import { useTranslations } from 'use-intl';
import type { ScreenOf } from '../../../contract/kiosk-api/snapshot.ts';

/** Cause and remedy in words, the same for the summary and the field. */
export function useProblemText({ problem, refused }: ScreenOf<'question'>): string | null {
  const t = useTranslations('problems');
  const page = useTranslations('questionPage');
  if (problem) {
    const { code, entered = 0, least = 0, most = 0 } = problem;
    const counts = { entered, least, most };
    return code === 'account.length' && least === most ? t('account.lengthExact', counts) : t(code, counts);
  }
  return refused ? page('refused') : null;
}
