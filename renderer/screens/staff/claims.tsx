import { useTranslations } from 'use-intl';
import type { TurnedDownClaim, WaitingClaim } from '../../../contract/kiosk-api/screens/staff.ts';
import type { ScreenOf } from '../../../contract/kiosk-api/snapshot.ts';
import { LinePicture } from '../../illustrations/line.tsx';
import { TickedPicture } from '../../illustrations/scenes.tsx';
import { useKiosk } from '../../kiosk.ts';
import { useFormats } from '../../language/language.tsx';
import { personal, sentence } from '../../language/personal.tsx';
import { useStaffProblem } from '../../language/use-staff-problem.ts';
import { Frame } from '../../layout/frame.tsx';
import { Button } from '../../primitives/button.tsx';
import { Note } from '../../primitives/note.tsx';
import { PrimaryAction } from '../../primitives/primary-action.tsx';
import { Rows } from '../../primitives/rows.tsx';
import { definePage } from '../define-page.ts';

export const page = definePage('staffClaims', StaffClaimsScreen);

/** What has not arrived and what was refused: receipt numbers, reasons, what to do. Nothing of a person. */
function StaffClaimsScreen({ screen }: { readonly screen: ScreenOf<'staffClaims'> }) {
  const { waiting, turnedDown } = screen;
  const { act } = useKiosk();
  const t = useTranslations('staffClaims');
  const problem = useStaffProblem(screen.problem);
  return (
    <Frame
      title={t('title')}
      hint={t('hint')}
      problem={problem}
      picture={waiting.length === 0 ? <TickedPicture /> : <LinePicture />}
      actions={
        waiting.length > 0 && (
          <PrimaryAction onPress={() => act({ type: 'staffRetryAll' })}>{t('retryAll')}</PrimaryAction>
        )
      }
    >
      {waiting.length === 0 && (
        <Note kind="good">
          <p>{t('none')}</p>
        </Note>
      )}
      {waiting.map((claim) => (
        <Waiting key={claim.claimId} claim={claim} />
      ))}
      {turnedDown.length > 0 && <h2>{t('turnedDown')}</h2>}
      {turnedDown.map((claim) => (
        <TurnedDown key={claim.claimId} claim={claim} />
      ))}
    </Frame>
  );
}

function Waiting({ claim }: { readonly claim: WaitingClaim }) {
  const { receiptNumber, state, fault, attempts, queuedAt, nextAttemptAt } = claim;
  const { act } = useKiosk();
  const { moment } = useFormats();
  const t = useTranslations('staffClaims');
  const number = personal.text(receiptNumber);
  return (
    <section className="card">
      <h2>{number}</h2>
      <p>{t(`state.${state}`)}</p>
      <Rows
        rows={[
          { term: t('because'), value: t(`fault.${fault}.why`) },
          { term: t('todo'), value: t(`fault.${fault}.todo`) },
          { term: t('queuedAt'), value: moment(queuedAt) },
          { term: t('attempts'), value: attempts },
          ...(nextAttemptAt === null ? [] : [{ term: t('next'), value: moment(nextAttemptAt) }]),
        ]}
      />
      <Button onPress={() => act({ type: 'staffRetryClaim', claimId: claim.claimId })}>
        {sentence((own) => t('retryOf', { receipt: own(number) }))}
      </Button>
    </section>
  );
}

function TurnedDown({ claim }: { readonly claim: TurnedDownClaim }) {
  const { moment } = useFormats();
  const t = useTranslations('staffClaims');
  const refusals = useTranslations('refusals');
  const remedies = useTranslations('remedies');
  return (
    <section className="card">
      <h2>{personal.text(claim.receiptNumber)}</h2>
      <Rows
        rows={[
          { term: t('decidedAt'), value: moment(claim.decidedAt) },
          { term: t('tell'), value: `${refusals(claim.refusal)} ${remedies(claim.remedy)}` },
        ]}
      />
    </section>
  );
}
