import { BellRing } from 'lucide-react';
import { useEffect } from 'react';
import { useTranslations } from 'use-intl';
import type { StaffCall } from '../../contract/kiosk-api/screens/assistance.ts';
import { useKiosk } from '../kiosk.ts';
import { Button } from '../primitives/button.tsx';
import { chime } from '../primitives/chime.ts';
import { useCallWords } from './use-call-words.ts';
import './call.css';

/** While these last a frame shines around the screen. */
const SHINES: readonly StaffCall['state'][] = ['called', 'coming'];
/** News of a call, for whoever looks away. */
const SOUNDS: readonly StaffCall['state'][] = [...SHINES, 'unanswered'];

/** Says on every page how a call for staff stands, and takes it back. */
export function CallStrip() {
  const { snapshot, act } = useKiosk();
  const t = useTranslations('call');
  const words = useCallWords();
  const state = snapshot.call?.state;
  if (state !== 'called' && state !== 'coming' && state !== 'unanswered') return null;
  return (
    <div className={`call-strip call-${state}`} role="note">
      <BellRing className="icon" aria-hidden />
      <p>
        <strong>{words.title}.</strong> <span className="call-about">{words.about}</span>
      </p>
      {state === 'unanswered' ? (
        <Button onPress={() => act({ type: 'closeHelp' })}>{t('understood')}</Button>
      ) : (
        <Button onPress={() => act({ type: 'takeBackCall' })}>{t('takeBack')}</Button>
      )}
    </div>
  );
}

/** Light, sound and voice of a call, above whatever page is shown. */
export function CallSignal() {
  const { call, volume } = useKiosk().snapshot;
  const words = useCallWords();
  const state = call?.state;
  useEffect(() => {
    if (state && SOUNDS.includes(state)) chime(volume);
  }, [state, volume]);
  return (
    <>
      {/* Stays while pages come and go, so that each news is announced once. */}
      <p role="status" className="visually-hidden">
        {state && SOUNDS.includes(state) ? `${words.title}. ${words.about}` : ''}
      </p>
      {state && SHINES.includes(state) && <div className={`beacon beacon-${state}`} aria-hidden />}
    </>
  );
}
