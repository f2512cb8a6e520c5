import { ArrowBigUp, CaseLower, Delete, Hash, type LucideIcon, Space, Trash2, Undo2 } from 'lucide-react';
import { type PointerEvent, useState } from 'react';
import { useTranslations } from 'use-intl';
import { useKiosk } from '../kiosk.ts';
import { useGuardedKey } from '../primitives/use-guarded-press.ts';
import type { Key } from './layouts.ts';

/** What lies on the panel with more than a fingertip, where the panel tells. */
const PALM_MM = 35;

/** Beside the words, or in their place where there is no room for them. */
const ICONS: Readonly<Record<Exclude<Key['type'], 'text'>, LucideIcon>> = {
  erase: Delete,
  clear: Trash2,
  restore: Undo2,
  space: Space,
  capitals: ArrowBigUp,
  symbols: Hash,
};

interface Props {
  readonly name: Key;
  readonly onPress: (key: Key) => void;
  /** Called for each finger that comes down, and once it is away. */
  readonly onHold: (key: Key) => void;
  readonly onRelease: () => void;
  readonly isOn?: boolean;
}

/**
 * One key. It types as soon as a finger comes down, whatever other fingers do: those who type with two thumbs have the next
 * key down before the last one is up. The field keeps the focus, so that physical and on-screen typing share its caret.
 */
export function KeyButton({ name, onPress, onHold, onRelease, isOn }: Props) {
  const { mmPerPx } = useKiosk().snapshot;
  const [fingers, setFingers] = useState<readonly number[]>([]);
  const press = useGuardedKey(() => onPress(name));
  const t = useTranslations('keyboard');
  const wide = name.type === 'space' || (name.type === 'text' && name.wide === true);
  const Icon =
    name.type === 'text' ? undefined : name.type === 'symbols' && isOn ? CaseLower : ICONS[name.type];
  const word = name.type === 'text' ? undefined : t(name.type === 'symbols' && isOn ? 'alphabet' : name.type);
  const classes = ['key', `key-${name.type}`, wide ? 'key-wide' : '', isOn ? 'key-on' : ''];

  const down = (event: PointerEvent<HTMLButtonElement>) => {
    const { pointerId, target, currentTarget, width, height } = event;
    if (event.button !== 0) return;
    event.preventDefault();
    if (Math.max(width, height) * mmPerPx > PALM_MM) return;
    // A touch stays with what it came down on otherwise, its key or the sign in it, and would not be heard to leave.
    if (target instanceof Element && target.hasPointerCapture(pointerId)) {
      target.releasePointerCapture(pointerId);
    }
    setFingers((before) => [...before, pointerId]);
    press(currentTarget);
    onHold(name);
  };
  const away = ({ pointerId }: PointerEvent) => {
    if (!fingers.includes(pointerId)) return;
    setFingers((before) => before.filter((finger) => finger !== pointerId));
    onRelease();
  };

  return (
    <button
      type="button"
      aria-label={word}
      className={classes.filter(Boolean).join(' ')}
      data-pressed={fingers.length > 0 || undefined}
      onPointerDown={down}
      onPointerUp={away}
      onPointerCancel={away}
      onPointerLeave={away}
      // Enter that is held presses a button again and again; a key is typed once.
      onKeyDown={(event) => event.repeat && event.key === 'Enter' && event.preventDefault()}
      // By Enter, the space bar, or a screen reader: no pointer has come down before.
      onClick={(event) => event.detail === 0 && press(event.currentTarget)}
      {...(name.type === 'capitals' || name.type === 'symbols' ? { 'aria-pressed': isOn === true } : {})}
    >
      {name.type === 'text' && name.text}
      {Icon && <Icon className="icon" aria-hidden />}
      {word && <span className="key-word">{word}</span>}
    </button>
  );
}
