import { createHash } from 'node:crypto';
import type { KioskSnapshot } from '../../../contract/kiosk-api/snapshot.ts';
import type { Service } from '../../../main/app/service.ts';
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
export interface Screen {
  snapshot(): KioskSnapshot;
  /** Resolves when the screen is as wished; false when that took too long. */
  until(wished: (snapshot: KioskSnapshot) => boolean, withinMs: number): Promise<boolean>;
}

/** Goes through one visit like a person, from the resting screen to the resting screen. */
export async function visit(service: Service, screen: Screen, points: KillPoints, visitor: Visitor) {
  const photo = photoOf(visitor.photoBytes, visitor.email.length + visitor.photoBytes);
  const photoDigest = createHash('sha256').update(photo).digest('hex');
  const { end, lastScreen } = await toReceipt();
  let delivered = false;
  if (end === 'receipt' && visitor.waitsForDelivery) {
    delivered = await screen.until(
      (now) => now.screen.name === 'receipt' && now.screen.delivery !== 'queued',
      PATIENCE_MS,
    );
  }
  service.visit.act({ type: 'finish' });
  service.visit.act({ type: 'proceed' });
  report({ type: 'visitEnded', end, delivered, lastScreen });

  async function toReceipt(): Promise<{ end: VisitEnd; lastScreen: string }> {
    let retries = 0;
    for (let actions = 0; actions < MOST_ACTIONS; actions += 1) {
      await screen.until(({ screen: { name } }) => name !== 'working', PATIENCE_MS);
      const now = screen.snapshot();
      const { name } = now.screen;
      if (now.screen.name === 'receipt') {
        points.reach('receipt:before');
        const { claimId } = service.visit.current().context;
        const { receiptNumber } = now.screen.receipt;
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
      service.visit.act(action);
    }
    return { end: 'gaveUp', lastScreen: screen.snapshot().screen.name };
  }
}
