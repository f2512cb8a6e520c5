import { useTranslations } from 'use-intl';
import type { ScreenOf } from '../../../contract/kiosk-api/snapshot.ts';
import { useKiosk } from '../../kiosk.ts';
import { useFormats } from '../../language/language.tsx';
import { personal } from '../../language/personal.tsx';
import { Frame } from '../../layout/frame.tsx';
import { ChangeableRow } from '../../primitives/changeable-row.tsx';
import { ChoiceList } from '../../primitives/choice-list.tsx';
import { NextAction } from '../../primitives/next-action.tsx';
import { Rows } from '../../primitives/rows.tsx';
import { definePage } from '../define-page.ts';
import { useBandText } from './use-band-text.ts';

export const page = definePage('contributionMonths', ContributionMonthsScreen);

/** For how many months to pay, with the amount of each choice and how a month's contribution comes about. */
function ContributionMonthsScreen({ screen }: { readonly screen: ScreenOf<'contributionMonths'> }) {
  const { act } = useKiosk();
  const { money, month } = useFormats();
  const bandText = useBandText();
  const t = useTranslations('contributionMonths');
  const programmes = useTranslations('contributions.programmes');
  const problem = screen.unanswered ? t('unanswered') : null;
  return (
    <Frame title={t('title')} hint={t('hint')} problem={problem} actions={<NextAction />}>
      <ChoiceList
        label={t('label')}
        problem={problem}
        chosen={screen.chosen === null ? null : String(screen.chosen)}
        onChoose={(months) => act({ type: 'chooseMonths', months: Number(months) })}
        choices={screen.choices.map(({ months, to, amount }) => ({
          value: String(months),
          content: (
            <>
              <strong>{t('months', { months })}</strong>
              <span>{money(amount)}</span>
              <span className="soft">
                {months === 1
                  ? t('only', { from: month(screen.from) })
                  : t('span', { from: month(screen.from), to: month(to) })}
              </span>
            </>
          ),
        }))}
      />
      <ChangeableRow
        term={t('income')}
        changeLabel={t('changeIncome')}
        onChange={() => act({ type: 'changeIncome' })}
      >
        <p>{personal.text(bandText(screen.band))}</p>
      </ChangeableRow>
      <section className="card">
        <h2>{t('lines', { month: month(screen.from) })}</h2>
        <Rows
          rows={screen.lines.map(({ programme, amount }) => ({
            term: programmes(`${programme}.name`),
            value: money(amount),
          }))}
        />
      </section>
    </Frame>
  );
}
