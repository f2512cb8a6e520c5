import { ArrowLeft, CircleQuestionMark } from 'lucide-react';
import { useTranslations } from 'use-intl';
import { useKiosk } from '../kiosk.ts';
import { Button } from './button.tsx';
import { Progress } from './progress.tsx';

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
        {snapshot.step ? <Progress {...snapshot.step} /> : <p className="brand">{t('product')}</p>}
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
