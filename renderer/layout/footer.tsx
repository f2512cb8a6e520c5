import { AArrowDown, AArrowUp, Accessibility, Check, Contrast } from 'lucide-react';
import { useTranslations } from 'use-intl';
import type { Contrast as ContrastMode } from '../../contract/kiosk-api/actions/settings.ts';
import { useKiosk } from '../kiosk.ts';
import { Button } from '../primitives/button.tsx';
import { PrimaryAction } from '../primitives/primary-action.tsx';
import { beyondReach } from '../theme/lowered.ts';
import { stepTextSize, textSizes } from '../theme/sizes.ts';
import { usePanel } from '../theme/use-panel.ts';
import { LanguageChoice } from './language-choice.tsx';
import { SoundButton } from './sound-button.tsx';

const nextContrast: Readonly<Record<ContrastMode, ContrastMode>> = {
  normal: 'light',
  light: 'dark',
  dark: 'low',
  low: 'normal',
};

interface Props {
  readonly place: string;
  /** Nothing is left to do here but to end the visit. */
  readonly ends: boolean;
}

/** Language, text size, contrast and sound on every screen, and the way out of a visit. */
export function Footer({ place, ends }: Props) {
  const { snapshot, act } = useKiosk();
  const { textSize, contrast, lowered } = snapshot.settings;
  const { above, below } = beyondReach(usePanel(snapshot));
  const t = useTranslations('settings');
  const frame = useTranslations('frame');
  const finish = () => act({ type: 'finish' });
  const finishWords = (
    <>
      <Check className="icon" aria-hidden />
      <span className="footer-word">{frame('finish')}</span>
    </>
  );
  return (
    <footer className="footer">
      <LanguageChoice />
      <fieldset className="footer-group" aria-label={t('textSize')}>
        <Button
          isQuick
          label={t('smaller')}
          isDisabled={textSize === textSizes[0]}
          onPress={() => act({ type: 'changeSettings', change: { textSize: stepTextSize(textSize, -1) } })}
        >
          <AArrowDown className="icon" aria-hidden />
          <span className="footer-word">{t('smallerSign')}</span>
        </Button>
        <Button
          isQuick
          label={t('larger')}
          isDisabled={textSize === textSizes.at(-1)}
          onPress={() => act({ type: 'changeSettings', change: { textSize: stepTextSize(textSize, 1) } })}
        >
          <AArrowUp className="icon" aria-hidden />
          <span className="footer-word">{t('largerSign')}</span>
        </Button>
      </fieldset>
      <Button
        label={t('contrastNow', { contrast: t(contrast) })}
        onPress={() => act({ type: 'changeSettings', change: { contrast: nextContrast[contrast] } })}
      >
        <Contrast className="icon" aria-hidden />
        <span className="footer-word">{t('contrast')}</span>
      </Button>
      {snapshot.canSpeak && <SoundButton />}
      {above + below > 0 && (
        <Button
          label={t('lowered')}
          isPressed={lowered}
          onPress={() => act({ type: 'changeSettings', change: { lowered: !lowered } })}
        >
          <Accessibility className="icon" aria-hidden />
          <span className="footer-word">{t('lowered')}</span>
        </Button>
      )}
      {!snapshot.canFinish && snapshot.kiosk.branchName !== '' && (
        <p className="footer-place small soft">{place}</p>
      )}
      {snapshot.canFinish &&
        (ends ? (
          <PrimaryAction irrevocable className="footer-finish" onPress={finish}>
            {finishWords}
          </PrimaryAction>
        ) : (
          <Button className="footer-finish" onPress={finish}>
            {finishWords}
          </Button>
        ))}
    </footer>
  );
}
