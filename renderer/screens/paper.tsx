import { useTranslations } from 'use-intl';
import type { ScreenOf } from '../../contract/kiosk-api/snapshot.ts';
import { PageCamera } from '../camera/page/page-camera.tsx';
import { useKiosk } from '../kiosk.ts';

/** One page of one paper before the camera. */
export function PaperScreen({ screen }: { readonly screen: ScreenOf<'paper'> }) {
  const { act } = useKiosk();
  const t = useTranslations('paper');
  const papers = useTranslations('papers');
  const { paper, number, total, page } = screen;
  return (
    <PageCamera
      screen={screen}
      title={t('title', { paper: papers(`${paper}.name`) })}
      onUse={(jpeg, check) => act({ type: 'usePage', jpeg, check })}
      onLack={() => act({ type: 'lackPaper' })}
    >
      <p>
        {t('count', { number, total })} {page !== null && page > 1 && t('page', { page })}
      </p>
      <p className="soft">{papers(`${paper}.about`)}</p>
    </PageCamera>
  );
}
