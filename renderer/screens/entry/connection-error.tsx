import { useTranslations } from 'use-intl';
import type { ScreenOf } from '../../../contract/kiosk-api/snapshot.ts';
import { LinePicture } from '../../illustrations/line.tsx';
import { useKiosk } from '../../kiosk.ts';
import { PlainPage } from '../../layout/plain-page.tsx';
import { Button } from '../../primitives/button.tsx';
import { PrimaryAction } from '../../primitives/primary-action.tsx';
import { definePage } from '../define-page.ts';

export const page = definePage('connectionError', ConnectionErrorScreen);

function ConnectionErrorScreen({ screen }: { readonly screen: ScreenOf<'connectionError'> }) {
  const { act } = useKiosk();
  const t = useTranslations('connectionError');
  const frame = useTranslations('frame');
  const wait = screen.waitMinutes === null ? [] : [t('wait', { minutes: screen.waitMinutes })];
  return (
    <PlainPage
      title={t(`${screen.fault}.title`)}
      hint={t(`${screen.fault}.hint`)}
      tone="offline"
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
