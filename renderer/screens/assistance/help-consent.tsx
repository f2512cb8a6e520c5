import { useTranslations } from 'use-intl';
import type { ScreenOf } from '../../../contract/kiosk-api/snapshot.ts';
import { DeskPicture } from '../../illustrations/desk.tsx';
import { AgreementPage } from '../../layout/agreement-page.tsx';
import { definePage } from '../define-page.ts';

export const page = definePage('helpConsent', HelpConsentScreen);

const POINTS = ['sees', 'does', 'own', 'secret', 'end'] as const;

/** Nobody is helped without saying so; both answers are equally large. */
function HelpConsentScreen({ screen }: { readonly screen: ScreenOf<'helpConsent'> }) {
  const t = useTranslations('helpConsent');
  return (
    <AgreementPage
      title={t('title', { name: screen.staffName })}
      hint={t('hint')}
      picture={<DeskPicture />}
      decline={{ label: t('decline'), action: { type: 'declineHelp' } }}
      agree={{ label: t('agree'), action: { type: 'agreeToHelp' } }}
    >
      {POINTS.map((point) => (
        <p key={point}>{t(point)}</p>
      ))}
      <p className="small soft">{t('version', { version: screen.version })}</p>
    </AgreementPage>
  );
}
