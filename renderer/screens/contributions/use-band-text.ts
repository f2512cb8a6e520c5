import { useTranslations } from 'use-intl';
import type { IncomeBand } from '../../../contract/kiosk-api/screens/contributions.ts';
import { useFormats } from '../../language/language.tsx';

/** Writes a band of incomes as people say it; whose income it is makes it personal. */
export function useBandText(): (band: IncomeBand) => string {
  const { tariff } = useFormats();
  const t = useTranslations('contributionIncome');
  return ({ from, below }) => {
    if (below === null) return from === null ? '' : t('above', { from: tariff(from) });
    if (from === null) return t('below', { below: tariff(below) });
    return t('between', { from: tariff(from), below: tariff(below) });
  };
}
