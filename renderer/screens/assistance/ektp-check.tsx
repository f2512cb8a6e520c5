import { useTranslations } from 'use-intl';
import { CardPicture } from '../../illustrations/documents.tsx';
import { useKiosk } from '../../kiosk.ts';
import { PlainPage } from '../../layout/plain-page.tsx';
import { PrimaryAction } from '../../primitives/primary-action.tsx';
import { definePage } from '../define-page.ts';

export const page = definePage('ektpCheck', EktpCheckScreen);

/** Staff hold the person against the original card before anything is copied from it. */
function EktpCheckScreen() {
  const { act } = useKiosk();
  const t = useTranslations('ektpCheck');
  return (
    <PlainPage
      title={t('title')}
      hint={t('hint')}
      picture={<CardPicture />}
      todo={[t('face'), t('expired'), t('record')]}
      actions={
        <PrimaryAction irrevocable onPress={() => act({ type: 'agree' })}>
          {t('confirm')}
        </PrimaryAction>
      }
    />
  );
}
