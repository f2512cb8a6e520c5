import { sql } from 'kysely';
import type { Database } from '../database/tables.ts';

/** Gives every known kiosk a row in kiosk_states, also before its first heartbeat, and deletes all other rows. */
export async function syncKioskStates(transaction: Database): Promise<void> {
  await transaction
    .insertInto('kiosk_states')
    .columns(['branch_id', 'kiosk_id', 'condition', 'health_issues', 'silent'])
    .expression((from) =>
      from
        .selectFrom('kiosks')
        .select((row) => [
          'branch_id',
          'kiosk_id',
          row.val('red').as('condition'),
          row.val('').as('health_issues'),
          sql<number>`1`.as('silent'),
        ])
        .distinct()
        .where('revoked', '=', 0),
    )
    .onConflict((conflict) => conflict.doNothing())
    .execute();
  await transaction
    .deleteFrom('kiosk_states')
    .where((is) =>
      is.not(
        is.exists(
          is
            .selectFrom('kiosks')
            .select('kid')
            .whereRef('kiosks.branch_id', '=', 'kiosk_states.branch_id')
            .whereRef('kiosks.kiosk_id', '=', 'kiosk_states.kiosk_id')
            .where('revoked', '=', 0),
        ),
      ),
    )
    .execute();
}
