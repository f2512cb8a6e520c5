import { groupPaymentCode } from '../../contract/display.ts';
import type { ScreenOf } from '../../contract/kiosk-api/snapshot.ts';
import { monthSpan } from '../language/month-span.ts';
import type { Block } from './block.ts';
import { code, number, paragraph, parts, strong, title } from './slip-parts.ts';
import type { Words } from './words.ts';

/** The code to pay contributions with. Without a name, since paper is left lying about. */
export function paymentCodeSlip({ ordered }: ScreenOf<'paymentCode'>, words: Words): readonly Block[] {
  const { t, rupiah, day } = words;
  return [
    title(t('paymentCode.title')),
    number(groupPaymentCode(ordered.code)),
    code(ordered.code),
    strong(t('paymentCode.valid', { date: day(ordered.validUntil) })),
    parts([
      { term: t('paymentCode.amount'), value: rupiah(ordered.amount), isAmount: true },
      { term: t('paymentCode.months'), value: monthSpan(ordered, t, words) },
    ]),
    paragraph(t('paymentCode.where')),
    paragraph(t('paymentCode.after')),
  ];
}
