import { useTranslations } from 'use-intl';
import { BadFacePicture, CameraPicture, GoodFacePicture } from '../../illustrations/photo.tsx';
import { AgreementPage } from '../../layout/agreement-page.tsx';
import { Note } from '../../primitives/note.tsx';
import { definePage } from '../define-page.ts';
import './photo.css';

export const page = definePage('photoIntro', PhotoIntroScreen);

/** A consent of its own for the face photo, with a way without it that is as large (UU 27/2022 article 22). */
function PhotoIntroScreen() {
  const t = useTranslations('photoIntro');
  return (
    <AgreementPage
      title={t('title')}
      hint={t('hint')}
      picture={<CameraPicture />}
      decline={{ label: t('decline'), action: { type: 'decline' } }}
      agree={{ label: t('agree'), action: { type: 'agree' } }}
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
    </AgreementPage>
  );
}
