import type { ReactNode } from 'react';
import { useEffect, useState } from 'react';
import { useKiosk } from '../kiosk.ts';
import { Button } from './button.tsx';
import { useGuardedPress } from './use-guarded-press.ts';

interface Props {
  readonly onPress: () => void;
  readonly children: ReactNode;
  /**
   * Cannot be taken back. It lies on the other side than the action that leads on, where a second tap never hits it, and
   * hears no Enter while the page is new.
   */
  readonly irrevocable?: boolean;
  /** Something must be read first; the page says what. */
  readonly isDisabled?: boolean;
  readonly className?: string;
}

/** The one action that goes on; Enter does the same from anywhere on the page. */
export function PrimaryAction({
  onPress,
  children,
  irrevocable = false,
  isDisabled = false,
  className,
}: Props) {
  const { newPageMs } = useKiosk().snapshot;
  const enter = useGuardedPress(onPress);
  const [cameAt] = useState(() => performance.now());
  const readyAt = irrevocable ? cameAt + newPageMs : 0;
  useEffect(() => {
    if (isDisabled) return;
    const listen = (event: KeyboardEvent) => {
      if (event.key !== 'Enter' || event.repeat || event.defaultPrevented) return;
      if (event.target instanceof Element && event.target.closest('button, a, [role="dialog"]')) return;
      if (document.querySelector('.dialog')) return;
      event.preventDefault();
      if (performance.now() >= readyAt) enter('enter');
    };
    document.addEventListener('keydown', listen);
    return () => document.removeEventListener('keydown', listen);
  }, [enter, readyAt, isDisabled]);
  return (
    <Button
      kind="primary"
      className={[irrevocable ? 'irrevocable' : '', className].filter(Boolean).join(' ')}
      onPress={onPress}
      isDisabled={isDisabled}
    >
      {children}
    </Button>
  );
}
