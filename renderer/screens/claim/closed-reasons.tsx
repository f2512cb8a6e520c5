import { useTranslations } from 'use-intl';
import type { ClosedReason } from '../../../contract/kiosk-api/screens/claim.ts';
import { useFormats } from '../../language/language.tsx';
import './condition.css';

interface Props {
  readonly title: string;
  readonly closed: readonly ClosedReason[];
}

/** Reasons that cannot be used now, each with its cause and the one next step. */
export function ClosedReasons({ title, closed }: Props) {
  const { day, anyOf } = useFormats();
  const reasons = useTranslations('reasons');
  const obstacles = useTranslations('obstacles');
  const page = useTranslations('conditionsPage');
  const documents = useTranslations('documents');
  const t = useTranslations();
  if (closed.length === 0) return null;
  return (
    <section className="stack">
      <h2>{title}</h2>
      <ul className="stack">
        {closed.map(({ reason, obstacle: { code, possibleOn }, documents: needed }) => (
          <li key={reason} className="closed-reason">
            <h3>{reasons(`${reason}.name`)}</h3>
            <p>{obstacles(`${code}.why`)}</p>
            <p>{possibleOn ? t('possibleOn', { date: day(possibleOn) }) : obstacles(`${code}.todo`)}</p>
            {needed.length > 0 && (
              <p>
                {page('closedBring', {
                  documents: needed
                    .map((alternatives) =>
                      anyOf(alternatives.map((document) => documents(`${document}.name`))),
                    )
                    .join(', '),
                })}
              </p>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
