import { useTranslations } from 'use-intl';
import type { ScreenOf } from '../../../contract/kiosk-api/snapshot.ts';
import { useKiosk } from '../../kiosk.ts';
import { useFormats } from '../../language/language.tsx';
import { Frame } from '../../layout/frame.tsx';
import { ChoiceList } from '../../primitives/choice-list.tsx';
import { NextAction } from '../../primitives/next-action.tsx';
import { definePage } from '../define-page.ts';
import { useBandText } from './use-band-text.ts';
import './income.css';

export const page = definePage('contributionIncome', ContributionIncomeScreen);

/** The bands of incomes, each with what it costs a month. */
function ContributionIncomeScreen({ screen }: { readonly screen: ScreenOf<'contributionIncome'> }) {
  const { act } = useKiosk();
  const { tariff } = useFormats();
  const bandText = useBandText();
  const t = useTranslations('contributionIncome');
  return (
    <Frame title={t('title')} hint={t('hint')} actions={<NextAction />}>
      <div className="income-bands">
        <ChoiceList
          label={t('label')}
          columns
          chosen={String(screen.chosen)}
          onChoose={(band) => act({ type: 'chooseIncome', band: Number(band) })}
          choices={screen.bands.map((band, place) => ({
            value: String(place),
            content: (
              <>
                <strong>{bandText(band)}</strong>
                <span className="soft">{t('monthly', { amount: tariff(band.monthly) })}</span>
              </>
            ),
          }))}
        />
      </div>
    </Frame>
  );
}
