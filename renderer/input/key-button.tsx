import { Delete } from 'lucide-react';
import { Button } from 'react-aria-components';
import { useTranslations } from 'use-intl';
import { useGuardedKey } from '../primitives/use-guarded-press.ts';
import type { Key } from './layouts.ts';

interface Props {
  readonly name: Key;
  readonly onPress: (key: Key) => void;
  readonly isOn?: boolean;
}

/** One key; the field keeps the focus, so that physical and on-screen typing share its caret. */
export function KeyButton({ name, onPress, isOn }: Props) {
  const press = useGuardedKey(() => onPress(name));
  const t = useTranslations('keyboard');
  const wide = name.type === 'space' || (name.type === 'text' && name.wide === true);
  const classes = ['key', `key-${name.type}`, wide ? 'key-wide' : '', isOn ? 'key-on' : ''];
  return (
    <Button
      className={classes.filter(Boolean).join(' ')}
      preventFocusOnPress
      onPress={press}
      {...(name.type === 'capitals' || name.type === 'symbols' ? { 'aria-pressed': isOn === true } : {})}
    >
      {name.type === 'text' && name.text}
      {name.type === 'erase' && <Delete className="icon" aria-hidden />}
      {name.type !== 'text' && <span>{t(name.type === 'symbols' && isOn ? 'alphabet' : name.type)}</span>}
    </Button>
  );
}
