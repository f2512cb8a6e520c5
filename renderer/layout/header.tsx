import { ArrowLeft, CircleQuestionMark } from 'lucide-react';
import { useTranslations } from 'use-intl';
import type { Screen } from '../../contract/kiosk-api/snapshot.ts';
import { useKiosk } from '../kiosk.ts';
import { Button } from '../primitives/button.tsx';
import { StaffUnlockButton } from '../primitives/staff-unlock-button.tsx';
import { Progress } from './progress.tsx';

/** Where staff sign in while nobody is served; during a visit they do so from the help dialog. */
const unlocksAt: readonly Screen['name'][] = ['attract', 'outOfService'];

export function Header() {
  const { snapshot, act } = useKiosk();
  const t = useTranslations('frame');
  return (
    <div className="header">
      <div className="header-start">
        {snapshot.canGoBack && (
          <Button onPress={() => act({ type: 'back' })}>
            <ArrowLeft className="icon" aria-hidden />
            {t('back')}
          </Button>
        )}
      </div>
      <div className="header-middle">
        {snapshot.step ? (
          <Progress {...snapshot.step} />
        ) : (
          <div className="brand">
            {unlocksAt.includes(snapshot.screen.name) ? (
              <StaffUnlockButton text={t('product')} />
            ) : (
              t('product')
            )}
          </div>
        )}
      </div>
      <div className="header-end">
        <Button onPress={() => act({ type: 'openHelp' })}>
          <CircleQuestionMark className="icon" aria-hidden />
          {t('help')}
        </Button>
      </div>
    </div>
  );
}
