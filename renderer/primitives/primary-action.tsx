import type { ReactNode } from 'react';
import { useEffect } from 'react';
import { Button } from './button.tsx';
import { useGuardedPress } from './use-guarded-press.ts';

interface Props {
  readonly onPress: () => void;
  readonly children: ReactNode;
}

/** The one action that goes on; Enter does the same from anywhere on the page. */
export function PrimaryAction({ onPress, children }: Props) {
  const enter = useGuardedPress(onPress);
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      if (event.key !== 'Enter' || event.repeat || event.defaultPrevented) return;
      if (event.target instanceof Element && event.target.closest('button, a, [role="dialog"]')) return;
      if (document.querySelector('.dialog')) return;
      event.preventDefault();
      enter('enter');
    };
    document.addEventListener('keydown', listen);
    return () => document.removeEventListener('keydown', listen);
  }, [enter]);
  return (
    <Button kind="primary" onPress={onPress}>
      {children}
    </Button>
  );
}
