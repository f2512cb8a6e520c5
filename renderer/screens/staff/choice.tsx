import { useTranslations } from 'use-intl';
import type { ScreenOf } from '../../../contract/kiosk-api/snapshot.ts';
import { LinePicture } from '../../illustrations/line.tsx';
import { StaffPicture } from '../../illustrations/staff.tsx';
import { useKiosk } from '../../kiosk.ts';
import { Frame } from '../../layout/frame.tsx';
import { Note } from '../../primitives/note.tsx';
import { PrimaryAction } from '../../primitives/primary-action.tsx';
import { Tile } from '../../primitives/tile.tsx';
import { definePage } from '../define-page.ts';

export const page = definePage(['staffChoice', 'staffNotChecked'], WhoScreen);

type Who = ScreenOf<'staffChoice' | 'staffNotChecked'>;

/** Who of the staff is here. */
function WhoScreen({ screen }: { readonly screen: Who }) {
  return screen.name === 'staffChoice' ? <Choice {...screen} /> : <NotChecked {...screen} />;
}

function Choice({ people }: ScreenOf<'staffChoice'>) {
  const { act } = useKiosk();
  const t = useTranslations('staffChoice');
  const roles = useTranslations('staffRoles');
  return (
    <Frame title={t('title')} hint={t('hint')} picture={<StaffPicture />}>
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

/** The line is down: staff say who they are, and are told what waits until somebody can check it. */
function NotChecked({ person: { name } }: ScreenOf<'staffNotChecked'>) {
  const { act } = useKiosk();
  const t = useTranslations('staffNotChecked');
  return (
    <Frame
      title={t('title', { name })}
      hint={t('hint')}
      picture={<LinePicture />}
      actions={
        <PrimaryAction onPress={() => act({ type: 'staffGoOn' })}>{t('goOn', { name })}</PrimaryAction>
      }
    >
      <Note kind="warn">
        <p>{t('may')}</p>
        <p>{t('waits')}</p>
      </Note>
    </Frame>
  );
}
