import { useTranslations } from 'use-intl';
import type { ScreenOf } from '../../../contract/kiosk-api/snapshot.ts';
import { DocumentCameraPage } from '../../camera/document/document-camera-page.tsx';
import { useKiosk } from '../../kiosk.ts';
import { definePage } from '../define-page.ts';

export const page = definePage('document', DocumentScreen);

/** One page of one document before the camera. */
function DocumentScreen({ screen }: { readonly screen: ScreenOf<'document'> }) {
  const { act } = useKiosk();
  const t = useTranslations('document');
  const documents = useTranslations('documents');
  const { document, number, total, page } = screen;
  return (
    <DocumentCameraPage
      screen={screen}
      title={t('title', { document: documents(`${document}.name`) })}
      onUse={(jpeg, check) => act({ type: 'usePage', jpeg, check })}
      onLack={() => act({ type: 'lackDocument' })}
    >
      <p>
        {t('count', { number, total })} {page !== null && page > 1 && t('page', { page })}
      </p>
      <p className="soft">{documents(`${document}.about`)}</p>
      {screen.isOffered && <p>{t('offered')}</p>}
    </DocumentCameraPage>
  );
}
