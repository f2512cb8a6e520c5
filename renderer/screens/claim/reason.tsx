import { useTranslations } from 'use-intl';
import type { ScreenOf } from '../../../contract/kiosk-api/snapshot.ts';
import { SignpostPicture } from '../../illustrations/scenes.tsx';
import { useKiosk } from '../../kiosk.ts';
import { useFormats } from '../../language/language.tsx';
import { Frame } from '../../layout/frame.tsx';
import { PrintButton, PrintStatus } from '../../layout/printing.tsx';
import { ChoiceList } from '../../primitives/choice-list.tsx';
import { NextAction } from '../../primitives/next-action.tsx';
import { definePage } from '../define-page.ts';
import { ClosedReasons } from './closed-reasons.tsx';

export const page = definePage('reason', ReasonScreen);

function ReasonScreen({ screen }: { readonly screen: ScreenOf<'reason'> }) {
  const { act } = useKiosk();
  const { share } = useFormats();
  const t = useTranslations('reason');
  const reasons = useTranslations('reasons');
  const problem = screen.unanswered ? t('unanswered') : null;
  return (
    <Frame
      title={t('title')}
      hint={t('hint')}
      problem={problem}
      picture={<SignpostPicture />}
      actions={<NextAction />}
    >
      <ChoiceList
        label={t('label')}
        problem={problem}
        chosen={screen.chosen}
        onChoose={(reason) => act({ type: 'chooseReason', reason })}
        choices={screen.open.map(({ reason, shareBasisPoints }) => ({
          value: reason,
          content: (
            <>
              <strong>{reasons(`${reason}.name`)}</strong>
              <span>{reasons(`${reason}.about`)}</span>
              <span className="soft">{t('share', { share: share(shareBasisPoints) })}</span>
            </>
          ),
        }))}
      />
      <ClosedReasons closed={screen.closed} />
      <PrintStatus />
      <PrintButton />
    </Frame>
  );
}
