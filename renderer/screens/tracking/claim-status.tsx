import { useTranslations } from 'use-intl';
import type { ClaimStatement, Standing } from '../../../contract/claim/statement.ts';
import type { TrackingScreen } from '../../../contract/kiosk-api/screens/tracking.ts';
import { ReturnedPicture } from '../../illustrations/letter.tsx';
import { ArrivedPicture, MoneyPicture } from '../../illustrations/money.tsx';
import { stepWords } from '../../language/claim-words.ts';
import { useFormats } from '../../language/language.tsx';
import { StandingNote } from '../../layout/statement.tsx';
import { Note } from '../../primitives/note.tsx';
import { StageLine } from './stage-line.tsx';

interface Props {
  readonly statement: ClaimStatement;
  readonly stages: Extract<TrackingScreen, { name: 'claimProgress' }>['stages'];
}

/** The money on its way, arrived, or a letter that came back. */
export function pictureOf(standing: Standing) {
  if (standing === 'refused') return <ReturnedPicture />;
  return standing === 'paid' ? <ArrivedPicture /> : <MoneyPicture />;
}

/** Where a claim stands: what its statement says, and the stages. */
export function ClaimStatus({ statement, stages }: Props) {
  const t = useTranslations();
  const formats = useFormats();
  return (
    <>
      <StandingNote statement={statement} />
      <Note kind={statement.standing === 'late' ? 'warn' : 'info'}>
        {statement.next.map((step) => {
          const words = stepWords(step, t, formats);
          return <p key={step.step}>{'day' in step ? <strong>{words}</strong> : words}</p>;
        })}
      </Note>
      {stages.length > 0 && <StageLine stages={stages} />}
    </>
  );
}
