import { useTranslations } from 'use-intl';
import type { ScreenOf } from '../../../contract/kiosk-api/snapshot.ts';
import { CarePicture } from '../../illustrations/staff.tsx';
import { useKiosk } from '../../kiosk.ts';
import { Frame } from '../../layout/frame.tsx';
import { ChangeableRow } from '../../primitives/changeable-row.tsx';
import { definePage } from '../define-page.ts';

export const page = definePage('staffSettings', StaffSettingsScreen);

/** What may be set at this one kiosk. */
function StaffSettingsScreen({ screen: { settings } }: { readonly screen: ScreenOf<'staffSettings'> }) {
  const { act } = useKiosk();
  const t = useTranslations('staffSettings');
  return (
    <Frame title={t('title')} hint={t('hint')} picture={<CarePicture />}>
      {settings.map(({ setting, value }) => (
        <ChangeableRow
          key={setting}
          term={t(`${setting}.name`)}
          changeLabel={t('change', { setting: t(`${setting}.name`) })}
          onChange={() => act({ type: 'staffChangeSetting', setting })}
        >
          <p>{t(`${setting}.value`, { value })}</p>
        </ChangeableRow>
      ))}
    </Frame>
  );
}
