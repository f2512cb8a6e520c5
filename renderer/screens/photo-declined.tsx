import { useTranslations } from 'use-intl';
import type { ScreenOf } from '../../contract/kiosk-api/snapshot.ts';
import { Button } from '../controls/button.tsx';
import { PlainPage } from '../controls/plain-page.tsx';
import { PresenceButton } from '../controls/presence-button.tsx';
import { PrimaryAction } from '../controls/primary-action.tsx';
import { useKiosk } from '../kiosk.ts';
import { DeskPicture } from '../pictures/desk.tsx';

export function PhotoDeclinedScreen(_: { readonly screen: ScreenOf<'photoDeclined'> }) {
  const { act } = useKiosk();
  const t = useTranslations('photoDeclined');
  const frame = useTranslations('frame');
  return (
    <PlainPage
      title={t('title')}
      hint={t('hint')}
      picture={<DeskPicture />}
      todo={[t('bring')]}
      data={t('kept')}
      ends
      actions={
        <>
          <Button onPress={() => act({ type: 'back' })}>{t('again')}</Button>
          <PresenceButton />
          <PrimaryAction onPress={() => act({ type: 'finish' })}>{frame('finish')}</PrimaryAction>
        </>
      }
    />
  );
}
