import type { Database } from '../database/tables.ts';
import { noteChange } from '../people/changes.ts';

/** Ends the BPU memberships that a participant declared ended, on the day of the claim that says so. */
export async function endDeclaredMembership(
  dependencies: Parameters<typeof noteChange>[0],
  transaction: Database,
  { participantId, on }: { readonly participantId: string; readonly on: string },
): Promise<void> {
  await transaction
    .updateTable('cards')
    .set({ inactive_since: on, exit_kind: 'stoppedBusiness', exit_on: on })
    .where('participant_id', '=', participantId)
    .where('segment', '=', 'BPU')
    .where('inactive_since', 'is', null)
    .execute();
  await noteChange(dependencies, transaction, { kind: 'membershipEnd', participantId });
}
