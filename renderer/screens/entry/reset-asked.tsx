import { useTranslations } from 'use-intl';
import type { ScreenOf } from '../../../contract/kiosk-api/snapshot.ts';
import { AccountPicture } from '../../illustrations/account.tsx';
import { DeskPicture } from '../../illustrations/desk.tsx';
import { useKiosk } from '../../kiosk.ts';
import { PlainPage } from '../../layout/plain-page.tsx';
import { Button } from '../../primitives/button.tsx';
import { PrimaryAction } from '../../primitives/primary-action.tsx';
import { definePage } from '../define-page.ts';

export const page = definePage('resetAsked', ResetAskedScreen);

/** What to do next after a forgotten password; the same words whether the address has an account. */
function ResetAskedScreen({ screen: { offered } }: { readonly screen: ScreenOf<'resetAsked'> }) {
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
