import { useTranslations } from 'use-intl';
import type { TrackedClaim } from '../../../contract/claim/claim.ts';
import type { ScreenOf } from '../../../contract/kiosk-api/snapshot.ts';
import { StagesPicture } from '../../illustrations/stages.tsx';
import { useKiosk } from '../../kiosk.ts';
import { useFormats } from '../../language/language.tsx';
import { Frame } from '../../layout/frame.tsx';
import { Button } from '../../primitives/button.tsx';
import { PrimaryAction } from '../../primitives/primary-action.tsx';
import { definePage } from '../define-page.ts';
import { currentStage } from './stage-line.tsx';

export const page = definePage('tracking', TrackingScreen);

function TrackingScreen({ screen: { claims } }: { readonly screen: ScreenOf<'tracking'> }) {
  const { act } = useKiosk();
  const t = useTranslations('tracking');
  const frame = useTranslations('frame');
  const empty = claims.length === 0;
  return (
    <Frame
      title={t(empty ? 'emptyTitle' : 'title')}
      hint={t(empty ? 'emptyHint' : 'hint')}
      picture={<StagesPicture />}
      actions={
        empty && <PrimaryAction onPress={() => act({ type: 'back' })}>{frame('toMenu')}</PrimaryAction>
      }
    >
      {!empty && claims.map((claim) => <ClaimTile key={claim.claimId} claim={claim} />)}
    </Frame>
  );
}

function ClaimTile({ claim }: { readonly claim: TrackedClaim }) {
  const { act } = useKiosk();
  const { rupiah, dayOf } = useFormats();
  const t = useTranslations('tracking');
  const stages = useTranslations('stages');
  return (
    <Button kind="tile" onPress={() => act({ type: 'openClaim', claimId: claim.claimId })}>
      <span className="tile-words">
        <span className="tile-title">{claim.receiptNumber}</span>
        {!claim.waitsForData && (
          <span className="tile-about" data-personal>
            {rupiah(claim.net)}
          </span>
        )}
        <span className="tile-about soft">{t('item', { date: dayOf(claim.submittedAt) })}</span>
        <span className="tile-about soft">
          {claim.refusal === null
            ? t('stage', { stage: stages(`${currentStage(claim.stages)}.name`) })
            : t('refused')}
        </span>
      </span>
    </Button>
  );
}
