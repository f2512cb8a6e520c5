import { v7 as uuidv7 } from 'uuid';
import type { z } from 'zod';
import {
  CASE_EVENTS,
  type confirmedDataSchema,
  type Determination,
  type refusedDataSchema,
} from '../../contract/core/case-event.ts';
import type { Database } from '../database/tables.ts';
import type { StoredAccepted } from './stored.ts';

/** What seals texts of one claim. */
interface Sealer {
  sealText(place: string, text: string): string;
}

/** The case that an event is of. */
interface Case {
  readonly claimId: string;
  readonly key: Sealer;
  readonly now: Date;
}

/** A claim is valid. Its pictures have to be stored already. */
export async function recordAccepted(
  transaction: Database,
  of: Case,
  determined: Determination,
): Promise<void> {
  const pictures = await transaction
    .selectFrom('attachments')
    .select(['width', 'height'])
    .where('claim_id', '=', of.claimId)
    .orderBy('place')
    .execute();
  const data: StoredAccepted = { determined, pictures };
  await record(transaction, of, CASE_EVENTS.accepted, data);
}

/** A person found the account to be the participant's. */
export function recordConfirmed(transaction: Database, of: Case): Promise<void> {
  const data: z.infer<typeof confirmedDataSchema> = { holder: 'matches' };
  return record(transaction, of, CASE_EVENTS.confirmed, data);
}

/** A claim that was taken came to nothing. */
export function recordRefused(
  transaction: Database,
  of: Case,
  data: z.infer<typeof refusedDataSchema>,
): Promise<void> {
  return record(transaction, of, CASE_EVENTS.refused, data);
}

/** Whoever decides on a claim holds its row or that of its participant: two events of one claim come one after the other. */
async function record(
  transaction: Database,
  { claimId, key, now }: Case,
  type: string,
  data: object,
): Promise<void> {
  const { last } = await transaction
    .selectFrom('case_events')
    .select((of) => of.fn.max('sequence').as('last'))
    .where('claim_id', '=', claimId)
    .executeTakeFirstOrThrow();
  const sequence = (last ?? 0) + 1;
  await transaction
    .insertInto('case_events')
    .values({
      event_id: uuidv7({ msecs: now.getTime() }),
      claim_id: claimId,
      sequence,
      type,
      made_at: now.toISOString(),
      data: key.sealText(eventAt(sequence), JSON.stringify(data)),
      position: null,
    })
    .execute();
}

/** Where the data of an event lie, as the claim's key knows it. */
export function eventAt(sequence: number): string {
  return `event ${sequence}`;
}
