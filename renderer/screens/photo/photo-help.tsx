import { useTranslations } from 'use-intl';
import type { ScreenOf } from '../../../contract/kiosk-api/snapshot.ts';
import { CameraPicture } from '../../illustrations/photo.tsx';
import { useKiosk } from '../../kiosk.ts';
import { PlainPage } from '../../layout/plain-page.tsx';
import { Button } from '../../primitives/button.tsx';
import { PrimaryAction } from '../../primitives/primary-action.tsx';
import { PresenceButton } from '../assistance/presence-button.tsx';
import { definePage } from '../define-page.ts';

export const page = definePage('photoHelp', PhotoHelpScreen);

/** A face is never the only way (EN 301 549 5.3): again, staff, or without the photo. */
function PhotoHelpScreen({ screen }: { readonly screen: ScreenOf<'photoHelp'> }) {
  const { act } = useKiosk();
  const t = useTranslations('photoHelp');
  const frame = useTranslations('frame');
  return (
    <PlainPage
      title={t('title')}
      hint={t(screen.because)}
      tone="mend"
      picture={<CameraPicture />}
      todo={[t('todo'), t('other')]}
      data={t('kept')}
      actions={
        <>
          <Button onPress={() => act({ type: 'decline' })}>{t('decline')}</Button>
          <PresenceButton />
          <PrimaryAction onPress={() => act({ type: 'retry' })}>{frame('retry')}</PrimaryAction>
        </>
      }
    />
  );
}
