import { Check, Clock, TriangleAlert } from 'lucide-react';
import { useTranslations } from 'use-intl';
import type { Delivery } from '../../../contract/kiosk-api/screens/claim.ts';
import type { ScreenOf } from '../../../contract/kiosk-api/snapshot.ts';
import { officialLanguage } from '../../../contract/language/languages.ts';
import { useKiosk } from '../../kiosk.ts';
import { useFormats } from '../../language/language.tsx';
import { Frame } from '../../layout/frame.tsx';
import { NumberCard } from '../../layout/number-card.tsx';
import { PrintButton, PrintStatus } from '../../layout/printing.tsx';
import { Rows } from '../../primitives/rows.tsx';
import { definePage } from '../define-page.ts';

export const page = definePage('receipt', ReceiptScreen);

/** The number, what happens next and by when, and where the claim stands. */
function ReceiptScreen({ screen }: { readonly screen: ScreenOf<'receipt'> }) {
  const { receipt, delivery } = screen;
  const { snapshot } = useKiosk();
  const { language } = snapshot.settings;
  const { rupiah, moment, day } = useFormats();
  const t = useTranslations('receipt');
  const reasons = useTranslations('reasons');
  return (
    <Frame title={t('title')} hint={t('hint')} ends notice={<PrintStatus />} actions={<PrintButton />}>
      <NumberCard
        title={t('number')}
        number={receipt.receiptNumber}
        qr={{ text: receipt.qr, label: t('qr') }}
      />
      <DeliveryNote delivery={delivery} />
      <section className="stack">
        <h2>{t('next')}</h2>
        <p>{t('pay', { date: day(receipt.dueOn) })}</p>
        <p>{t('follow')}</p>
        <p>{t('contact')}</p>
      </section>
      <section className="card">
        <Rows
          rows={[
            { term: t('amount'), value: receipt.net === null ? t('later') : rupiah(receipt.net) },
            { term: t('account'), value: `${receipt.bankName} •••• ${receipt.accountTail}` },
            { term: t('name'), value: receipt.name },
            { term: t('reason'), value: reasons(`${receipt.reason}.name`) },
            { term: t('at'), value: moment(receipt.confirmedAt) },
          ]}
        />
        {/* Documents write amounts in Indonesian words only. */}
        {language === officialLanguage && receipt.netInWords !== null && (
          <p className="soft">{receipt.netInWords}</p>
        )}
      </section>
    </Frame>
  );
}

function DeliveryNote({ delivery }: { readonly delivery: Delivery }) {
  const t = useTranslations('receipt.delivery');
  const refusals = useTranslations('refusals');
  const refused = typeof delivery === 'object';
  const Icon = refused ? TriangleAlert : delivery === 'accepted' ? Check : Clock;
  return (
    <div className={`note ${refused ? 'note-warn' : 'note-good'}`} role="status">
      <Icon className="icon" aria-hidden />
      <div className="stack">
        <p>
          <strong>{t(refused ? 'refused' : delivery)}</strong>
        </p>
        {refused && <p>{refusals(delivery.refused)}</p>}
      </div>
    </div>
  );
}
