import { useTranslations } from 'use-intl';
import type { ScreenOf } from '../../contract/kiosk-api/snapshot.ts';
import { Button } from '../controls/button.tsx';
import { PlainPage } from '../controls/plain-page.tsx';
import { PrimaryAction } from '../controls/primary-action.tsx';
import { useKiosk } from '../kiosk.ts';
import { AccountPicture } from '../pictures/account.tsx';
import { DeskPicture } from '../pictures/desk.tsx';

/** What to do next after a forgotten password; the same words whether the address has an account. */
export function ResetAskedScreen({ screen: { offered } }: { readonly screen: ScreenOf<'resetAsked'> }) {
  const { act } = useKiosk();
  const t = useTranslations('resetAsked');
  const way = useTranslations(`resetAsked.${offered ? 'sent' : 'staff'}`);
  return (
    <PlainPage
      title={way('title')}
      hint={way('hint')}
      picture={offered ? <AccountPicture /> : <DeskPicture />}
      todo={[way('todo'), way('after'), way('ask')]}
      actions={
        <>
          <Button onPress={() => act({ type: 'signInByPhone' })}>{t('byPhone')}</Button>
          <PrimaryAction onPress={() => act({ type: 'signInByEmail' })}>{t('byEmail')}</PrimaryAction>
        </>
      }
    />
  );
}
