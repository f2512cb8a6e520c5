import { useTranslations } from 'use-intl';
import type { ScreenOf } from '../../../contract/kiosk-api/snapshot.ts';
import { QueuePicture } from '../../illustrations/scenes.tsx';
import { Frame } from '../../layout/frame.tsx';
import { definePage } from '../define-page.ts';

export const page = definePage('working', WorkingScreen);

/** A calm page while the visit waits; what is waited for is said, nothing spins. */
function WorkingScreen({ screen }: { readonly screen: ScreenOf<'working'> }) {
  const t = useTranslations('working');
  return <Frame title={t(`${screen.on}.title`)} hint={t('hint')} tone="wait" picture={<QueuePicture />} />;
}
