import { useTranslations } from 'use-intl';
import type { ClaimItem } from '../../../contract/kiosk-api/screens/tracking.ts';
import type { ScreenOf } from '../../../contract/kiosk-api/snapshot.ts';
import { StagesPicture } from '../../illustrations/stages.tsx';
import { useKiosk } from '../../kiosk.ts';
import { useFormats } from '../../language/language.tsx';
import { personal } from '../../language/personal.tsx';
import { Frame } from '../../layout/frame.tsx';
import { Button } from '../../primitives/button.tsx';
import { PrimaryAction } from '../../primitives/primary-action.tsx';
import { definePage } from '../define-page.ts';

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

function ClaimTile({ claim }: { readonly claim: ClaimItem }) {
  const { act } = useKiosk();
  const { money, dayOf } = useFormats();
  const t = useTranslations('tracking');
  const stages = useTranslations('stages');
  return (
    <Button kind="tile" onPress={() => act({ type: 'openClaim', claimId: claim.claimId })}>
      <span className="tile-words">
        <span className="tile-title">{personal.text(claim.receiptNumber)}</span>
        {claim.amount !== null && <span className="tile-title tile-amount">{money(claim.amount)}</span>}
        <span className="tile-about soft">{t('item', { date: dayOf(claim.submittedAt) })}</span>
        <span className="tile-about soft">
          {claim.stage === null ? t('refused') : t('stage', { stage: stages(`${claim.stage}.name`) })}
        </span>
      </span>
    </Button>
  );
}
