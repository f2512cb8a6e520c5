import { TriangleAlert } from 'lucide-react';
import { useEffect, useRef } from 'react';
import { useTranslations } from 'use-intl';
import { useKiosk } from '../kiosk.ts';

/** The summary "Ada yang perlu diperbaiki" above the page; the field repeats the same words. */
export function Problem({ text }: { readonly text: string | null }) {
  const t = useTranslations('frame');
  const { snapshot } = useKiosk();
  const summary = useRef<HTMLDivElement>(null);
  const shown = `${snapshot.page} ${text}`;
  useEffect(() => {
    if (shown) summary.current?.focus();
  }, [shown]);
  return (
    <div aria-live="assertive">
      {text !== null && (
        <div className="problem" ref={summary} tabIndex={-1}>
          <TriangleAlert className="icon" aria-hidden />
          <div>
            <h2>{t('problems')}</h2>
            <p>{text}</p>
          </div>
        </div>
      )}
    </div>
  );
}
