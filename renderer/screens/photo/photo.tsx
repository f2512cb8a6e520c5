import { useTranslations } from 'use-intl';
import type { ScreenOf } from '../../../contract/kiosk-api/snapshot.ts';
import { CameraPage } from '../../camera/camera-page.tsx';
import { FacePage } from '../../camera/face/face-page.tsx';
import { faceShot } from '../../camera/shot.ts';
import { useKiosk } from '../../kiosk.ts';
import { definePage } from '../define-page.ts';

export const page = definePage('photo', PhotoScreen);

function PhotoScreen({ screen }: { readonly screen: ScreenOf<'photo'> }) {
  const { act } = useKiosk();
  const t = useTranslations('photo');
  if (screen.rules) {
    return <FacePage rules={screen.rules} onUse={(taken) => act({ type: 'usePhoto', ...taken })} />;
  }
  return (
    <CameraPage
      kind="face"
      shot={faceShot}
      live={{ title: t('title'), hint: t('hint') }}
      review={{ title: t('reviewTitle'), hint: t('reviewHint') }}
      onUse={(jpeg) => act({ type: 'usePhoto', jpeg })}
    />
  );
}
