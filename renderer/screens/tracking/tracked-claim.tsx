import { useTranslations } from 'use-intl';
import type { ScreenOf } from '../../../contract/kiosk-api/snapshot.ts';
import { MoneyPicture } from '../../illustrations/money.tsx';
import { personal, sentence } from '../../language/personal.tsx';
import { Frame } from '../../layout/frame.tsx';
import { ClaimFacts } from '../../layout/statement.tsx';
import { Note } from '../../primitives/note.tsx';
import { definePage } from '../define-page.ts';
import { ClaimStatus } from './claim-status.tsx';

export const page = definePage('trackedClaim', TrackedClaimScreen);

/** One claim of the person who signed in. */
function TrackedClaimScreen({ screen }: { readonly screen: ScreenOf<'trackedClaim'> }) {
  const t = useTranslations('trackedClaim');
  return (
    <Frame
      title={t('title')}
      hint={sentence((own) => t('hint', { number: own(personal.text(screen.receiptNumber)) }))}
      picture={<MoneyPicture />}
    >
      <ClaimStatus {...screen} />
      {screen.differs && (
        <Note kind="warn">
          <p>{t('differs')}</p>
        </Note>
      )}
      <ClaimFacts statement={screen.statement} />
    </Frame>
  );
}
