import { useTranslations } from 'use-intl';
import type { ScreenOf } from '../../../contract/kiosk-api/snapshot.ts';
import { BadgePicture } from '../../illustrations/staff.tsx';
import { useKiosk } from '../../kiosk.ts';
import { useStaffProblem } from '../../language/use-staff-problem.ts';
import { Frame } from '../../layout/frame.tsx';
import { Tile } from '../../primitives/tile.tsx';
import { definePage } from '../define-page.ts';

export const page = definePage('staffRole', StaffRoleScreen);

const ROLES = ['helper', 'supervisor'] as const;

function StaffRoleScreen({ screen }: { readonly screen: ScreenOf<'staffRole'> }) {
  const { act } = useKiosk();
  const t = useTranslations('staffRole');
  const roles = useTranslations('staffRoles');
  const problem = useStaffProblem(screen.problem);
  return (
    <Frame
      title={t('title', { name: screen.staffName })}
      hint={t('hint')}
      problem={problem}
      picture={<BadgePicture />}
    >
      {ROLES.map((role) => (
        <Tile
          key={role}
          title={roles(role)}
          about={t(role)}
          onPress={() => act({ type: 'staffChooseRole', role })}
        />
      ))}
    </Frame>
  );
}
