import { useTranslations } from 'use-intl';
import type { ScreenOf } from '../../../contract/kiosk-api/snapshot.ts';
import { BadgePicture } from '../../illustrations/staff.tsx';
import { useKiosk } from '../../kiosk.ts';
import { useStaffProblem } from '../../language/use-staff-problem.ts';
import { Frame } from '../../layout/frame.tsx';
import { Button } from '../../primitives/button.tsx';
import { Rows } from '../../primitives/rows.tsx';
import { definePage } from '../define-page.ts';

export const page = definePage('staffMember', StaffMemberScreen);

/** One member of staff, and what a supervisor can do for and about them. */
function StaffMemberScreen({ screen }: { readonly screen: ScreenOf<'staffMember'> }) {
  const { staffId, name, role, active, firstPin } = screen.member;
  const { act } = useKiosk();
  const t = useTranslations('staffMember');
  const roles = useTranslations('staffRoles');
  const problem = useStaffProblem(screen.problem);
  return (
    <Frame
      title={name}
      problem={problem}
      picture={<BadgePicture />}
      actions={
        <>
          {!screen.self && (
            <Button onPress={() => act({ type: 'staffSwitch', active: !active })}>
              {t(active ? 'switchOff' : 'switchOn')}
            </Button>
          )}
          <Button onPress={() => act({ type: 'staffResetPin' })}>{t('newPin')}</Button>
        </>
      }
    >
      <section className="card">
        <Rows
          rows={[
            { term: t('id'), value: staffId },
            { term: t('role'), value: roles(role) },
            { term: t('state'), value: t(active ? 'active' : 'notActive') },
            { term: t('pin'), value: t(firstPin ? 'firstPin' : 'ownPin') },
          ]}
        />
      </section>
      {screen.self && <p className="soft">{t('self')}</p>}
    </Frame>
  );
}
