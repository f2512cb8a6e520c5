import type { ScreenOf } from '../../contract/kiosk-api/snapshot.ts';
import type { Block } from './block.ts';
import { code, heading, number, paragraph, parts, strong, title } from './slip-parts.ts';
import type { Words } from './words.ts';

/** The receipt: what was recorded, what happens next and by when. Without a name, since paper is left lying about. */
export function receiptSlip(
  { receipt, delivery }: ScreenOf<'receipt'>,
  { t, rupiah, moment, day }: Words,
): readonly Block[] {
  const { net, netInWords } = receipt;
  const refused = typeof delivery === 'object';
  const amount =
    net === null || netInWords === null
      ? [{ term: t('slip.amount'), value: t('receipt.later') }]
      : [
          { term: t('slip.amount'), value: rupiah(net), isAmount: true },
          { term: t('slip.inWords'), value: netInWords },
        ];
  return [
    title(t('slip.receiptTitle')),
    number(receipt.receiptNumber),
    code(receipt.qr),
    strong(t(`receipt.delivery.${refused ? 'refused' : delivery}`)),
    ...(refused ? [paragraph(t(`refusals.${delivery.refused}`))] : []),
    parts([
      ...amount,
      { term: t('receipt.account'), value: `${receipt.bankName} •••• ${receipt.accountTail}` },
      { term: t('receipt.reason'), value: t(`reasons.${receipt.reason}.name`) },
      { term: t('receipt.at'), value: moment(receipt.confirmedAt) },
    ]),
    heading(t('slip.next')),
    ...(refused ? [] : [strong(t('receipt.pay', { date: day(receipt.dueOn) }))]),
    paragraph(t('slip.trackHere')),
    paragraph(t('slip.trackJmo')),
    paragraph(t('receipt.contact')),
  ];
}
