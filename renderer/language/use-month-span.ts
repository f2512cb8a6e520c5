import { useTranslations } from 'use-intl';
import { useFormats } from './language.tsx';

interface Span {
  /** YYYY-MM. */
  readonly from: string;
  readonly to: string;
}

/** Months in words: one, or from the first to the last. */
export function useMonthSpan(): (span: Span) => string {
  const { month } = useFormats();
  const t = useTranslations('contributionMonths');
  return ({ from, to }) => (from === to ? month(from) : t('span', { from: month(from), to: month(to) }));
}
