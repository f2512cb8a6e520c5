import { useTranslations } from 'use-intl';
import { AccountPicture } from '../../illustrations/account.tsx';
import { CardPicture } from '../../illustrations/documents.tsx';
import { ScanPicture } from '../../illustrations/scan.tsx';
import { HelloPicture } from '../../illustrations/scenes.tsx';
import { StagesPicture } from '../../illustrations/stages.tsx';
import { useKiosk } from '../../kiosk.ts';
import { Frame } from '../../layout/frame.tsx';
import { Button } from '../../primitives/button.tsx';
import { Tile } from '../../primitives/tile.tsx';
import { definePage } from '../define-page.ts';

export const page = definePage('signIn', SignInScreen);

function SignInScreen() {
  const { snapshot, act } = useKiosk();
  const t = useTranslations('signIn');
  const introduction = useTranslations('introduction');
  return (
    <Frame title={t('title')} hint={t('hint')} picture={<HelloPicture />}>
      {snapshot.assisted && (
        <Tile
          title={t('byStaff')}
          about={t('byStaffAbout')}
          picture={<CardPicture />}
          onPress={() => act({ type: 'signInByStaff' })}
        />
      )}
      <Tile
        title={t('byPhone')}
        about={t('byPhoneAbout')}
        picture={<ScanPicture />}
        onPress={() => act({ type: 'signInByPhone' })}
      />
      <Tile
        title={t('byEmail')}
        about={t('byEmailAbout')}
        picture={<AccountPicture />}
        onPress={() => act({ type: 'signInByEmail' })}
      />
      <Tile
        title={t('register')}
        about={t('registerAbout')}
        picture={<CardPicture />}
        onPress={() => act({ type: 'register' })}
      />
      <Tile
        title={t('track')}
        about={t('trackAbout')}
        picture={<StagesPicture />}
        onPress={() => act({ type: 'trackByReceipt' })}
      />
      <Button onPress={() => act({ type: 'forgotPassword' })}>{t('forgotten')}</Button>
      <Button onPress={() => act({ type: 'introduce' })}>{introduction('watch')}</Button>
    </Frame>
  );
}
