import { useTranslations } from 'use-intl';
import type { ScreenOf } from '../../../contract/kiosk-api/snapshot.ts';
import { DeskPicture } from '../../illustrations/desk.tsx';
import { useKiosk } from '../../kiosk.ts';
import { PlainPage } from '../../layout/plain-page.tsx';
import { PrimaryAction } from '../../primitives/primary-action.tsx';

export function NotStoredScreen(_: { readonly screen: ScreenOf<'notStored'> }) {
  const { act } = useKiosk();
  const t = useTranslations('notStored');
  const frame = useTranslations('frame');
  return (
    <PlainPage
      title={t('title')}
      hint={t('hint')}
      picture={<DeskPicture />}
      todo={[t('ask')]}
      data={t('kept')}
      actions={<PrimaryAction onPress={() => act({ type: 'retry' })}>{frame('retry')}</PrimaryAction>}
    />
  );
}
