import type { Database } from '../database/tables.ts';

/** Ends the BPU memberships that a participant declared ended, on the day of the claim that says so. */
export async function endDeclaredMembership(
  transaction: Database,
  participantId: string,
  on: string,
): Promise<void> {
  await transaction
    .updateTable('cards')
    .set({ inactive_since: on, exit_kind: 'stoppedBusiness', exit_on: on })
    .where('participant_id', '=', participantId)
    .where('segment', '=', 'BPU')
    .where('inactive_since', 'is', null)
    .execute();
}
