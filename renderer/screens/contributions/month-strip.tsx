import { Check, Clock, Minus } from 'lucide-react';
import { useTranslations } from 'use-intl';
import type { ScreenOf } from '../../../contract/kiosk-api/snapshot.ts';
import { useFormats } from '../../language/language.tsx';
import './month-strip.css';

const icons = { paid: Check, missed: Minus, due: Clock };

/** A cell for each month, told apart by its sign and its word, not by colour alone. */
export function MonthStrip({ months }: Pick<ScreenOf<'contributions'>, 'months'>) {
  const { shortMonth } = useFormats();
  const t = useTranslations('contributions');
  return (
    <section className="stack">
      <h2>{t('strip')}</h2>
      <ol className="months">
        {months.map(({ month, state }) => {
          const Icon = icons[state];
          return (
            <li key={month} className={`month month-${state}`}>
              <span className="month-name">{shortMonth(month)}</span>
              <span className="month-state">
                <Icon className="icon" aria-hidden />
                {t(state)}
              </span>
            </li>
          );
        })}
      </ol>
    </section>
  );
}
