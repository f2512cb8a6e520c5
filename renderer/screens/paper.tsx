import { useTranslations } from 'use-intl';
import type { ScreenOf } from '../../contract/kiosk-api/snapshot.ts';
import { CameraPage } from '../camera/camera-page.tsx';
import { paperShot } from '../camera/shot.ts';
import { useKiosk } from '../kiosk.ts';

export function PaperScreen({ screen }: { readonly screen: ScreenOf<'paper'> }) {
  const { act } = useKiosk();
  const t = useTranslations('paper');
  const papers = useTranslations('papers');
  const title = t('title', { paper: papers(`${screen.paper}.name`) });
  return (
    <CameraPage
      kind="paper"
      shot={paperShot}
      live={{ title, hint: t('hint') }}
      review={{ title, hint: t('review') }}
      onUse={(jpeg) => act({ type: 'usePaper', jpeg })}
    >
      <p>{t('count', { number: screen.number, total: screen.total })}</p>
      <p className="soft">{papers(`${screen.paper}.about`)}</p>
    </CameraPage>
  );
}
