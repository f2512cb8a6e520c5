import { useTranslations } from 'use-intl';
import type { ScreenOf } from '../../../contract/kiosk-api/snapshot.ts';
import { SignpostPicture } from '../../illustrations/scenes.tsx';
import { useKiosk } from '../../kiosk.ts';
import { Frame } from '../../layout/frame.tsx';
import { ChoiceList } from '../../primitives/choice-list.tsx';
import { NextAction } from '../../primitives/next-action.tsx';
import { definePage } from '../define-page.ts';

export const page = definePage('situation', SituationScreen);

/** What no registry knows of the person; nothing is chosen before. */
function SituationScreen({ screen }: { readonly screen: ScreenOf<'situation'> }) {
  const { act } = useKiosk();
  const t = useTranslations('situation');
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
        onChoose={(situation) => act({ type: 'saySituation', situation })}
        choices={screen.choices.map((situation) => ({
          value: situation,
          content: (
            <>
              <strong>{t(`${screen.livelihood}.${situation}.name`)}</strong>
              <span>{t(`${screen.livelihood}.${situation}.about`)}</span>
            </>
          ),
        }))}
      />
    </Frame>
  );
}
