import { useTranslations } from 'use-intl';
import { groupPaymentCode } from '../../../contract/display.ts';
import type { ScreenOf } from '../../../contract/kiosk-api/snapshot.ts';
import { CalendarPicture } from '../../illustrations/calendar.tsx';
import { useKiosk } from '../../kiosk.ts';
import { useFormats } from '../../language/language.tsx';
import { useMonthSpan } from '../../language/use-month-span.ts';
import { Frame } from '../../layout/frame.tsx';
import { PrintButton, PrintNews } from '../../layout/printing.tsx';
import { Button } from '../../primitives/button.tsx';
import { PrimaryAction } from '../../primitives/primary-action.tsx';
import { QrCode } from '../../primitives/qr-code.tsx';
import { Rows } from '../../primitives/rows.tsx';
import { Tile } from '../../primitives/tile.tsx';
import { definePage } from '../define-page.ts';
import '../claim/receipt.css';

export const page = definePage('paymentCode', PaymentCodeScreen);

/** The code to pay with, made to be written down or photographed. */
function PaymentCodeScreen({ screen }: { readonly screen: ScreenOf<'paymentCode'> }) {
  const { ordered, personName } = screen;
  const { act } = useKiosk();
  const { rupiah, day } = useFormats();
  const span = useMonthSpan();
  const t = useTranslations('paymentCode');
  const reminder = useTranslations('contributions');
  const frame = useTranslations('frame');
  return (
    <Frame
      title={t('title')}
      hint={t('hint')}
      ends
      notice={<PrintNews />}
      actions={
        <>
          <PrintButton />
          <Button className="answer" onPress={() => act({ type: 'retry' })}>
            {t('again')}
          </Button>
          <PrimaryAction onPress={() => act({ type: 'finish' })}>{frame('finish')}</PrimaryAction>
        </>
      }
    >
      <section className="card receipt-number">
        <div>
          <h2>{t('number')}</h2>
          <p className="receipt-digits">{groupPaymentCode(ordered.code)}</p>
          <p>
            <strong>{t('valid', { date: day(ordered.validUntil) })}</strong>
          </p>
        </div>
        <QrCode text={ordered.code} label={t('qr')} />
      </section>
      <section className="card">
        <Rows
          rows={[
            { term: t('amount'), value: rupiah(ordered.amount), total: true },
            { term: t('months'), value: span(ordered) },
            { term: t('name'), value: personName },
          ]}
        />
      </section>
      <section className="stack">
        <p>{t('where')}</p>
        <p>{t('after')}</p>
        <p>{t('safe')}</p>
      </section>
      <Tile
        title={reminder('remind')}
        about={reminder('remindAbout')}
        picture={<CalendarPicture />}
        onPress={() => act({ type: 'openReminder' })}
      />
    </Frame>
  );
}
