import { useTranslations } from 'use-intl';
import type { ScreenOf } from '../../contract/kiosk-api/snapshot.ts';
import { CameraPage } from '../camera/camera-page.tsx';
import { faceShot } from '../camera/shot.ts';
import { useKiosk } from '../kiosk.ts';

export function PhotoScreen(_: { readonly screen: ScreenOf<'photo'> }) {
  const { act } = useKiosk();
  const t = useTranslations('photo');
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
