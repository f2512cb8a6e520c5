import { useState } from 'react';
import { useTranslations } from 'use-intl';
import type { ClosedReasons as Group } from '../../../contract/eligibility/closed-reasons.ts';
import { closedLines } from '../../language/closed-lines.ts';
import { useFormats } from '../../language/language.tsx';
import { Button } from '../../primitives/button.tsx';
import './conditions.css';

/** The reasons that cannot be chosen now, for who asks: together by why. */
export function ClosedReasons({ closed }: { readonly closed: readonly Group[] }) {
  const [isOpen, setOpen] = useState(false);
  const formats = useFormats();
  const all = useTranslations();
  const t = useTranslations('closedReasons');
  if (closed.length === 0) return null;
  const count = closed.flatMap(({ reasons }) => reasons).length;
  return (
    <section className="unfolding">
      <Button onPress={() => setOpen(!isOpen)}>{isOpen ? t('close') : t('open', { count })}</Button>
      {/* There from the start, so that what is unfolded is announced. */}
      <div className="stack unfolded" aria-live="polite">
        {isOpen && (
          <>
            <h2>{t('title')}</h2>
            <ul className="stack">
              {closed.map((group) => (
                <li key={group.because} className="closed-reasons">
                  <h3>{t(`${group.because}.title`)}</h3>
                  <p>{t(`${group.because}.about`)}</p>
                  {closedLines(group, all, formats).map((line) => (
                    <p key={line}>{line}</p>
                  ))}
                </li>
              ))}
            </ul>
          </>
        )}
      </div>
    </section>
  );
}
