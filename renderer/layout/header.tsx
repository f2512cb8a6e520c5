import { ArrowLeft, CircleQuestionMark } from 'lucide-react';
import { useTranslations } from 'use-intl';
import type { Screen } from '../../contract/kiosk-api/snapshot.ts';
import { useKiosk } from '../kiosk.ts';
import { Button } from '../primitives/button.tsx';
import { StaffDoor } from '../primitives/staff-door.tsx';
import { Progress } from './progress.tsx';

/** Where staff come in while nobody is served; during a visit they do so by its help. */
const doorAt: readonly Screen['name'][] = ['attract', 'outOfService'];

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
            {doorAt.includes(snapshot.screen.name) ? <StaffDoor words={t('product')} /> : t('product')}
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
