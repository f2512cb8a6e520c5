import { useTranslations } from 'use-intl';
import type { ScreenOf } from '../../contract/kiosk-api/snapshot.ts';
import { PlainPage } from '../controls/plain-page.tsx';
import { PresenceButton } from '../controls/presence-button.tsx';
import { PrimaryAction } from '../controls/primary-action.tsx';
import { useKiosk } from '../kiosk.ts';
import { CameraPicture } from '../pictures/camera.tsx';

export function CameraTroubleScreen({ screen }: { readonly screen: ScreenOf<'cameraTrouble'> }) {
  const { act } = useKiosk();
  const t = useTranslations('cameraTrouble');
  const frame = useTranslations('frame');
  return (
    <PlainPage
      title={t('title')}
      hint={t(screen.fault)}
      picture={<CameraPicture />}
      todo={[t('ask')]}
      data={t('kept')}
      actions={
        <>
          <PresenceButton />
          <PrimaryAction onPress={() => act({ type: 'retry' })}>{frame('retry')}</PrimaryAction>
        </>
      }
    />
  );
}
