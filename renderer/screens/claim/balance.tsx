import { useTranslations } from 'use-intl';
import type { ScreenOf } from '../../../contract/kiosk-api/snapshot.ts';
import { SavingsPicture } from '../../illustrations/savings.tsx';
import { useFormats } from '../../language/language.tsx';
import { personal, sentence } from '../../language/personal.tsx';
import { Frame } from '../../layout/frame.tsx';
import { NextAction } from '../../primitives/next-action.tsx';
import { Rows } from '../../primitives/rows.tsx';
import { definePage } from '../define-page.ts';

export const page = definePage('balance', BalanceScreen);

function BalanceScreen({ screen }: { readonly screen: ScreenOf<'balance'> }) {
  const { money, moment } = useFormats();
  const t = useTranslations('balance');
  const segments = useTranslations('segments');
  return (
    <Frame
      title={t('title')}
      hint={t('hint')}
      lead={
        <>
          <h2>{t('total')}</h2>
          <p className="amount">{money(screen.total)}</p>
          {screen.asOf !== null && <p className="soft">{t('asOf', { moment: moment(screen.asOf) })}</p>}
        </>
      }
      picture={<SavingsPicture />}
      actions={<NextAction />}
    >
      {screen.cards.map((card) => (
        <section className="card" key={card.kpj}>
          <h2>{sentence((own) => t('card', { kpj: own(personal.kpj(card.kpj)) }))}</h2>
          <p className="soft">
            {card.employer === null ? segments(card.segment) : personal.text(card.employer)}
          </p>
          <Rows
            rows={[
              { term: t('contributions'), value: money(card.contributions) },
              { term: t('development'), value: money(card.development) },
              { term: t('balance'), value: money(card.balance), total: true },
            ]}
          />
        </section>
      ))}
    </Frame>
  );
}
