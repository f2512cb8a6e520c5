import { useTranslations } from 'use-intl';
import type { ScreenOf } from '../../../contract/kiosk-api/snapshot.ts';
import { DeskPicture } from '../../illustrations/desk.tsx';
import { useKiosk } from '../../kiosk.ts';
import { PlainPage } from '../../layout/plain-page.tsx';
import { Button } from '../../primitives/button.tsx';
import { PrimaryAction } from '../../primitives/primary-action.tsx';
import { definePage } from '../define-page.ts';

export const page = definePage('handBack', HandBackScreen);

/** The participant gives the screen back to staff, or goes on alone; nothing is typed twice. */
function HandBackScreen({ screen }: { readonly screen: ScreenOf<'handBack'> }) {
  const { act } = useKiosk();
  const t = useTranslations('handBack');
  return (
    <PlainPage
      title={t('title', { name: screen.staffName })}
      hint={t('hint')}
      tone="help"
      picture={<DeskPicture />}
      todo={[t('todo')]}
      actions={
        <>
          <Button onPress={() => act({ type: 'endHelp' })}>{t('alone')}</Button>
          <PrimaryAction onPress={() => act({ type: 'giveScreen' })}>{t('give')}</PrimaryAction>
        </>
      }
    />
  );
}
