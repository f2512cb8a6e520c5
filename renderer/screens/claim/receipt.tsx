import { useTranslations } from 'use-intl';
import type { ScreenOf } from '../../../contract/kiosk-api/snapshot.ts';
import { ReturnedPicture } from '../../illustrations/letter.tsx';
import { MoneyPicture } from '../../illustrations/money.tsx';
import { stepWords } from '../../language/claim-words.ts';
import { useFormats } from '../../language/language.tsx';
import { personal } from '../../language/personal.tsx';
import { Frame } from '../../layout/frame.tsx';
import { NumberCard } from '../../layout/number-card.tsx';
import { PrintButton, PrintStatus } from '../../layout/printing.tsx';
import { ClaimFacts, StandingNote, standingTone } from '../../layout/statement.tsx';
import { definePage } from '../define-page.ts';

export const page = definePage('receipt', ReceiptScreen);

/** The number, where the claim stands, and what happens next: what its statement says, as the slip does. */
function ReceiptScreen({ screen }: { readonly screen: ScreenOf<'receipt'> }) {
  const { receiptNumber, statement } = screen;
  const formats = useFormats();
  const texts = useTranslations();
  const t = useTranslations('receipt');
  const { refused } = statement;
  return (
    <Frame
      title={t(refused ? 'refusedTitle' : 'title')}
      hint={t(refused ? 'refusedHint' : 'hint')}
      tone={standingTone(statement.standing)}
      lead={
        <NumberCard
          title={t('number')}
          number={personal.text(receiptNumber)}
          qr={{ text: receiptNumber, label: t('qr') }}
        />
      }
      picture={refused ? <ReturnedPicture /> : <MoneyPicture />}
      ends
      notice={<PrintStatus />}
      actions={<PrintButton />}
    >
      <StandingNote statement={statement} />
      <section className="stack">
        <h2>{t('next')}</h2>
        {statement.next.map((step) => (
          <p key={step.step}>{stepWords(step, texts, formats)}</p>
        ))}
      </section>
      <ClaimFacts statement={statement} />
    </Frame>
  );
}
