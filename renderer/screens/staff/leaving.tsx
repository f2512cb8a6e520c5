import { useTranslations } from 'use-intl';
import type { ScreenOf } from '../../../contract/kiosk-api/snapshot.ts';
import { ClosedPicture } from '../../illustrations/scenes.tsx';
import { CarePicture } from '../../illustrations/staff.tsx';
import { useKiosk } from '../../kiosk.ts';
import { Frame } from '../../layout/frame.tsx';
import { Button } from '../../primitives/button.tsx';
import { PrimaryAction } from '../../primitives/primary-action.tsx';
import { definePage } from '../define-page.ts';

export const page = definePage('staffLeaving', StaffLeavingScreen);

/** Asked once more, since the kiosk is away for a while or for good. */
function StaffLeavingScreen({ screen: { to } }: { readonly screen: ScreenOf<'staffLeaving'> }) {
  const { act } = useKiosk();
  const t = useTranslations('staffLeaving');
  return (
    <Frame
      title={t(`${to}.title`)}
      hint={t(`${to}.hint`)}
      picture={to === 'exit' ? <ClosedPicture /> : <CarePicture />}
      actions={
        <>
          <Button onPress={() => act({ type: 'back' })}>{t('stay')}</Button>
          <PrimaryAction onPress={() => act({ type: 'staffLeaveNow' })}>{t(`${to}.do`)}</PrimaryAction>
        </>
      }
    >
      <p>{t('kept')}</p>
    </Frame>
  );
}
