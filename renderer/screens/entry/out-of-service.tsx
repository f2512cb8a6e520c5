import { useTranslations } from 'use-intl';
import type { ScreenOf } from '../../../contract/kiosk-api/snapshot.ts';
import { ClosedPicture } from '../../illustrations/scenes.tsx';
import { Frame } from '../../layout/frame.tsx';
import { Todo } from '../../primitives/note.tsx';
import { definePage } from '../define-page.ts';

export const page = definePage('outOfService', OutOfServiceScreen);

function OutOfServiceScreen({ screen }: { readonly screen: ScreenOf<'outOfService'> }) {
  const t = useTranslations('outOfService');
  return (
    <Frame title={t('title')} hint={t('hint')} tone="closed" picture={<ClosedPicture />}>
      <Todo sentences={[t('data')]} />
      <p className="soft">{t('reference', { reference: t(`fault.${screen.fault}`) })}</p>
    </Frame>
  );
}
