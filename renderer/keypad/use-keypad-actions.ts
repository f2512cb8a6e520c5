import { useMemo, useRef } from 'react';
import { useTranslations } from 'use-intl';
import type { Speech } from '../../contract/kiosk-api/actions/settings.ts';
import { speechLevels, speechRates } from '../../contract/kiosk-api/actions/speech-steps.ts';
import type { KeypadKey } from '../../contract/kiosk-api/keypad.ts';
import { useKiosk } from '../kiosk.ts';
import { useReader } from '../speech/reading.tsx';
import { dialogOf, filledField, neighbour, stopsOf } from './stops.ts';

interface KeypadActions {
  key(key: KeypadKey): void;
  /** Any other key came between. */
  other(): void;
}

/** What each key of the keypad does on the page in view, while it is read aloud. */
export function useKeypadActions(): KeypadActions {
  const { snapshot, act } = useKiosk();
  const reader = useReader();
  const t = useTranslations('sound');
  const helped = useRef(false);
  return useMemo(() => {
    const { speech } = snapshot.settings;
    const set = (change: Partial<Speech>) =>
      act({ type: 'changeSettings', change: { speech: { ...speech, ...change } } });

    function move(by: 1 | -1): void {
      const current = document.activeElement;
      neighbour(stopsOf(document), current instanceof HTMLElement ? current : null, by)?.focus();
    }

    function choose(): void {
      const current = document.activeElement;
      if (current instanceof HTMLInputElement && current.type !== 'radio') {
        next();
        return;
      }
      if (!(current instanceof HTMLElement) || !stopsOf(document).includes(current)) {
        reader.say(t('firstDown'));
        return;
      }
      // What is the one already does not become it again.
      if (current instanceof HTMLInputElement && current.checked) reader.readControl(current);
      else current.click();
      // Typing puts the focus into the field; whoever walks through the keys stays on theirs.
      if (current.closest('.keyboard')) current.focus();
    }

    /** From a field, as Enter does; nothing that cannot be taken back. */
    function next(): void {
      const primary = document.querySelector('.frame-actions .button-primary:not(.irrevocable)');
      if (primary instanceof HTMLElement) primary.click();
    }

    function back(): void {
      const dialog = dialogOf(document);
      const field = filledField(document);
      if (snapshot.idle) act({ type: 'stay' });
      else if (snapshot.helpOpen) act({ type: 'closeHelp' });
      else if (dialog) click(dialog.querySelector('.button-primary'));
      else if (document.activeElement?.closest('.keyboard')) focus(document.querySelector('main input'));
      else if (field) click(document.querySelector('.key-erase'));
      else if (snapshot.canGoBack) act({ type: 'back' });
      else reader.say(t('noBack'));
    }

    function help(): void {
      const isSecond = helped.current && !snapshot.helpOpen;
      helped.current = !isSecond;
      if (isSecond) act({ type: 'openHelp' });
      else if (!reader.repeat()) reader.readPage();
    }

    function pace(by: 1 | -1): void {
      const ratePercent = speechRates[speechRates.indexOf(speech.ratePercent) + by] ?? speech.ratePercent;
      set({ ratePercent });
      reader.say(t('rateNow', { percent: String(ratePercent) }));
    }

    function loudness(by: 1 | -1): void {
      const levelDb = speechLevels[speechLevels.indexOf(speech.levelDb) + by] ?? speech.levelDb;
      set({ levelDb });
      const at = String(speechLevels.indexOf(levelDb) + 1);
      reader.say(t('levelNow', { at, count: String(speechLevels.length) }));
    }

    const actions: Readonly<Record<KeypadKey, () => void>> = {
      up: () => move(-1),
      down: () => move(1),
      choose,
      back,
      help,
      stop: () => undefined,
      slower: () => pace(-1),
      faster: () => pace(1),
      softer: () => loudness(-1),
      louder: () => loudness(1),
    };
    return {
      key(key) {
        reader.silence();
        if (key !== 'help') helped.current = false;
        actions[key]();
      },
      other() {
        helped.current = false;
      },
    };
  }, [snapshot, act, reader, t]);
}

function click(button: Element | null): void {
  if (button instanceof HTMLElement) button.click();
}

function focus(field: Element | null): void {
  if (field instanceof HTMLElement) field.focus();
}
