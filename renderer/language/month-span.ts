import type { Formats } from '../../contract/language/formats.ts';
import type { Translate } from './texts.ts';

interface Span {
  /** YYYY-MM. */
  readonly from: string;
  readonly to: string;
}

/** Months in words: one, or from the first to the last. */
export function monthSpan({ from, to }: Span, t: Translate, { month }: Pick<Formats, 'month'>): string {
  return from === to ? month(from) : t('contributionMonths.span', { from: month(from), to: month(to) });
}
