import { useTranslations } from 'use-intl';
import type { ScreenOf } from '../../../contract/kiosk-api/snapshot.ts';
import { CalendarPicture } from '../../illustrations/calendar.tsx';
import { useKiosk } from '../../kiosk.ts';
import { useFormats } from '../../language/language.tsx';
import { monthSpan } from '../../language/month-span.ts';
import { personal } from '../../language/personal.tsx';
import { Frame } from '../../layout/frame.tsx';
import { NumberCard } from '../../layout/number-card.tsx';
import { PrintButton, PrintStatus } from '../../layout/printing.tsx';
import { Button } from '../../primitives/button.tsx';
import { Rows } from '../../primitives/rows.tsx';
import { Tile } from '../../primitives/tile.tsx';
import { definePage } from '../define-page.ts';

export const page = definePage('paymentCode', PaymentCodeScreen);

/** The code to pay with, made to be written down or photographed. */
function PaymentCodeScreen({ screen }: { readonly screen: ScreenOf<'paymentCode'> }) {
  const { ordered, personName } = screen;
  const { act } = useKiosk();
  const formats = useFormats();
  const texts = useTranslations();
  const t = useTranslations('paymentCode');
  const reminder = useTranslations('contributions');
  return (
    <Frame
      title={t('title')}
      hint={t('hint')}
      tone="good"
      lead={
        <NumberCard
          title={t('number')}
          number={personal.paymentCode(ordered.code)}
          qr={{ text: ordered.code, label: t('qr') }}
        >
          <p>
            <strong>{t('valid', { date: formats.day(ordered.validUntil) })}</strong>
          </p>
        </NumberCard>
      }
      picture={<CalendarPicture />}
      ends
      notice={<PrintStatus />}
      actions={
        <>
          <PrintButton />
          <Button className="answer" onPress={() => act({ type: 'retry' })}>
            {t('again')}
          </Button>
        </>
      }
    >
      <section className="card">
        <Rows
          rows={[
            { term: t('amount'), value: formats.money(ordered.amount), total: true },
            { term: t('months'), value: monthSpan(ordered, texts, formats) },
            { term: t('name'), value: personal.text(personName) },
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
