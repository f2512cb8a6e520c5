import { useState } from 'react';
import { useTranslations } from 'use-intl';
import type { ScreenOf } from '../../../contract/kiosk-api/snapshot.ts';
import { IdentityPicture } from '../../illustrations/scenes.tsx';
import { AgreementPage } from '../../layout/agreement-page.tsx';
import { Button } from '../../primitives/button.tsx';
import { definePage } from '../define-page.ts';
import './notice.css';

export const page = definePage('notice', NoticeScreen);

/** The seven things that UU 27/2022 article 21 (1) asks to be told. */
const ITEMS = ['legality', 'purpose', 'kinds', 'retention', 'details', 'duration', 'rights'] as const;

/** The privacy notice in layers; both answers are equally large and neither is chosen before. */
function NoticeScreen({ screen }: { readonly screen: ScreenOf<'notice'> }) {
  const [full, setFull] = useState(false);
  const t = useTranslations('notice');
  return (
    <AgreementPage
      title={t('title')}
      hint={t('hint')}
      picture={<IdentityPicture />}
      decline={{ label: t('decline'), action: { type: 'decline' } }}
      agree={{ label: t('agree'), action: { type: 'agree' } }}
    >
      {/* Announced anew once it says more. */}
      <div className="notice" aria-live="polite">
        <ul>
          {ITEMS.map((item) => (
            <li key={item}>
              <p>{t(`${item}.short`)}</p>
              {full && <p className="soft">{t(`${item}.full`)}</p>}
            </li>
          ))}
        </ul>
        {full && <p className="small soft">{t('version', { version: screen.noticeVersion })}</p>}
      </div>
      <Button onPress={() => setFull(!full)}>{t(full ? 'readLess' : 'readAll')}</Button>
    </AgreementPage>
  );
}
