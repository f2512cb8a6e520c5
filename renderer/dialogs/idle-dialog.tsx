import { useEffect } from 'react';
import { useTranslations } from 'use-intl';
import { useKiosk } from '../kiosk.ts';
import { Button } from '../primitives/button.tsx';
import { chime } from '../primitives/chime.ts';
import { Dialog } from './dialog.tsx';

/** "Anda masih di sini?": asks before the visit is wiped, and returns to the exact page. */
export function IdleDialog({ secondsLeft }: { readonly secondsLeft: number | null }) {
  const { snapshot, act } = useKiosk();
  const { volume } = snapshot;
  const t = useTranslations('idle');
  useEffect(() => chime(volume), [volume]);
  return (
    <Dialog
      title={t('title')}
      role="alertdialog"
      covers
      actions={
        <>
          <Button kind="primary" onPress={() => act({ type: 'stay' })}>
            {t('stay')}
          </Button>
          <Button onPress={() => act({ type: 'finish' })}>{t('finish')}</Button>
        </>
      }
    >
      <p>{t('consequence')}</p>
      {secondsLeft !== null && <p className="dialog-seconds">{t('seconds', { seconds: secondsLeft })}</p>}
    </Dialog>
  );
}
