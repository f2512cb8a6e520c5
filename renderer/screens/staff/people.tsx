import { useTranslations } from 'use-intl';
import type { ScreenOf } from '../../../contract/kiosk-api/snapshot.ts';
import { StaffPicture } from '../../illustrations/staff.tsx';
import { useKiosk } from '../../kiosk.ts';
import { Frame } from '../../layout/frame.tsx';
import { PrimaryAction } from '../../primitives/primary-action.tsx';
import { Tile } from '../../primitives/tile.tsx';
import { definePage } from '../define-page.ts';

export const page = definePage('staffPeople', StaffPeopleScreen);

/** Who is staff at this kiosk. */
function StaffPeopleScreen({ screen: { people } }: { readonly screen: ScreenOf<'staffPeople'> }) {
  const { act } = useKiosk();
  const t = useTranslations('staffPeople');
  const roles = useTranslations('staffRoles');
  return (
    <Frame
      title={t('title')}
      hint={t('hint')}
      picture={<StaffPicture />}
      actions={<PrimaryAction onPress={() => act({ type: 'staffAdd' })}>{t('add')}</PrimaryAction>}
    >
      {people.map(({ staffId, name, role, active }) => (
        <Tile
          key={staffId}
          title={name}
          about={t(active ? 'active' : 'notActive', { role: roles(role), id: staffId })}
          onPress={() => act({ type: 'staffChoose', staffId })}
        />
      ))}
    </Frame>
  );
}
