import { onTestFinished } from 'vitest';
import { z } from 'zod';
import type { Acknowledgement } from '../../../../contract/claim/acknowledgement.ts';
import type { keysSchema } from '../../../../contract/keys/key-list.ts';
import type { ReasonId } from '../../../../contract/policy/schema.ts';
import type { Clock } from '../../../../main/clock.ts';
import { acknowledgementReader, digestOf } from '../../../../main/keys/seal.ts';
import { type SenderDependencies, sender } from '../../../../main/outbox/sender.ts';
import { TestClock, type TestOffice } from '../../../fixtures/head-office.ts';
import type { TestKiosk } from '../../../fixtures/sealed-claim.ts';
import { temporaryFolder } from '../../../unit/main/temporary-folder.ts';
import { fillIn, seal, visit } from '../../head-office/visit.ts';
import { clientOf } from '../head-office-client/small-server.ts';
import { openStorage } from '../storage/kiosk-storage.ts';

type Keys = z.infer<typeof keysSchema>['keys'];
const rowSchema = z.object({
  attempts: z.int(),
  fault: z.string().nullable(),
  acknowledgement: z.string().nullable(),
});

export interface SendingDependencies {
  readonly address: string;
  /** Whose answers are believed. */
  readonly keys: Keys;
  readonly clock?: Clock;
  readonly limits?: SenderDependencies['limits'];
  readonly random?: number;
}

/** A kiosk's outbox and sender on a real disk, sending to a real address; it stops when the test is over. */
export function sendingKiosk({
  address,
  keys,
  clock = new TestClock(),
  random = 0.5,
  limits,
}: SendingDependencies) {
  const storage = openStorage(temporaryFolder(), clock);
  const { client } = clientOf(address);
  const settled: Acknowledgement[] = [];
  const bugs: unknown[] = [];
  const outgoing = sender({
    store: storage.store,
    clock,
    headOffice: client,
    readAcknowledgement: acknowledgementReader(keys),
    random: () => random,
    limits: limits ?? { concurrency: 4, firstRetrySeconds: 2, longestRetrySeconds: 900 },
    onSettled: (decision) => settled.push(decision),
    onBug: (error) => bugs.push(error),
  });
  onTestFinished(() => outgoing.stop());
  const find = storage.database.prepare(
    'SELECT attempts, last_fault AS fault, acknowledgement FROM outbox WHERE claim_id = ?',
  );
  return {
    ...storage,
    client,
    outgoing,
    settled,
    bugs,
    rowOf: (claimId: string) => rowSchema.parse(find.get(claimId)),
  };
}

/** A claim that a participant of the training registry has confirmed, sealed for that head office. */
export async function confirmedAt(office: TestOffice, kiosk: TestKiosk, caseId: string, reason: ReasonId) {
  const visitor = await visit(office, kiosk, caseId);
  const filled = await fillIn(visitor, reason);
  const envelope = await seal(visitor, filled);
  return { claimId: filled.claim.claimId, envelope, envelopeDigest: digestOf(envelope) };
}

const received = z.object({ claims: z.array(z.object({ claimId: z.string(), outcome: z.string() })) });

/** What the head office holds under a claim's id. */
export async function heldBy(office: TestOffice, claimId: string): Promise<string[]> {
  const { claims } = received.parse((await office.send('GET', '/training/claims')).body);
  return claims.filter((claim) => claim.claimId === claimId).map(({ outcome }) => outcome);
}
