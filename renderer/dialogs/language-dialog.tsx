import { useTranslations } from 'use-intl';
import { LanguageButtons } from '../language/language-buttons.tsx';
import { Button } from '../primitives/button.tsx';
import { Dialog } from './dialog.tsx';
import './sound-dialog.css';

/** All languages of the kiosk; whichever is chosen is on the page beneath at once. */
export function LanguageDialog({ onClose }: { readonly onClose: () => void }) {
  const t = useTranslations('settings');
  const sound = useTranslations('sound');
  return (
    <Dialog
      title={t('language')}
      actions={
        <Button kind="primary" onPress={onClose}>
          {sound('close')}
        </Button>
      }
    >
      <fieldset className="sound-choices" aria-label={t('language')}>
        <LanguageButtons onChosen={onClose} />
      </fieldset>
    </Dialog>
  );
}
