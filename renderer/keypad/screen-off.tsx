import { useTranslations } from 'use-intl';
import { useKiosk } from '../kiosk.ts';
import './screen-off.css';

/** The screen is dark for whoever hears it: nobody reads over a shoulder. A touch lights it again, and says so. */
export function ScreenOff() {
  const { snapshot, act } = useKiosk();
  const t = useTranslations('sound');
  const { speech } = snapshot.settings;
  return (
    <button
      type="button"
      tabIndex={-1}
      className="screen-off"
      aria-label={t('lightUp')}
      onClick={() => act({ type: 'changeSettings', change: { speech: { ...speech, screenOff: false } } })}
    />
  );
}
