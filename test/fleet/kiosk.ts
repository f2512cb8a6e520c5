import { join } from 'node:path';
import type { z } from 'zod';
import type { ClaimId } from '../../contract/claim/claim.ts';
import type { keysSchema } from '../../contract/keys/key-list.ts';
import { auditLog } from '../../main/audit/log.ts';
import type { Clock } from '../../main/clock.ts';
import { openDatabase } from '../../main/database/open.ts';
import type { HeadOfficeClient } from '../../main/head-office-client/head-office-client.ts';
import type { KioskKey } from '../../main/keys/kiosk-key.ts';
import { claimSealer } from '../../main/keys/seal.ts';
import { claimSigner } from '../../main/keys/sign.ts';
import { acknowledgementReader } from '../../main/outbox/read-acknowledgement.ts';
import { type SenderDependencies, sender } from '../../main/outbox/sender.ts';
import { outboxStore } from '../../main/outbox/store.ts';
import { type UploaderDependencies, uploader } from '../../main/outbox/uploader.ts';
import { makeClaim } from '../fixtures/claim/sealed-claim.ts';
import type { Person } from './people.ts';

export interface VirtualKioskOptions {
  readonly branchId: string;
  readonly kioskId: string;
  readonly key: KioskKey;
  readonly headOfficeKeys: z.infer<typeof keysSchema>['keys'];
  readonly headOffice: UploaderDependencies['headOffice'];
  readonly limits: SenderDependencies['limits'] & Pick<UploaderDependencies, 'severalFromKilobits'>;
  readonly answerSeconds: number;
  /** What came of each attempt to bring a claim. */
  readonly onAttempt: (answer: Awaited<ReturnType<HeadOfficeClient['submitClaim']>>) => void;
  readonly random: () => number;
  /** Undefined for a database in memory. */
  readonly folder: string | undefined;
  readonly onDecided: SenderDependencies['onDecided'];
  readonly onBug: SenderDependencies['onBug'];
}

const clock: Clock = { now: () => new Date() };

/** A kiosk without its screen: its database, seal, outbox, sender and uploader are the kiosk's own. */
export function virtualKiosk(options: VirtualKioskOptions) {
  const { branchId, kioskId, folder } = options;
  const file = folder === undefined ? ':memory:' : join(folder, `${branchId}-${kioskId}.db`);
  const database = openDatabase(file);
  const store = outboxStore({ database, clock, audit: auditLog(database, clock), branchId, kioskId });
  const sealer = claimSealer(options.headOfficeKeys);
  const sign = claimSigner(options.key);
  const confirmed: ClaimId[] = [];
  const { answerSeconds, limits } = options;
  const { severalFromKilobits } = limits;
  const uploads = uploader({
    headOffice: options.headOffice,
    severalFromKilobits,
    answerSeconds,
    isFree: () => true,
  });
  const outgoing = sender({
    store,
    clock,
    headOffice: {
      async submitClaim(...call) {
        const answer = await uploads.submitClaim(...call);
        options.onAttempt(answer);
        return answer;
      },
    },
    carriesSeveral: uploads.carriesSeveral,
    readAcknowledgement: acknowledgementReader(options.headOfficeKeys),
    random: options.random,
    limits,
    onDecided: options.onDecided,
    onBug: options.onBug,
  });
  return {
    /** A participant's Konfirmasi while the line was down: sealed, stored, and tried in vain. */
    async confirm(person: Person, running: number, photo: Uint8Array) {
      const { claim, attachments } = makeClaim({
        ...person,
        kiosk: { branchId, kioskId },
        reason: 'businessStopped',
        running,
        photo,
      });
      const sealed = await sealer.seal(claim, attachments, sign);
      store.enqueue({ claimId: claim.claimId, receiptNumber: claim.receiptNumber, ...sealed });
      store.postpone(claim.claimId, new Date(Date.now() + 86_400_000), 'unreachable');
      confirmed.push(claim.claimId);
      return { claimId: claim.claimId, envelopeBytes: sealed.envelope.length };
    },
    retryNow: () => outgoing.retryNow(),
    /** Its claims fall due one after the other, the first after `delay` milliseconds. */
    sendEach(milliseconds: number, delay: number) {
      for (const [place, claimId] of confirmed.entries()) {
        store.postpone(claimId, new Date(Date.now() + delay + place * milliseconds), 'unreachable');
      }
      outgoing.sendDue();
    },
    waiting: () => store.waiting().claims,
    async stop() {
      await outgoing.stop();
      database.close();
    },
  };
}
