import { useTranslations } from 'use-intl';
import { CallStaff } from '../call/call-staff.tsx';
import { useKiosk } from '../kiosk.ts';
import { Button } from '../primitives/button.tsx';
import { StaffUnlockButton } from '../primitives/staff-unlock-button.tsx';
import { Dialog } from './dialog.tsx';

/** One plain sentence for the screen in view, and staff who come when they are called. */
export function HelpDialog() {
  const { snapshot, act } = useKiosk();
  const t = useTranslations('help');
  const frame = useTranslations('frame');
  return (
    <Dialog
      title={t('title')}
      actions={<Button onPress={() => act({ type: 'closeHelp' })}>{t('close')}</Button>}
    >
      <p>{t(`screen.${snapshot.screen.name}`)}</p>
      <CallStaff />
      <div className="dialog-place soft">
        <StaffUnlockButton
          text={frame('place', { branch: snapshot.kiosk.branchName, kiosk: snapshot.kiosk.kioskId })}
        />
      </div>
    </Dialog>
  );
}
