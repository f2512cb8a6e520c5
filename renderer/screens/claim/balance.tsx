import { useTranslations } from 'use-intl';
import { groupKpj } from '../../../contract/display.ts';
import type { ScreenOf } from '../../../contract/kiosk-api/snapshot.ts';
import { useFormats } from '../../language/language.tsx';
import { Frame } from '../../layout/frame.tsx';
import { NextAction } from '../../primitives/next-action.tsx';
import { Rows } from '../../primitives/rows.tsx';
import { definePage } from '../define-page.ts';

export const page = definePage('balance', BalanceScreen);

function BalanceScreen({ screen }: { readonly screen: ScreenOf<'balance'> }) {
  const { rupiah } = useFormats();
  const t = useTranslations('balance');
  const segments = useTranslations('segments');
  return (
    <Frame
      title={t('title')}
      hint={t('hint')}
      picture={
        <div>
          <h2>{t('total')}</h2>
          <p className="amount" data-personal>
            {rupiah(screen.total)}
          </p>
        </div>
      }
      actions={<NextAction />}
    >
      {screen.cards.map((card) => (
        <section className="card" key={card.kpj}>
          <h2 data-personal>{t('card', { kpj: groupKpj(card.kpj) })}</h2>
          <p className="soft">{card.employer ?? segments(card.segment)}</p>
          <Rows
            rows={[
              { term: t('contributions'), value: rupiah(card.contributions) },
              { term: t('development'), value: rupiah(card.development) },
              { term: t('balance'), value: rupiah(card.balance), total: true },
            ]}
          />
        </section>
      ))}
    </Frame>
  );
}
