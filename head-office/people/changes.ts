import { v7 as uuidV7 } from 'uuid';
import type { Clock } from '../clock.ts';
import type { Settings } from '../configuration/configure.ts';
import type { Database } from '../database/tables.ts';

/** What somebody changed here of what the core knows of them; what it is now stands in the registry's tables. */
export interface PersonChange {
  readonly kind: 'contact' | 'membershipEnd';
  readonly participantId: string;
}

/** Notes a change for a core that is asked over HTTP, in the transaction that makes it; otherwise nobody would be told. */
export async function noteChange(
  { settings, clock }: { readonly settings: Settings; readonly clock: Clock },
  transaction: Database,
  { kind, participantId }: PersonChange,
): Promise<void> {
  if (settings.training || settings.core.registry.kind !== 'http') return;
  const now = clock.now();
  const made = now.toISOString();
  await transaction
    .insertInto('registry_changes')
    .values({
      change_id: uuidV7({ msecs: now.getTime() }),
      participant_id: participantId,
      kind,
      made_at: made,
      due_at: made,
    })
    .execute();
}
