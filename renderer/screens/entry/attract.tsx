import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import type { PrinterState } from '../../../contract/fleet/devices.ts';
import { BankBookPicture, KtpPicture } from '../../illustrations/documents.tsx';
import { LetterPicture } from '../../illustrations/letter.tsx';
import { SunrisePicture } from '../../illustrations/sunrise.tsx';
import { useKiosk } from '../../kiosk.ts';
import { FEW_LANGUAGES, LanguageButtons } from '../../language/language-buttons.tsx';
import { Frame } from '../../layout/frame.tsx';
import { Button } from '../../primitives/button.tsx';
import { Note } from '../../primitives/note.tsx';
import { PrimaryAction } from '../../primitives/primary-action.tsx';
import { definePage } from '../define-page.ts';
import './attract.css';

export const page = definePage('attract', AttractScreen);

const CANNOT_PRINT: readonly PrinterState[] = ['paperOut', 'off', 'jammed', 'missing', 'unknown'];

/** The resting screen: what this is, what to bring, how long it takes; touching anywhere starts. */
function AttractScreen() {
  const { snapshot, act } = useKiosk();
  const t = useTranslations('attract');
  const printing = useTranslations('printing');
  const settings = useTranslations('settings');
  const introduction = useTranslations('introduction');
  return (
    <div className="attract">
      <Frame
        title={t('title')}
        hint={t('hint')}
        tone="wait"
        picture={<SunrisePicture />}
        actions={
          <>
            <Button onPress={() => act({ type: 'introduce' })}>{introduction('watch')}</Button>
            <PrimaryAction onPress={() => act({ type: 'start' })}>{t('start')}</PrimaryAction>
          </>
        }
      >
        {snapshot.languages.length > FEW_LANGUAGES && (
          <fieldset className="attract-languages" aria-label={settings('language')}>
            <LanguageButtons />
          </fieldset>
        )}
        {!snapshot.lineUp && (
          <Note kind="warn">
            <h2>{t('lineDown')}</h2>
            <p>{t('lineDownMeaning')}</p>
            <p>{t('lineDownNow')}</p>
          </Note>
        )}
        {snapshot.printing && CANNOT_PRINT.includes(snapshot.printing.printer) && (
          <Note>
            <h2>{printing('unavailable')}</h2>
            <p>{printing('unavailableMeaning')}</p>
          </Note>
        )}
        <h2>{t('bring')}</h2>
        <ul className="bring">
          <Bring picture={<KtpPicture />}>{t('ktp')}</Bring>
          <Bring picture={<BankBookPicture />}>{t('bankBook')}</Bring>
          <Bring picture={<LetterPicture />}>{t('documents')}</Bring>
        </ul>
        <p>{t('duration')}</p>
        <p className="soft">{t('camera')}</p>
      </Frame>
    </div>
  );
}

function Bring({ picture, children }: { readonly picture: ReactNode; readonly children: string }) {
  return (
    <li>
      {picture}
      <span>{children}</span>
    </li>
  );
}
