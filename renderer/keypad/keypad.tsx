import { useEffect, useRef } from 'react';
import { useTranslations } from 'use-intl';
import type { Speech } from '../../contract/kiosk-api/actions/settings.ts';
import type { KeypadKey } from '../../contract/kiosk-api/keypad.ts';
import { useKiosk } from '../kiosk.ts';
import { useReader } from '../speech/reading.tsx';
import { keypadKey } from './keypad-key.ts';
import { ScreenOff } from './screen-off.tsx';
import { useKeypadActions } from './use-keypad-actions.ts';

/** Pressed by somebody who looks for the voice; the keys of the voice itself are on other keyboards, too. */
const OFFERING: readonly KeypadKey[] = ['up', 'down', 'choose', 'back'];

/** The whole kiosk by five keys and a numeric block, for whoever hears it. The first key offers the voice. */
export function Keypad() {
  const { snapshot, act } = useKiosk();
  const { keypad, canSpeak, headphones, settings } = snapshot;
  const reader = useReader();
  const t = useTranslations('sound');
  const press = useKeypadActions();
  const offered = useRef(false);
  const isResting = snapshot.screen.name === 'attract';
  const isStaff = snapshot.screen.name.startsWith('staff');
  const isOn = settings.speech.reads !== 'nothing';

  useEffect(() => {
    if (!canSpeak) return;
    const setSpeech = (change: Partial<Speech>) =>
      act({ type: 'changeSettings', change: { speech: { ...settings.speech, ...change } } });
    function start(): void {
      reader.guideSoon();
      setSpeech({ reads: headphones ? 'everything' : 'pages' });
    }
    function offer(key: KeypadKey | undefined, code: string): void {
      // At rest whoever comes is another one.
      if (isStaff || (offered.current && !isResting)) return;
      if (!(key ? OFFERING.includes(key) : /^Numpad\d$/.test(code))) return;
      offered.current = true;
      reader.say(t('offer'));
    }
    function down(event: KeyboardEvent): void {
      if (event.ctrlKey || event.altKey || event.metaKey) return;
      const key = keypadKey(keypad, event.code);
      if (isOn ? !key : key !== 'help') {
        if (isOn) press.other();
        else offer(key, event.code);
        return;
      }
      event.preventDefault();
      event.stopPropagation();
      if (event.repeat || !key) return;
      if (isOn) press.key(key);
      else start();
    }
    window.addEventListener('keydown', down, true);
    return () => window.removeEventListener('keydown', down, true);
  }, [act, canSpeak, headphones, isOn, isResting, isStaff, keypad, press, reader, settings.speech, t]);

  return isOn && settings.speech.screenOff ? <ScreenOff /> : null;
}
