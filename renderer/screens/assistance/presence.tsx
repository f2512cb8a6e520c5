import { useTranslations } from 'use-intl';
import type { ScreenOf } from '../../../contract/kiosk-api/snapshot.ts';
import { DeskPicture } from '../../illustrations/desk.tsx';
import { useKiosk } from '../../kiosk.ts';
import { PlainPage } from '../../layout/plain-page.tsx';
import { PrimaryAction } from '../../primitives/primary-action.tsx';
import { definePage } from '../define-page.ts';

export const page = definePage('presence', PresenceScreen);

/** The participant says that it is they who stand here, before staff who see it. */
function PresenceScreen({ screen }: { readonly screen: ScreenOf<'presence'> }) {
  const { act } = useKiosk();
  const t = useTranslations('presence');
  return (
    <PlainPage
      title={t('title')}
      hint={t('hint', { name: screen.staffName })}
      tone="help"
      picture={<DeskPicture />}
      todo={[t('todo')]}
      actions={
        <PrimaryAction irrevocable onPress={() => act({ type: 'agree' })}>
          {t('confirm')}
        </PrimaryAction>
      }
    />
  );
}
