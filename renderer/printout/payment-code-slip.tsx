import { useTranslations } from 'use-intl';
import { groupPaymentCode } from '../../contract/display.ts';
import type { ScreenOf } from '../../contract/kiosk-api/snapshot.ts';
import { useFormats } from '../language/language.tsx';
import { useMonthSpan } from '../language/use-month-span.ts';
import { SlipParts, SlipQr } from './slip-parts.tsx';

/** The code to pay contributions with. Without a name, since paper is left lying about. */
export function PaymentCodeSlip({ screen: { ordered } }: { readonly screen: ScreenOf<'paymentCode'> }) {
  const { rupiah, day } = useFormats();
  const span = useMonthSpan();
  const t = useTranslations('paymentCode');
  return (
    <>
      <h1>{t('title')}</h1>
      <p className="number">{groupPaymentCode(ordered.code)}</p>
      <SlipQr text={ordered.code} />
      <p className="strong">{t('valid', { date: day(ordered.validUntil) })}</p>
      <SlipParts
        parts={[
          { term: t('amount'), value: <span className="amount">{rupiah(ordered.amount)}</span> },
          { term: t('months'), value: span(ordered) },
        ]}
      />
      <p>{t('where')}</p>
      <p>{t('after')}</p>
    </>
  );
}
