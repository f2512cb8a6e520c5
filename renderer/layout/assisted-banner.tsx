import { useTranslations } from 'use-intl';
import type { EnteredBy } from '../../contract/assistance/assistance.ts';
import { useKiosk } from '../kiosk.ts';
import { Button } from '../primitives/button.tsx';

interface Props {
  readonly staffName: string;
  readonly holder: EnteredBy;
}

/** Says on every page that staff help and who has the screen, and ends it. */
export function AssistedBanner({ staffName, holder }: Props) {
  const { act } = useKiosk();
  const t = useTranslations('assisted');
  return (
    <div className="assisted" role="note">
      <p>{t('banner', { name: staffName, holder: t(holder) })}</p>
      <Button onPress={() => act({ type: 'endHelp' })}>{t('end')}</Button>
    </div>
  );
}
