import { useTranslations } from 'use-intl';
import type { ScreenOf } from '../../../contract/kiosk-api/snapshot.ts';
import { PlainPage } from '../../controls/plain-page.tsx';
import { PrimaryAction } from '../../controls/primary-action.tsx';
import { useKiosk } from '../../kiosk.ts';
import { HandOverPicture } from '../../pictures/hand-over.tsx';

/** What comes next is the participant's own. */
export function HandOverScreen({ screen }: { readonly screen: ScreenOf<'handOver'> }) {
  const { act } = useKiosk();
  const t = useTranslations('handOver');
  return (
    <PlainPage
      title={t('title')}
      hint={t(`act.${screen.act}`)}
      picture={<HandOverPicture />}
      todo={[t('todo')]}
      actions={<PrimaryAction onPress={() => act({ type: 'takeScreen' })}>{t('take')}</PrimaryAction>}
    />
  );
}
