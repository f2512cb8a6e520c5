import { useTranslations } from 'use-intl';
import { useKiosk } from '../../kiosk.ts';
import { Button } from '../../primitives/button.tsx';

/** Where no photo can be had, staff who help may see that the person is here (EN 301 549 5.3). */
export function PresenceButton() {
  const { snapshot, act } = useKiosk();
  const t = useTranslations('assisted');
  if (!snapshot.assisted) return null;
  return <Button onPress={() => act({ type: 'openPresence' })}>{t('presence')}</Button>;
}
