import { useTranslations } from 'use-intl';
import type { ScreenOf } from '../../../contract/kiosk-api/snapshot.ts';
import { ClockPicture } from '../../illustrations/clock.tsx';
import { Frame } from '../../layout/frame.tsx';
import { definePage } from '../define-page.ts';

export const page = definePage('working', WorkingScreen);

/** A calm page while main waits; what is waited for is said, nothing spins. */
function WorkingScreen({ screen }: { readonly screen: ScreenOf<'working'> }) {
  const t = useTranslations('working');
  return <Frame title={t(`${screen.on}.title`)} hint={t('hint')} picture={<ClockPicture />} />;
}
