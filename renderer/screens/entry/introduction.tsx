import { useCallback } from 'react';
import { useTranslations } from 'use-intl';
import { pictureOf } from '../../introduction/pictures.ts';
import { scenes } from '../../introduction/scenes.ts';
import { useScenes } from '../../introduction/use-scenes.ts';
import { useKiosk } from '../../kiosk.ts';
import { Frame } from '../../layout/frame.tsx';
import { PrimaryAction } from '../../primitives/primary-action.tsx';
import { definePage } from '../define-page.ts';
import './introduction.css';

export const page = definePage('introduction', IntroductionScreen);

/** What a claim is like, in pictures of the kiosk's own pages; a touch anywhere skips the rest. */
function IntroductionScreen() {
  const { snapshot, act } = useKiosk();
  const t = useTranslations('introduction');
  const { language } = snapshot.settings;
  const leave = useCallback(() => act({ type: 'back' }), [act]);
  const { scene, at } = useScenes(leave);
  return (
    <div className="introduction">
      <Frame
        title={t('title')}
        picture={
          <div className="introduction-row">
            {[at - 1, at, at + 1].map((place) => {
              const each = scenes.at(place % scenes.length) ?? scene;
              return (
                <div key={each} className="introduction-screen" data-shown={place === at || undefined}>
                  <img src={pictureOf(each, language)} alt="" />
                </div>
              );
            })}
          </div>
        }
        actions={<PrimaryAction onPress={leave}>{t('skip')}</PrimaryAction>}
      >
        <p className="introduction-caption" role="status">
          {t(`scenes.${scene}`)}
        </p>
        <ol
          className="introduction-strip"
          aria-label={t('place', { at: String(at + 1), count: String(scenes.length) })}
        >
          {scenes.map((each) => (
            <li key={each} aria-current={each === scene ? 'step' : undefined}>
              <img src={pictureOf(each, language)} alt="" />
            </li>
          ))}
        </ol>
      </Frame>
    </div>
  );
}
