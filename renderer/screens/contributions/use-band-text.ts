import { useTranslations } from 'use-intl';
import type { IncomeBand } from '../../../contract/kiosk-api/screens/contributions.ts';
import { useFormats } from '../../language/language.tsx';

/** Writes a band of incomes as people say it. */
export function useBandText(): (band: IncomeBand) => string {
  const { rupiah } = useFormats();
  const t = useTranslations('contributionIncome');
  return ({ from, below }) => {
    if (below === null) return from === null ? '' : t('above', { from: rupiah(from) });
    if (from === null) return t('below', { below: rupiah(below) });
    return t('between', { from: rupiah(from), below: rupiah(below) });
  };
}
