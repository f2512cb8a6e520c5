import type { ReactNode } from 'react';
import { Button as AriaButton } from 'react-aria-components';
import { useGuardedKey, useGuardedPress } from './use-guarded-press.ts';
import './button.css';

interface Props {
  readonly onPress: () => void;
  readonly children: ReactNode;
  readonly kind?: 'primary' | 'secondary' | 'quiet' | 'tile';
  /** When the visible words alone do not say enough, such as "Ubah". */
  readonly label?: string;
  readonly isPressed?: boolean;
  readonly isDisabled?: boolean;
  /** Pressed again and again on purpose, as keys are. */
  readonly isQuick?: boolean;
  readonly className?: string;
}

/** An action button: at least 20 mm, fires on release inside, once for a trembling hand. */
export function Button(props: Props) {
  const {
    onPress,
    children,
    kind = 'secondary',
    label,
    isPressed,
    isDisabled = false,
    isQuick,
    className,
  } = props;
  const press = useGuardedPress(onPress);
  const pressQuickly = useGuardedKey(onPress);
  return (
    <AriaButton
      className={['button', `button-${kind}`, className].filter(Boolean).join(' ')}
      onPress={isQuick ? ({ target }) => pressQuickly(target) : press}
      isDisabled={isDisabled}
      {...(isQuick ? { 'data-quick': true } : {})}
      {...(label === undefined ? {} : { 'aria-label': label })}
      {...(isPressed === undefined ? {} : { 'aria-pressed': isPressed })}
    >
      {children}
    </AriaButton>
  );
}
