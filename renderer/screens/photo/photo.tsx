import type { ScreenOf } from '../../../contract/kiosk-api/snapshot.ts';
import { FaceCameraPage } from '../../camera/face/face-camera-page.tsx';
import { ManualCameraPage } from '../../camera/face/manual-camera-page.tsx';
import { useKiosk } from '../../kiosk.ts';
import { definePage } from '../define-page.ts';

export const page = definePage('photo', PhotoScreen);

function PhotoScreen({ screen }: { readonly screen: ScreenOf<'photo'> }) {
  const { act } = useKiosk();
  if (screen.rules) {
    return <FaceCameraPage rules={screen.rules} onUse={(taken) => act({ type: 'usePhoto', ...taken })} />;
  }
  return <ManualCameraPage onUse={(jpeg) => act({ type: 'usePhoto', jpeg })} />;
}
