import { useTranslations } from 'use-intl';
import type { ScreenOf } from '../../../contract/kiosk-api/snapshot.ts';
import { CalendarPicture } from '../../illustrations/calendar.tsx';
import { useKiosk } from '../../kiosk.ts';
import { useFormats } from '../../language/language.tsx';
import { sentence } from '../../language/personal.tsx';
import { Frame } from '../../layout/frame.tsx';
import { Note } from '../../primitives/note.tsx';
import { PrimaryAction } from '../../primitives/primary-action.tsx';
import { Rows } from '../../primitives/rows.tsx';
import { Tile } from '../../primitives/tile.tsx';
import { definePage } from '../define-page.ts';
import { MonthStrip } from './month-strip.tsx';
import { Protection } from './protection.tsx';

export const page = definePage('contributions', ContributionsScreen);

/** Where a BPU membership stands: what is paid, what a gap turns off, and how to go on. */
function ContributionsScreen({ screen }: { readonly screen: ScreenOf<'contributions'> }) {
  const { act } = useKiosk();
  const { money, day, dayOf } = useFormats();
  const t = useTranslations('contributions');
  const { status, ordered } = screen;
  const paidAt = ordered?.paidAt ?? null;
  return (
    <Frame
      title={t(`titles.${status.state}`)}
      hint={useStatusHint(screen)}
      tone={status.state === 'active' ? 'good' : 'later'}
      picture={<CalendarPicture />}
      actions={<PrimaryAction onPress={() => act({ type: 'proceed' })}>{t('order')}</PrimaryAction>}
    >
      {ordered && paidAt !== null && (
        <Note kind="good">
          <p>
            <strong>
              {sentence((own) => t('settled', { amount: own(money(ordered.amount)), date: dayOf(paidAt) }))}
            </strong>
          </p>
        </Note>
      )}
      {ordered && paidAt === null && (
        <Tile
          title={t('open')}
          about={sentence((own) =>
            t('openAbout', { amount: own(money(ordered.amount)), date: day(ordered.validUntil) }),
          )}
          onPress={() => act({ type: 'openPaymentCode' })}
        />
      )}
      {screen.closesClaim && (
        <Note>
          <p>
            <strong>{t('claimOpen')}</strong>
          </p>
          <p>{t('closesClaim')}</p>
        </Note>
      )}
      <MonthStrip months={screen.months} />
      <Protection screen={screen} />
      <section className="card">
        <Rows rows={[{ term: t('monthly'), value: money(screen.monthly) }]} />
        <p className="soft">{t('noFine')}</p>
      </section>
      <Tile
        title={t('remind')}
        about={t('remindAbout')}
        picture={<CalendarPicture />}
        onPress={() => act({ type: 'openReminder' })}
      />
    </Frame>
  );
}

function useStatusHint({ status, months, inactiveSince, closesClaim }: ScreenOf<'contributions'>): string {
  const { day, month } = useFormats();
  const t = useTranslations('contributions.hints');
  if (inactiveSince !== null)
    return t(closesClaim ? 'inactiveSince' : 'inactive', { date: day(inactiveSince) });
  if (status.endsOn !== null) return t('behind', { missed: status.missed, date: day(status.endsOn) });
  const last = months.findLast(({ state }) => state === 'paid');
  return last ? t('active', { month: month(last.month) }) : t('activeNew');
}
