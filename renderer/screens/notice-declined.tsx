import { useTranslations } from 'use-intl';
import type { ScreenOf } from '../../contract/kiosk-api/snapshot.ts';
import { Button } from '../controls/button.tsx';
import { PlainPage } from '../controls/plain-page.tsx';
import { PrimaryAction } from '../controls/primary-action.tsx';
import { useKiosk } from '../kiosk.ts';
import { DeskPicture } from '../pictures/desk.tsx';

/** Declining leads to the counter, not to a dead end. */
export function NoticeDeclinedScreen(_: { readonly screen: ScreenOf<'noticeDeclined'> }) {
  const { act } = useKiosk();
  const t = useTranslations('noticeDeclined');
  const frame = useTranslations('frame');
  return (
    <PlainPage
      title={t('title')}
      hint={t('hint')}
      picture={<DeskPicture />}
      todo={[]}
      data={t('data')}
      ends
      actions={
        <>
          <Button onPress={() => act({ type: 'back' })}>{t('again')}</Button>
          <PrimaryAction onPress={() => act({ type: 'finish' })}>{frame('finish')}</PrimaryAction>
        </>
      }
    />
  );
}
