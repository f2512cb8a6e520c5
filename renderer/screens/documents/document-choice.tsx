import { useTranslations } from 'use-intl';
import type { ScreenOf } from '../../../contract/kiosk-api/snapshot.ts';
import { LetterPicture } from '../../illustrations/letter.tsx';
import { useKiosk } from '../../kiosk.ts';
import { Frame } from '../../layout/frame.tsx';
import { Button } from '../../primitives/button.tsx';
import { ChoiceList } from '../../primitives/choice-list.tsx';
import { NextAction } from '../../primitives/next-action.tsx';
import { definePage } from '../define-page.ts';

export const page = definePage('documentChoice', DocumentChoiceScreen);

/** Papers of which one is enough: the person says which one is at hand, and goes on with that one. */
function DocumentChoiceScreen({ screen }: { readonly screen: ScreenOf<'documentChoice'> }) {
  const { act } = useKiosk();
  const t = useTranslations('documentChoice');
  const document = useTranslations('document');
  const documents = useTranslations('documents');
  const { alternatives, chosen, number, total } = screen;
  const problem = screen.unanswered ? t('unanswered') : null;
  return (
    <Frame
      title={t('title')}
      hint={t('hint')}
      picture={<LetterPicture />}
      problem={problem}
      actions={
        <>
          <Button className="answer" onPress={() => act({ type: 'lackDocument' })}>
            {t('lack')}
          </Button>
          <NextAction />
        </>
      }
    >
      <p>{document('count', { number, total })}</p>
      <ChoiceList
        label={t('title')}
        problem={problem}
        chosen={chosen}
        onChoose={(id) => act({ type: 'chooseDocument', document: id })}
        choices={alternatives.map((id) => ({
          value: id,
          content: (
            <>
              <strong>{documents(`${id}.name`)}</strong>
              <span>{documents(`${id}.about`)}</span>
            </>
          ),
        }))}
      />
    </Frame>
  );
}
