import { useTranslations } from 'use-intl';
import type { ScreenOf } from '../../../contract/kiosk-api/snapshot.ts';
import { HandOverPicture } from '../../illustrations/hand-over.tsx';
import { useKiosk } from '../../kiosk.ts';
import { PlainPage } from '../../layout/plain-page.tsx';
import { PrimaryAction } from '../../primitives/primary-action.tsx';
import { definePage } from '../define-page.ts';

export const page = definePage('handOver', HandOverScreen);

/** The next step is the participant's to take; staff give the screen back for it. */
function HandOverScreen({ screen }: { readonly screen: ScreenOf<'handOver'> }) {
  const { act } = useKiosk();
  const t = useTranslations('handOver');
  return (
    <PlainPage
      title={t('title')}
      hint={t(`act.${screen.act}`)}
      tone="help"
      picture={<HandOverPicture />}
      todo={[t('todo')]}
      actions={<PrimaryAction onPress={() => act({ type: 'takeScreen' })}>{t('take')}</PrimaryAction>}
    />
  );
}
