import { useTranslations } from 'use-intl';
import type { ScreenOf } from '../../contract/kiosk-api/snapshot.ts';
import { Button } from '../controls/button.tsx';
import { PlainPage } from '../controls/plain-page.tsx';
import { PrimaryAction } from '../controls/primary-action.tsx';
import { useKiosk } from '../kiosk.ts';
import { LinePicture } from '../pictures/line.tsx';

export function LineTroubleScreen({ screen }: { readonly screen: ScreenOf<'lineTrouble'> }) {
  const { act } = useKiosk();
  const t = useTranslations('lineTrouble');
  const frame = useTranslations('frame');
  const wait = screen.waitMinutes === null ? [] : [t('wait', { minutes: screen.waitMinutes })];
  return (
    <PlainPage
      title={t(`${screen.fault}.title`)}
      hint={t(`${screen.fault}.hint`)}
      picture={<LinePicture />}
      todo={[...wait, t('ask')]}
      data={t('data')}
      actions={
        <>
          {screen.mayUsePhone && (
            <Button onPress={() => act({ type: 'signInByPhone' })}>{t('byPhone')}</Button>
          )}
          <PrimaryAction onPress={() => act({ type: 'retry' })}>{frame('retry')}</PrimaryAction>
        </>
      }
    />
  );
}
