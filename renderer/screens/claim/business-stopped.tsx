import { CircleAlert } from 'lucide-react';
import { useTranslations } from 'use-intl';
import type { ScreenOf } from '../../../contract/kiosk-api/snapshot.ts';
import { SignpostPicture } from '../../illustrations/scenes.tsx';
import { AgreementPage } from '../../layout/agreement-page.tsx';
import { Note } from '../../primitives/note.tsx';
import { definePage } from '../define-page.ts';
import './conditions.css';

export const page = definePage('businessStopped', BusinessStoppedScreen);

/** The person's own word, with what ends by it; neither answer is chosen before. */
function BusinessStoppedScreen({ screen }: { readonly screen: ScreenOf<'businessStopped'> }) {
  const t = useTranslations('businessStopped');
  const programmes = useTranslations('contributions.programmes');
  const ending = [
    t('membership'),
    ...screen.protection.map((programme) => t('protection', { programme: programmes(`${programme}.name`) })),
  ];
  return (
    <AgreementPage
      title={t('title')}
      hint={t('hint')}
      picture={<SignpostPicture />}
      decline={{ label: t('decline'), action: { type: 'decline' } }}
      agree={{ label: t('declare'), action: { type: 'agree' } }}
    >
      <section className="card">
        <h2>{t('ends')}</h2>
        <ul className="stack">
          {ending.map((what) => (
            <li key={what} className="ending">
              <CircleAlert className="icon" aria-hidden />
              <p>{what}</p>
            </li>
          ))}
        </ul>
      </section>
      <Note>
        <p>{t('kept')}</p>
      </Note>
      <p>{t('nothingSent')}</p>
      <p className="small soft">{t('version', { version: screen.textVersion })}</p>
    </AgreementPage>
  );
}
