import { useTranslations } from 'use-intl';
import type { ScreenOf } from '../../../contract/kiosk-api/snapshot.ts';
import { useKiosk } from '../../kiosk.ts';
import { Frame } from '../../layout/frame.tsx';
import { Button } from '../../primitives/button.tsx';
import { definePage } from '../define-page.ts';

export const page = definePage('helpConsent', HelpConsentScreen);

const POINTS = ['sees', 'does', 'own', 'secret', 'end'] as const;

/** Nobody is helped without saying so; both answers are equally large. */
function HelpConsentScreen({ screen }: { readonly screen: ScreenOf<'helpConsent'> }) {
  const { act } = useKiosk();
  const t = useTranslations('helpConsent');
  return (
    <Frame
      title={t('title', { name: screen.staffName })}
      hint={t('hint')}
      actions={
        <>
          <Button className="answer" onPress={() => act({ type: 'declineHelp' })}>
            {t('decline')}
          </Button>
          <Button className="answer" onPress={() => act({ type: 'agreeToHelp' })}>
            {t('agree')}
          </Button>
        </>
      }
    >
      {POINTS.map((point) => (
        <p key={point}>{t(point)}</p>
      ))}
      <p className="small soft">{t('version', { version: screen.version })}</p>
    </Frame>
  );
}
