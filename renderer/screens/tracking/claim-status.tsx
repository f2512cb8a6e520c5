import { useTranslations } from 'use-intl';
import type { ClaimProgress } from '../../../contract/claim/claim.ts';
import { useFormats } from '../../language/language.tsx';
import { Note } from '../../primitives/note.tsx';
import { currentStage, StageLine } from './stage-line.tsx';

interface Props {
  readonly claim: ClaimProgress;
  readonly late: boolean;
}

/** Where a claim stands: when the money comes, what to do when it is late or refused, and the stages. */
export function ClaimStatus({ claim, late }: Props) {
  const { day } = useFormats();
  const t = useTranslations('trackedClaim');
  const refusals = useTranslations('refusals');
  const { refusal, waitsForStaff, waitsForData, expectedOn, dueOn, stages } = claim;
  if (refusal !== null) {
    return (
      <Note kind="warn">
        <p>
          <strong>{t('refused')}</strong>
        </p>
        <p>{refusals(refusal)}</p>
      </Note>
    );
  }
  if (waitsForData) {
    return (
      <>
        <Note kind="warn">
          <p>{t('waitsForData')}</p>
          <p>{t('waitsForDataBring')}</p>
        </Note>
        <StageLine stages={stages} />
      </>
    );
  }
  const paid = currentStage(stages) === 'done';
  return (
    <>
      <Note kind={paid ? 'good' : late ? 'warn' : 'info'}>
        {paid && (
          <p>
            <strong>{t('paid')}</strong>
          </p>
        )}
        {!paid && !late && expectedOn !== null && expectedOn !== dueOn && (
          <p>{t('expected', { date: day(expectedOn) })}</p>
        )}
        {!paid && dueOn !== null && (
          <p>
            <strong>{t(late ? 'overdue' : 'due', { date: day(dueOn) })}</strong>
          </p>
        )}
        {!paid && <p>{t(late ? 'lateNow' : 'late')}</p>}
      </Note>
      {waitsForStaff && (
        <Note>
          <p>{t('waitsForStaff')}</p>
        </Note>
      )}
      <StageLine stages={stages} />
    </>
  );
}
