import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { Button } from './button.tsx';
import './changeable-row.css';

interface Props {
  readonly term: string;
  readonly children: ReactNode;
  /** The accessible name: "Ubah" and what. Without it there is no button. */
  readonly changeLabel?: string;
  readonly onChange?: () => void;
}

/** An answer with "Ubah" beside it. */
export function ChangeableRow({ term, children, changeLabel, onChange }: Props) {
  const t = useTranslations('frame');
  return (
    <section className="answer-row" aria-label={term}>
      <div className="answer-words">
        <h2>{term}</h2>
        <div className="stack">{children}</div>
      </div>
      {onChange && (
        <Button label={changeLabel ?? t('change')} onPress={onChange}>
          {t('change')}
        </Button>
      )}
    </section>
  );
}
