import { useTranslations } from 'use-intl';
import type { ScreenOf } from '../../../contract/kiosk-api/snapshot.ts';
import { personal, sentence } from '../../language/personal.tsx';
import { Frame } from '../../layout/frame.tsx';
import { ClaimFacts, standingTone } from '../../layout/statement.tsx';
import { Note } from '../../primitives/note.tsx';
import { definePage } from '../define-page.ts';
import { ClaimStatus, pictureOf } from './claim-status.tsx';

export const page = definePage('trackedClaim', TrackedClaimScreen);

/** One claim of the person who signed in. */
function TrackedClaimScreen({ screen }: { readonly screen: ScreenOf<'trackedClaim'> }) {
  const t = useTranslations('trackedClaim');
  return (
    <Frame
      title={t('title')}
      hint={sentence((own) => t('hint', { number: own(personal.text(screen.receiptNumber)) }))}
      tone={standingTone(screen.statement.standing)}
      picture={pictureOf(screen.statement.standing)}
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
