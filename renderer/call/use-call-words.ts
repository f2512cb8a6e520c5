import { useTranslations } from 'use-intl';
import { useKiosk } from '../kiosk.ts';
import { useFormats } from '../language/language.tsx';

/** What is said of a call for staff as it stands, and where the person goes when nobody comes. */
export function useCallWords() {
  const { call, kiosk } = useKiosk().snapshot;
  const t = useTranslations('call');
  const { time } = useFormats();
  const goTo = t('goTo', { counter: kiosk.counterName ?? t('counter'), kiosk: kiosk.kioskId });
  switch (call?.state) {
    case 'coming': {
      const at = time(call.at);
      const about =
        call.staffName === null ? t('comingAt', { at }) : t('comingBy', { name: call.staffName, at });
      return { title: t('state.coming'), about, goTo };
    }
    case 'calling':
    case 'called':
      return { title: t(`state.${call.state}`), about: t('stayHere'), goTo };
    case 'unreachable':
    case 'unanswered':
    case 'tooMany':
      return { title: t(`state.${call.state}`), about: goTo, goTo };
    default:
      return { title: '', about: goTo, goTo };
  }
}
