import { useTranslations } from 'use-intl';
import type { ConsolePage, Leaving } from '../../../contract/kiosk-api/actions/staff-actions.ts';
import type { InterruptedVisit, RecoveredStorage } from '../../../contract/kiosk-api/screens/staff.ts';
import type { ScreenOf } from '../../../contract/kiosk-api/snapshot.ts';
import { DeskPicture } from '../../illustrations/desk.tsx';
import { useKiosk } from '../../kiosk.ts';
import { useFormats } from '../../language/language.tsx';
import { personal, sentence } from '../../language/personal.tsx';
import { useStaffProblem } from '../../language/use-staff-problem.ts';
import { Frame } from '../../layout/frame.tsx';
import { Button } from '../../primitives/button.tsx';
import { Note } from '../../primitives/note.tsx';
import { Tile } from '../../primitives/tile.tsx';
import { definePage } from '../define-page.ts';

export const page = definePage('staffConsole', StaffConsoleScreen);

/** From here staff look after the machine. */
function StaffConsoleScreen({ screen }: { readonly screen: ScreenOf<'staffConsole'> }) {
  const { person, checked, waiting, parked, turnedDown, interrupted, recovered } = screen;
  const { snapshot, act } = useKiosk();
  const t = useTranslations('staffConsole');
  const problem = useStaffProblem(screen.problem);
  const supervises = person.role === 'supervisor';
  const pages: readonly ConsolePage[] = checked
    ? ['claims', 'checks', 'settings', ...(supervises ? ['people' as const] : [])]
    : ['checks'];
  const ways: readonly Leaving[] = checked
    ? [snapshot.training ? 'service' : 'training', 'restart', ...(supervises ? ['exit' as const] : [])]
    : [];
  const about = (page: ConsolePage) =>
    page === 'claims' ? t('claimsAbout', { waiting, parked, turnedDown }) : t(`about.${page}`);
  return (
    <Frame
      title={t('title', { name: person.name })}
      hint={t('hint')}
      problem={problem}
      picture={<DeskPicture />}
      actions={ways.map((to) => (
        <Button key={to} onPress={() => act({ type: 'staffLeave', to })}>
          {t(`leave.${to}`)}
        </Button>
      ))}
    >
      {!checked && (
        <Note kind="warn">
          <p>{t('notChecked')}</p>
        </Note>
      )}
      {recovered && <Recovered storage={recovered} />}
      {interrupted && <Interrupted visit={interrupted} />}
      <Tile title={t('help')} about={t('helpAbout')} onPress={() => act({ type: 'staffHelp' })} />
      {pages.map((page) => (
        <Tile
          key={page}
          title={t(`page.${page}`)}
          about={about(page)}
          onPress={() => act({ type: 'staffOpen', page })}
        />
      ))}
    </Frame>
  );
}

/** For a participant who asks what has become of the claim. */
function Interrupted({ visit: { at, receiptNumber } }: { readonly visit: InterruptedVisit }) {
  const { moment } = useFormats();
  const t = useTranslations('staffConsole.interrupted');
  return (
    <Note kind="warn">
      <p>
        <strong>{t('title', { when: moment(at) })}</strong>
      </p>
      <p>
        {receiptNumber === null
          ? t('notStored')
          : sentence((own) => t('stored', { receipt: own(personal.text(receiptNumber)) }))}
      </p>
    </Note>
  );
}

/** What may be lost, and whom to call. */
function Recovered({ storage: { at, lost, withoutEnvelope } }: { readonly storage: RecoveredStorage }) {
  const { moment } = useFormats();
  const t = useTranslations('staffConsole.recovered');
  return (
    <Note kind="warn">
      <p>
        <strong>{t('title', { when: moment(at) })}</strong>
      </p>
      <p>
        {lost === null
          ? t('noneLost')
          : sentence((own) =>
              t('lost', {
                count: lost.count,
                from: own(personal.text(lost.from)),
                to: own(personal.text(lost.to)),
              }),
            )}
      </p>
      {withoutEnvelope > 0 && <p>{t('withoutEnvelope', { count: withoutEnvelope })}</p>}
    </Note>
  );
}
