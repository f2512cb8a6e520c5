import { useTranslations } from 'use-intl';
import { BadFacePicture, GoodFacePicture } from '../../illustrations/face.tsx';
import { useKiosk } from '../../kiosk.ts';
import { Frame } from '../../layout/frame.tsx';
import { Button } from '../../primitives/button.tsx';
import { Note } from '../../primitives/note.tsx';
import { definePage } from '../define-page.ts';
import '../entry/notice.css';
import './photo.css';

export const page = definePage('photoIntro', PhotoIntroScreen);

/** A consent of its own for the face photo, with a way without it that is as large (UU 27/2022 article 22). */
function PhotoIntroScreen() {
  const { act } = useKiosk();
  const t = useTranslations('photoIntro');
  return (
    <Frame
      title={t('title')}
      hint={t('hint')}
      actions={
        <>
          <Button className="answer" onPress={() => act({ type: 'decline' })}>
            {t('decline')}
          </Button>
          <Button className="answer" onPress={() => act({ type: 'agree' })}>
            {t('agree')}
          </Button>
        </>
      }
    >
      <div className="examples">
        <figure>
          <GoodFacePicture />
          <figcaption>{t('good')}</figcaption>
        </figure>
        <figure>
          <BadFacePicture />
          <figcaption>{t('bad')}</figcaption>
        </figure>
      </div>
      <p>{t('tips')}</p>
      <Note>
        <p>{t('consent')}</p>
        <p>{t('choice')}</p>
      </Note>
    </Frame>
  );
}
