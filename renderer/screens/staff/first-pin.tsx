import { useTranslations } from 'use-intl';
import type { ScreenOf } from '../../../contract/kiosk-api/snapshot.ts';
import { useKiosk } from '../../kiosk.ts';
import { personal } from '../../language/personal.tsx';
import { PlainPage } from '../../layout/plain-page.tsx';
import { PrimaryAction } from '../../primitives/primary-action.tsx';
import { definePage } from '../define-page.ts';

export const page = definePage('staffFirstPin', StaffFirstPinScreen);

/** The PIN for a first sign-in, shown this once. */
function StaffFirstPinScreen({ screen }: { readonly screen: ScreenOf<'staffFirstPin'> }) {
  const { act } = useKiosk();
  const t = useTranslations('staffFirstPin');
  return (
    <PlainPage
      title={t('title', { name: screen.person.name })}
      hint={t('hint')}
      picture={<p className="amount">{personal.text(screen.pin)}</p>}
      todo={[t('change')]}
      actions={<PrimaryAction onPress={() => act({ type: 'back' })}>{t('done')}</PrimaryAction>}
    />
  );
}
