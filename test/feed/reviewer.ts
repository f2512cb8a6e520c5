import { join } from 'node:path';
import { recordConfirmed } from '../../head-office/case-events/record.ts';
import { claimKeyOf } from '../../head-office/claims/seal-earlier.ts';
import { systemClock, utcDay } from '../../head-office/clock.ts';
import { makeSettings } from '../../head-office/configuration/configure.ts';
import { openDatabase } from '../../head-office/database/open.ts';
import { transact } from '../../head-office/database/transact.ts';
import { loadCaseKeys } from '../../head-office/keys/case-keys.ts';
import { makeLog } from '../../head-office/log.ts';

/** A person at the head office who finds every holder to be the participant: inquired by hand, each case has two events. */
export interface Reviewer {
  review(claimId: string): Promise<void>;
  close(): Promise<void>;
}

/** The folder is that of the instances' keys. */
export async function openReviewer(databaseUrl: string, folder: string): Promise<Reviewer> {
  const keyFile = join(folder, 'keys.json');
  const settings = must(makeSettings({ databaseUrl, dataFolder: folder, keyFile }, false, folder));
  const caseKeys = must(await loadCaseKeys(settings.caseKeyFile, utcDay(systemClock.now())));
  const database = must(await openDatabase(settings, makeLog('silent')));
  return {
    async review(claimId) {
      await transact({ database, settings }, async (transaction) => {
        const reviewed = await transaction
          .updateTable('claims')
          .set({ waits_for_staff: 0 })
          .where('claim_id', '=', claimId)
          .where('waits_for_staff', '=', 1)
          .returning('claim_id')
          .executeTakeFirst();
        if (!reviewed) return;
        const now = systemClock.now();
        const key = await claimKeyOf(caseKeys, transaction, claimId, now);
        await recordConfirmed(transaction, { claimId, key, now });
      });
    },
    close: () => database.destroy(),
  };
}

/** @throws Error with what is wrong. */
function must<T>(
  outcome: { readonly ok: true; readonly value: T } | { readonly ok: false; readonly problem: string },
): T {
  if (!outcome.ok) throw new Error(outcome.problem);
  return outcome.value;
}
