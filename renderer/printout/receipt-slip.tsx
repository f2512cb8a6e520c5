import { useTranslations } from 'use-intl';
import type { ScreenOf } from '../../contract/kiosk-api/snapshot.ts';
import { useFormats } from '../language/language.tsx';
import { SlipParts, SlipQr } from './slip-parts.tsx';

/** The receipt: what was recorded, what happens next and by when. Without a name, since paper is left lying about. */
export function ReceiptSlip({ screen: { receipt, delivery } }: { readonly screen: ScreenOf<'receipt'> }) {
  const { rupiah, moment, day } = useFormats();
  const t = useTranslations('slip');
  const screen = useTranslations('receipt');
  const reasons = useTranslations('reasons');
  const refusals = useTranslations('refusals');
  const refused = typeof delivery === 'object';
  const amount =
    receipt.net === null
      ? [{ term: t('amount'), value: screen('later') }]
      : [
          { term: t('amount'), value: <span className="amount">{rupiah(receipt.net)}</span> },
          { term: t('inWords'), value: receipt.netInWords },
        ];
  return (
    <>
      <h1>{t('receiptTitle')}</h1>
      <p className="number">{receipt.receiptNumber}</p>
      <SlipQr text={receipt.qr} />
      <p className="strong">{screen(`delivery.${refused ? 'refused' : delivery}`)}</p>
      {refused && <p>{refusals(delivery.refused)}</p>}
      <SlipParts
        parts={[
          ...amount,
          { term: screen('account'), value: `${receipt.bankName} •••• ${receipt.accountTail}` },
          { term: screen('reason'), value: reasons(`${receipt.reason}.name`) },
          { term: screen('at'), value: moment(receipt.confirmedAt) },
        ]}
      />
      <h2>{t('next')}</h2>
      {!refused && <p className="strong">{screen('pay', { date: day(receipt.dueOn) })}</p>}
      <p>{t('trackHere')}</p>
      <p>{t('trackJmo')}</p>
      <p>{screen('contact')}</p>
    </>
  );
}
