import { Check } from 'lucide-react';
import { useTranslations } from 'use-intl';
import type { ScreenOf } from '../../../contract/kiosk-api/snapshot.ts';
import { TickedPicture, WaitPicture } from '../../illustrations/scenes.tsx';
import { useKiosk } from '../../kiosk.ts';
import { answerTexts } from '../../language/answer-texts.ts';
import { useFormats } from '../../language/language.tsx';
import { Frame } from '../../layout/frame.tsx';
import { PrintButton, PrintStatus } from '../../layout/printing.tsx';
import { NextAction } from '../../primitives/next-action.tsx';
import { PrimaryAction } from '../../primitives/primary-action.tsx';
import { definePage } from '../define-page.ts';
import { ClosedReasons } from './closed-reasons.tsx';
import { NextStepCard } from './next-step.tsx';
import './conditions.css';

export const page = definePage('conditions', ConditionsScreen);

/** The one answer before anything else is asked for: what is possible now, or what to do next. */
function ConditionsScreen({ screen }: { readonly screen: ScreenOf<'conditions'> }) {
  const { snapshot, act } = useKiosk();
  const formats = useFormats();
  const t = useTranslations();
  const { answer, conditions, closed, ceiling, cards } = screen;
  const mayClaim = answer.now.length > 0;
  const { branchName } = snapshot.kiosk;
  const { title, hint, heading, step } = answerTexts({ screen, branchName }, { t, formats });
  const amounts = { ceiling: formats.tariff(ceiling), cards };
  return (
    <Frame
      title={title}
      hint={hint}
      tone={mayClaim ? 'good' : 'later'}
      picture={mayClaim ? <TickedPicture /> : <WaitPicture />}
      notice={!mayClaim && <PrintStatus />}
      actions={
        mayClaim ? (
          <NextAction />
        ) : (
          <>
            <PrintButton />
            {answer.next?.kind === 'waitForClaim' ? (
              <PrimaryAction onPress={() => act({ type: 'openTracking' })}>
                {t('menu.tracking')}
              </PrimaryAction>
            ) : (
              <PrimaryAction onPress={() => act({ type: 'openMenu' })}>{t('frame.toMenu')}</PrimaryAction>
            )}
          </>
        )
      }
    >
      {mayClaim && (
        <ul className="stack">
          {conditions.map(({ id }) => (
            <li key={id} className="condition-met">
              <Check className="icon" role="img" aria-label={t('conditionsPage.met')} />
              <p>{t(`conditions.${id}.met`, amounts)}</p>
            </li>
          ))}
        </ul>
      )}
      {step.length > 0 && <NextStepCard heading={heading} parts={step} />}
      <ClosedReasons closed={closed} />
    </Frame>
  );
}
