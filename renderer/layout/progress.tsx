import { useTranslations } from 'use-intl';

interface Props {
  readonly number: number;
  readonly total: number;
}

/** How far the person has come, in words and as a line of parts. */
export function Progress({ number, total }: Props) {
  const t = useTranslations('frame');
  const parts = Array.from({ length: total }, (_, index) => index + 1);
  return (
    <div className="progress">
      <p>{t('step', { number, total })}</p>
      <div className="progress-line" aria-hidden>
        {parts.map((part) => (
          <span key={part} className={part <= number ? 'progress-part progress-done' : 'progress-part'} />
        ))}
      </div>
    </div>
  );
}
