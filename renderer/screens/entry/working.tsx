import { useTranslations } from 'use-intl';
import type { ScreenOf } from '../../../contract/kiosk-api/snapshot.ts';
import { Drawing } from '../../illustrations/drawing.tsx';
import { Frame } from '../../layout/frame.tsx';
import { definePage } from '../define-page.ts';

export const page = definePage('working', WorkingScreen);

/** A calm page while the visit waits; what is waited for is said, nothing spins. */
function WorkingScreen({ screen }: { readonly screen: ScreenOf<'working'> }) {
  const t = useTranslations('working');
  return <Frame title={t(`${screen.on}.title`)} hint={t('hint')} picture={<ClockPicture />} />;
}

function ClockPicture() {
  return (
    <Drawing width={160} height={120}>
      <circle cx="80" cy="60" r="50" fill="var(--tint)" />
      <path d="M80 18v6M80 96v6M38 60h6M116 60h6" />
      <path d="M80 30v30l20 14" fill="none" strokeWidth="5" />
      <circle cx="80" cy="60" r="4" fill="currentColor" />
    </Drawing>
  );
}
