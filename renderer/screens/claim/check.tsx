import { useTranslations } from 'use-intl';
import type { ScreenOf } from '../../../contract/kiosk-api/snapshot.ts';
import { useKiosk } from '../../kiosk.ts';
import { useFormats } from '../../language/language.tsx';
import { Frame } from '../../layout/frame.tsx';
import { Note } from '../../primitives/note.tsx';
import { PrimaryAction } from '../../primitives/primary-action.tsx';
import { definePage } from '../define-page.ts';
import { CheckAnswers } from './check-answers.tsx';
import { CheckFigures } from './check-figures.tsx';
import './check.css';

export const page = definePage('check', CheckScreen);

/** Everything once more before Konfirmasi, each with "Ubah". */
function CheckScreen({ screen: { claim } }: { readonly screen: ScreenOf<'check'> }) {
  const { act } = useKiosk();
  const { rupiah } = useFormats();
  const t = useTranslations('check');
  return (
    <Frame
      title={t('title')}
      hint={t('hint')}
      picture={
        <div>
          <h2>{t('receive')}</h2>
          {claim.figures ? (
            <p className="amount" data-personal>
              {rupiah(claim.figures.payout.net)}
            </p>
          ) : (
            <p className="check-later">{t('later')}</p>
          )}
        </div>
      }
      notice={t('notSent')}
      actions={
        <PrimaryAction irrevocable onPress={() => act({ type: 'submitClaim' })}>
          {t('confirm')}
        </PrimaryAction>
      }
    >
      {claim.endsMembership && (
        <Note kind="warn">
          <p>{t('endsMembership')}</p>
          <p>{t('keepProtected')}</p>
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
