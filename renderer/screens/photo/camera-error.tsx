import { useTranslations } from 'use-intl';
import type { ScreenOf } from '../../../contract/kiosk-api/snapshot.ts';
import { CameraPicture } from '../../illustrations/photo.tsx';
import { useKiosk } from '../../kiosk.ts';
import { PlainPage } from '../../layout/plain-page.tsx';
import { PrimaryAction } from '../../primitives/primary-action.tsx';
import { PresenceButton } from '../assistance/presence-button.tsx';
import { definePage } from '../define-page.ts';

export const page = definePage('cameraError', CameraErrorScreen);

function CameraErrorScreen({ screen }: { readonly screen: ScreenOf<'cameraError'> }) {
  const { act } = useKiosk();
  const t = useTranslations('cameraError');
  const frame = useTranslations('frame');
  return (
    <PlainPage
      title={t('title')}
      hint={t(screen.fault)}
      tone="mend"
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
