import { useEffect } from 'react';
import { useTranslations } from 'use-intl';
import type { Speech } from '../../contract/kiosk-api/actions/settings.ts';
import { speechLevels, speechRates } from '../../contract/kiosk-api/actions/speech-steps.ts';
import { useKiosk } from '../kiosk.ts';
import { Button } from '../primitives/button.tsx';
import { Stepper } from '../primitives/stepper.tsx';
import { useReader } from '../speech/reading.tsx';
import { Dialog } from './dialog.tsx';
import './sound-dialog.css';

const choices = ['nothing', 'pages', 'everything'] as const;
const ways = ['captions', 'touchReads', 'screenOff'] as const;

/** What is read aloud, how fast and how loud; each change is heard at once. */
export function SoundDialog({ onClose }: { readonly onClose: () => void }) {
  const { snapshot, act } = useKiosk();
  const { readPage, say } = useReader();
  const t = useTranslations('sound');
  const { speech } = snapshot.settings;
  const title = speech.reads === 'nothing' ? '' : t('title');
  // The page beneath is what is read; that something lies above it is said once.
  // biome-ignore lint/correctness/useExhaustiveDependencies: once
  useEffect(() => say(title), []);
  const set = (change: Partial<Speech>) =>
    act({ type: 'changeSettings', change: { speech: { ...speech, ...change } } });
  return (
    <Dialog
      title={t('title')}
      silent
      actions={
        <>
          {speech.reads !== 'nothing' && <Button onPress={readPage}>{t('again')}</Button>}
          <Button kind="primary" onPress={onClose}>
            {t('close')}
          </Button>
        </>
      }
    >
      <fieldset className="sound-choices" aria-label={t('title')}>
        {choices.map((reads) => (
          <Button key={reads} isPressed={speech.reads === reads} onPress={() => set({ reads })}>
            {t(`reads.${reads}`)}
          </Button>
        ))}
      </fieldset>
      <p className="soft">{t('caution')}</p>
      {speech.reads !== 'nothing' && (
        <div className="sound-choices">
          {ways.map((way) => (
            <Button key={way} isPressed={speech[way]} onPress={() => set({ [way]: !speech[way] })}>
              {t(way)}
            </Button>
          ))}
        </div>
      )}
      {speech.reads !== 'nothing' && (
        <div className="sound-steppers">
          <Stepper
            name={t('rate')}
            less={t('slower')}
            more={t('faster')}
            steps={speechRates}
            value={speech.ratePercent}
            onChange={(ratePercent) => set({ ratePercent })}
          />
          <Stepper
            name={t('level')}
            less={t('softer')}
            more={t('louder')}
            steps={speechLevels}
            value={speech.levelDb}
            onChange={(levelDb) => set({ levelDb })}
          />
        </div>
      )}
    </Dialog>
  );
}
