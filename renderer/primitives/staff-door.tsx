import { Button } from 'react-aria-components';
import { useKiosk } from '../kiosk.ts';
import { useGuardedPress } from './use-guarded-press.ts';

/** Words that staff press several times to come in; whoever presses them once notices nothing. */
export function StaffDoor({ words }: { readonly words: string }) {
  const { act } = useKiosk();
  const press = useGuardedPress(() => act({ type: 'staffUnlockTap' }));
  return (
    <Button className="staff-door" onPress={press}>
      {words}
    </Button>
  );
}
