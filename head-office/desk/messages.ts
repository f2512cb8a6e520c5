import type { ClaimId } from '../../contract/claim/claim.ts';
import type { DeskMessage } from '../../contract/claim/desk-message.ts';
import { fail, type Outcome, succeed } from '../../contract/outcome.ts';
import type { Database } from '../database/tables.ts';
import { type DatabaseAndClock, transact } from '../database/transact.ts';
import { findOwnWork } from './open-case.ts';
import { type DeskStaff, recordDeskAction } from './record.ts';

/** How it is recorded that the participant is told nothing any more. */
const TAKEN_BACK = 'noMessage';

interface Said {
  readonly claimId: ClaimId;
  readonly receiptNumber: string;
  /** None takes back what was said before. */
  readonly message: DeskMessage | undefined;
}

/** Has the participant of a case that waits told something, in Tracking and by the receipt number. */
export async function sayToParticipant(
  dependencies: DatabaseAndClock,
  staff: DeskStaff,
  { claimId, message }: Pick<Said, 'claimId' | 'message'>,
): Promise<Outcome<void, 'gone'>> {
  const work = await findOwnWork(dependencies, staff, claimId);
  if (!work || work === 'done') return fail('gone');
  const { receiptNumber } = work;
  await transact(dependencies, (transaction) =>
    storeMessage(transaction, staff, { claimId, receiptNumber, message }, dependencies.clock.now()),
  );
  return succeed(undefined);
}

export async function storeMessage(
  transaction: Database,
  staff: DeskStaff,
  { claimId, receiptNumber, message }: Said,
  now: Date,
): Promise<void> {
  const before = await transaction
    .deleteFrom('desk_messages')
    .where('claim_id', '=', claimId)
    .returning('message')
    .executeTakeFirst();
  if (message !== undefined) {
    const said = { message, said_by: staff.staffId, said_at: now.toISOString() };
    await transaction
      .insertInto('desk_messages')
      .values({ claim_id: claimId, ...said })
      .execute();
  } else if (!before) return;
  const detail = message ?? TAKEN_BACK;
  await recordDeskAction(transaction, { ...staff, action: 'message', receiptNumber, detail }, now);
}
