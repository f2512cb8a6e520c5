import { useTranslations } from 'use-intl';
import { LinePicture } from '../../illustrations/line.tsx';
import { useKiosk } from '../../kiosk.ts';
import { PlainPage } from '../../layout/plain-page.tsx';
import { Button } from '../../primitives/button.tsx';
import { NextAction } from '../../primitives/next-action.tsx';
import { definePage } from '../define-page.ts';

export const page = definePage('withoutBalance', WithoutBalanceScreen);

/** The line is down: the claim is taken all the same, and the head office determines what is paid. */
function WithoutBalanceScreen() {
  const { act } = useKiosk();
  const t = useTranslations('withoutBalance');
  const frame = useTranslations('frame');
  return (
    <PlainPage
      title={t('title')}
      hint={t('hint')}
      tone="offline"
      picture={<LinePicture />}
      todo={[t('amount'), t('refused')]}
      actions={
        <>
          <Button onPress={() => act({ type: 'retry' })}>{frame('retry')}</Button>
          <NextAction />
        </>
      }
    />
  );
}
