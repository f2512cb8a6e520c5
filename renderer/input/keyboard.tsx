import { useState } from 'react';
import { Toolbar } from 'react-aria-components';
import { useTranslations } from 'use-intl';
import type { KeyboardKind } from '../../contract/kiosk-api/actions/questions.ts';
import { KeyButton } from './key-button.tsx';
import { type Key, keypadRows, type Layer, layerAfter, rowsOf } from './layouts.ts';
import { useHeld } from './use-held.ts';
import './keyboard.css';

interface Props {
  readonly kind: KeyboardKind | 'digits';
  readonly onText: (text: string) => void;
  readonly onErase: () => void;
  readonly onClear: () => void;
  /** The key that clears gives back what it cleared. */
  readonly restorable: boolean;
}

/** Letters or digits on the screen. One stop for Tab; the arrow keys go through the keys. */
export function Keyboard({ kind, onText, onErase, onClear, restorable }: Props) {
  const [layer, setLayer] = useState<Layer>('small');
  const t = useTranslations('keyboard');
  const rows = kind === 'digits' ? keypadRows : rowsOf(kind, layer);

  const erasing = useHeld(onErase);
  const hold = ({ type }: Key) => (type === 'erase' ? erasing.start() : erasing.stop());

  const press = (key: Key) => {
    if (key.type === 'text') onText(key.text);
    else if (key.type === 'space') onText(' ');
    else if (key.type === 'erase') onErase();
    else if (key.type === 'clear' || key.type === 'restore') onClear();
    else setLayer(layerAfter(layer, key.type));
  };

  return (
    <Toolbar
      data-silent
      data-quick
      className={kind === 'digits' ? 'keyboard keypad' : 'keyboard'}
      aria-label={t(kind === 'digits' ? 'digits' : 'letters')}
      orientation="horizontal"
    >
      {rows.map((row) => (
        <div className="key-row" key={row.map(keyId).join('')}>
          {row.map((key) => (
            <KeyButton
              key={keyId(key)}
              name={key.type === 'clear' && restorable ? { type: 'restore' } : key}
              onPress={press}
              onHold={hold}
              onRelease={erasing.stop}
              isOn={key.type === layer}
            />
          ))}
        </div>
      ))}
    </Toolbar>
  );
}

function keyId(key: Key): string {
  return key.type === 'text' ? key.text : key.type;
}
