import { Button } from 'react-aria-components';
import { useKiosk } from '../kiosk.ts';
import { useGuardedPress } from './use-guarded-press.ts';

/** A text that staff press several times to reach their screens; whoever presses it once notices nothing. */
export function StaffUnlockButton({ text }: { readonly text: string }) {
  const { act } = useKiosk();
  const press = useGuardedPress(() => act({ type: 'staffUnlockTap' }));
  return (
    <Button className="staff-unlock" onPress={press}>
      {text}
    </Button>
  );
}
