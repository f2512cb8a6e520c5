import { Volume2, VolumeX } from 'lucide-react';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { SoundDialog } from '../dialogs/sound-dialog.tsx';
import { useKiosk } from '../kiosk.ts';
import { Button } from '../primitives/button.tsx';

/** Always at the same place; says whether the kiosk reads aloud now. */
export function SoundButton() {
  const [open, setOpen] = useState(false);
  const { reads } = useKiosk().snapshot.settings.speech;
  const t = useTranslations('sound');
  const Icon = reads === 'nothing' ? VolumeX : Volume2;
  return (
    <>
      <Button label={t(`now.${reads}`)} onPress={() => setOpen(true)}>
        <Icon className="icon" aria-hidden />
        <span className="footer-word">{t('button')}</span>
      </Button>
      {open && <SoundDialog onClose={() => setOpen(false)} />}
    </>
  );
}
