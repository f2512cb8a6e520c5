import { Languages } from 'lucide-react';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { LanguageDialog } from '../dialogs/language-dialog.tsx';
import { useKiosk } from '../kiosk.ts';
import { FEW_LANGUAGES, LanguageButtons } from '../language/language-buttons.tsx';
import { Button } from '../primitives/button.tsx';

/** Each language by its own name; behind one button where there are many. */
export function LanguageChoice() {
  const [open, setOpen] = useState(false);
  const { languages, settings } = useKiosk().snapshot;
  const t = useTranslations('settings');
  if (languages.length <= FEW_LANGUAGES) {
    return (
      <fieldset className="footer-group" aria-label={t('language')}>
        <LanguageButtons />
      </fieldset>
    );
  }
  const chosen = languages.find(({ code }) => code === settings.language);
  return (
    <>
      <Button
        label={chosen ? `${t('language')}: ${chosen.name}` : t('language')}
        onPress={() => setOpen(true)}
      >
        <Languages className="icon" aria-hidden />
        <span className="footer-word">{chosen?.name ?? t('language')}</span>
      </Button>
      {open && <LanguageDialog onClose={() => setOpen(false)} />}
    </>
  );
}
