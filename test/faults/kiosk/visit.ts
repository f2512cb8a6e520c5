import { createHash } from 'node:crypto';
import type { ClaimId } from '../../../contract/claim/claim.ts';
import type { KioskSnapshot } from '../../../contract/kiosk-api/snapshot.ts';
import type { TestPage } from '../../fixtures/visit/test-page.ts';
import type { KillPoints } from './kill-points.ts';
import { nextAction } from './next-action.ts';
import { photoOf } from './photo.ts';
import type { VisitEnd, Visitor } from './protocol.ts';
import { report } from './report.ts';

const MOST_ACTIONS = 60;
const MOST_RETRIES = 2;
/** Somebody at a counter would long have called for help; the bench counts it as given up. */
const PATIENCE_MS = 30_000;

/** A kiosk's screen, as somebody in front of it sees it. */
interface Screen {
  snapshot(): KioskSnapshot | undefined;
  /** Resolves when the screen is as wished; false when that took too long. */
  until(wished: (snapshot: KioskSnapshot) => boolean, withinMs: number): Promise<boolean>;
}

interface Kiosk {
  readonly page: TestPage;
  readonly screen: Screen;
  /** By the receipt numbers. */
  readonly claims: ReadonlyMap<string, ClaimId>;
}

/** Goes through one visit like a person, from the resting screen to the resting screen. */
export async function visit({ page, screen, claims }: Kiosk, points: KillPoints, visitor: Visitor) {
  const photo = photoOf(visitor.photoBytes, visitor.email.length + visitor.photoBytes);
  const photoDigest = createHash('sha256').update(photo).digest('hex');
  const { end, lastScreen } = await toReceipt();
  let delivered = false;
  if (end === 'receipt' && visitor.waitsForDelivery) {
    delivered = await screen.until(
      (now) => now.screen.name === 'receipt' && now.screen.statement.standing !== 'queued',
      PATIENCE_MS,
    );
  }
  await page.act({ type: 'finish' });
  await page.act({ type: 'proceed' });
  // The next visit stands ready in a process of its own.
  await screen.until(({ screen: { name } }) => name === 'attract' || name === 'outOfService', PATIENCE_MS);
  report({ type: 'visitEnded', end, delivered, lastScreen });

  async function toReceipt(): Promise<{ end: VisitEnd; lastScreen: string }> {
    let retries = 0;
    for (let actions = 0; actions < MOST_ACTIONS; actions += 1) {
      await screen.until(({ screen: { name } }) => name !== 'working', PATIENCE_MS);
      const now = page.snapshot();
      const { name } = now.screen;
      if (now.screen.name === 'receipt') {
        points.reach('receipt:before');
        const { receiptNumber } = now.screen;
        const claimId = claims.get(receiptNumber);
        if (!claimId) throw new Error('a receipt is on the screen whose claim was never stored');
        report({ type: 'receipt', claimId, receiptNumber, email: visitor.email, photoDigest });
        points.reach('receipt:shown');
        return { end: 'receipt', lastScreen: name };
      }
      const action = nextAction(now, visitor, photo.slice());
      if (action?.type === 'retry') retries += 1;
      if (!action || retries > MOST_RETRIES) {
        return { end: name === 'notStored' ? 'notStored' : 'gaveUp', lastScreen: name };
      }
      points.reach('action');
      await page.act(action);
    }
    return { end: 'gaveUp', lastScreen: page.snapshot().screen.name };
  }
}
