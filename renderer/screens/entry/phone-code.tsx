import { useTranslations } from 'use-intl';
import type { ScreenOf } from '../../../contract/kiosk-api/snapshot.ts';
import { AccountPicture } from '../../illustrations/account.tsx';
import { ScanPicture } from '../../illustrations/scan.tsx';
import { useKiosk } from '../../kiosk.ts';
import { Frame } from '../../layout/frame.tsx';
import { Note } from '../../primitives/note.tsx';
import { QrCode } from '../../primitives/qr-code.tsx';
import { definePage } from '../define-page.ts';
import './phone-code.css';

export const page = definePage('phoneCode', PhoneCodeScreen);

/** The code for the phone's camera, and what to do in three steps; then the number by which the phone knows this kiosk. */
function PhoneCodeScreen({ screen }: { readonly screen: ScreenOf<'phoneCode'> }) {
  const { training, kiosk } = useKiosk().snapshot;
  const t = useTranslations('phoneCode');
  const frame = useTranslations('frame');
  const { url, userCode, opened, number } = screen;
  return (
    <Frame
      title={opened ? t('opened.title') : t('title')}
      hint={opened ? t('opened.hint') : t('hint')}
      picture={opened ? <AccountPicture /> : <ScanPicture />}
    >
      <section className="card phone-code">
        {!opened && <QrCode text={url} label={t('qr')} />}
        <div>
          <h2>{number === null ? t('code') : t('opened.number')}</h2>
          {number === null ? (
            <p className="phone-letters">{userCode}</p>
          ) : (
            <p className="phone-letters number">{number}</p>
          )}
          <p className="soft">{frame('place', { branch: kiosk.branchName, kiosk: kiosk.kioskId })}</p>
        </div>
      </section>
      <ol className="phone-steps">
        {!opened && <li>{t('scan')}</li>}
        <li>{opened ? t(number === null ? 'opened.compare' : 'opened.find') : t('open')}</li>
        <li>{t('enter')}</li>
      </ol>
      {training && !opened && (
        <Note>
          <p>{t('training')}</p>
        </Note>
      )}
    </Frame>
  );
}
