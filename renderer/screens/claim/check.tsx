import { useTranslations } from 'use-intl';
import type { ScreenOf } from '../../../contract/kiosk-api/snapshot.ts';
import { MoneyPicture } from '../../illustrations/money.tsx';
import { useKiosk } from '../../kiosk.ts';
import { useFormats } from '../../language/language.tsx';
import { personal } from '../../language/personal.tsx';
import { Frame } from '../../layout/frame.tsx';
import { Note } from '../../primitives/note.tsx';
import { PrimaryAction } from '../../primitives/primary-action.tsx';
import { Rows } from '../../primitives/rows.tsx';
import { useSeen } from '../../touch/use-seen.ts';
import { definePage } from '../define-page.ts';
import { CheckAnswers } from './check-answers.tsx';
import { CheckFigures } from './check-figures.tsx';
import './check.css';

export const page = definePage('check', CheckScreen);

/** Everything once more before Konfirmasi, each with "Ubah". Amount, tax and account have been in view before it can be pressed. */
function CheckScreen({ screen: { claim } }: { readonly screen: ScreenOf<'check'> }) {
  const { act } = useKiosk();
  const { money } = useFormats();
  const t = useTranslations('check');
  const { end, seen, hidden } = useSeen();
  const programmes = useTranslations('contributions.programmes');
  return (
    <Frame
      title={t('title')}
      hint={t('hint')}
      lead={
        <>
          <h2>{t('receive')}</h2>
          {claim.figures ? (
            <p className="amount">{money(claim.figures.payout.net)}</p>
          ) : (
            <p className="amount check-later">{t('later')}</p>
          )}
          <Rows
            rows={[
              ...(claim.figures ? [{ term: t('taxTotal'), value: money(claim.figures.payout.tax) }] : []),
              { term: claim.bankName, value: personal.accountNumber(claim.accountNumber) },
            ]}
          />
          <span ref={end} className="check-end" />
        </>
      }
      picture={<MoneyPicture />}
      notice={<span role="status">{hidden ? t('seeFirst') : t('notSent')}</span>}
      actions={
        <PrimaryAction irrevocable isDisabled={!seen} onPress={() => act({ type: 'submitClaim' })}>
          <span className="button-meaning" data-meaning={t('confirmMeaning')}>
            {t('confirm')}
          </span>
        </PrimaryAction>
      }
    >
      {claim.ends !== null && (
        <Note kind="warn">
          <p>{t('ends.membership')}</p>
          {claim.ends.length > 0 && (
            <p>
              {t('ends.protection', {
                programmes: claim.ends.map((programme) => programmes(`${programme}.name`)).join(', '),
              })}
            </p>
          )}
          <p>{t('ends.kept')}</p>
        </Note>
      )}
      {claim.holder === 'staffDecides' && (
        <Note>
          <p>
            <strong>{t('holder.staffDecides')}</strong>
          </p>
          <p>{t('similarHolder')}</p>
        </Note>
      )}
      <CheckAnswers claim={claim} />
      {claim.figures && <CheckFigures figures={claim.figures} />}
    </Frame>
  );
}
