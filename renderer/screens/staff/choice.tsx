import { useTranslations } from 'use-intl';
import type { ScreenOf } from '../../../contract/kiosk-api/snapshot.ts';
import { useKiosk } from '../../kiosk.ts';
import { Frame } from '../../layout/frame.tsx';
import { Note } from '../../primitives/note.tsx';
import { Tile } from '../../primitives/tile.tsx';
import { definePage } from '../define-page.ts';

export const page = definePage('staffChoice', StaffChoiceScreen);

/** Who of the staff is here. */
function StaffChoiceScreen({ screen: { people } }: { readonly screen: ScreenOf<'staffChoice'> }) {
  const { act } = useKiosk();
  const t = useTranslations('staffChoice');
  const roles = useTranslations('staffRoles');
  return (
    <Frame title={t('title')} hint={t('hint')}>
      {people.map(({ staffId, name, role }) => (
        <Tile
          key={staffId}
          title={name}
          about={t('about', { role: roles(role), id: staffId })}
          onPress={() => act({ type: 'staffChoose', staffId })}
        />
      ))}
      {people.length === 0 && (
        <Note kind="warn">
          <p>{t('nobody')}</p>
        </Note>
      )}
    </Frame>
  );
}
