import { useTranslations } from 'use-intl';
import type { ScreenOf } from '../../../contract/kiosk-api/snapshot.ts';
import { useKiosk } from '../../kiosk.ts';
import { useFormats } from '../../language/language.tsx';
import { Frame } from '../../layout/frame.tsx';
import { Note } from '../../primitives/note.tsx';
import { PrimaryAction } from '../../primitives/primary-action.tsx';
import { QrCode } from '../../primitives/qr-code.tsx';
import { definePage } from '../define-page.ts';
import { calendarEntry } from './calendar-entry.ts';
import './reminder.css';

export const page = definePage('contributionReminder', ContributionReminderScreen);

/** A monthly calendar entry that a phone takes over from the screen. */
function ContributionReminderScreen({ screen }: { readonly screen: ScreenOf<'contributionReminder'> }) {
  const { firstOn, at, madeAt } = screen;
  const { snapshot, act } = useKiosk();
  const { language } = snapshot.settings;
  const { day } = useFormats();
  const t = useTranslations('contributionReminder');
  const dayOfMonth = Number(firstOn.slice(-2));
  const words = { summary: t('event.summary'), about: t('event.about') };
  return (
    <Frame
      title={t('title')}
      hint={t('hint')}
      actions={<PrimaryAction onPress={() => act({ type: 'back' })}>{t('done')}</PrimaryAction>}
    >
      <section className="card reminder">
        <div className="stack">
          <h2>{t('steps')}</h2>
          <p>{t('open')}</p>
          <p>{t('point')}</p>
          <p>{t('save')}</p>
        </div>
        <QrCode text={calendarEntry({ ...words, firstOn, at, madeAt, language })} label={t('qr')} />
      </section>
      <p>
        <strong>{t('every', { day: dayOfMonth, time: at })}</strong> {t('first', { date: day(firstOn) })}
      </p>
      <p>{t('without', { day: dayOfMonth })}</p>
      <Note kind="good">
        <p>{t('private')}</p>
      </Note>
    </Frame>
  );
}
