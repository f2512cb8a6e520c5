import { useTranslations } from 'use-intl';
import type { ClosedReason } from '../../contract/kiosk-api/screens/claim.ts';
import { useFormats } from '../language/language.tsx';
import { SlipLines } from './slip-parts.tsx';

/** Reasons that cannot be chosen at the kiosk: why, the next step or the day, and the documents for the desk. */
export function ReasonsList({ closed }: { readonly closed: readonly ClosedReason[] }) {
  const { day } = useFormats();
  const t = useTranslations();
  const reasons = useTranslations('reasons');
  const obstacles = useTranslations('obstacles');
  const documents = useTranslations('documents');
  return (
    <>
      <h1>{t('conditionsPage.closedTitle')}</h1>
      {closed.map(({ reason, obstacle: { code, possibleOn }, documents: needed }) => (
        <section key={reason}>
          <h2>{reasons(`${reason}.name`)}</h2>
          <p>{obstacles(`${code}.why`)}</p>
          <p>{possibleOn ? t('possibleOn', { date: day(possibleOn) }) : obstacles(`${code}.todo`)}</p>
          {needed.length > 0 && (
            <>
              <h3>{t('conditionsPage.bring')}</h3>
              <SlipLines lines={needed.map((document) => documents(`${document}.name`))} />
            </>
          )}
        </section>
      ))}
    </>
  );
}
