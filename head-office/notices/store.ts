import type { ExpressionBuilder } from 'kysely';
import { v7 as uuidV7 } from 'uuid';
import { z } from 'zod';
import type { Database, Tables } from '../database/tables.ts';
import { officeAlertKindSchema } from '../watch/alerts/office-alert.ts';
import type { Channel, Notice } from './notice.ts';

type Name = Channel['name'];

/** Whose notice a row is, and of what. */
const subjectSchema = z.union([
  z
    .object({
      subject: z.enum(['alert', 'evidence', 'call']),
      branch_id: z.string(),
      kiosk_id: z.string(),
      kind: z.string(),
    })
    .transform(({ subject, branch_id, kiosk_id, kind }) => ({
      subject,
      branchId: branch_id,
      kioskId: kiosk_id,
      kind,
    })),
  z.object({ subject: z.literal('office'), kind: officeAlertKindSchema, about: z.string() }),
]);

/** Of a call for staff. */
const CALL_KIND = 'staff';

interface Noted {
  readonly since: Date;
  readonly now: Date;
  /** Of each kind of subject. */
  readonly most: number;
  /** Whether this way is used for calls for staff. */
  readonly calls: boolean;
}

/** Alerts of kiosks and of the head office, evidence, and calls that stand, since an instant of which nothing is noted for a channel. */
export async function noteNew(
  database: Database,
  channel: Name,
  { since, now, most, calls }: Noted,
): Promise<void> {
  const begun = since.toISOString();
  const isNoted = (
    of: ExpressionBuilder<Tables, 'alerts' | 'evidence' | 'office_alerts' | 'help_calls'>,
    id: 'alert_id' | 'evidence_id' | 'call_id',
  ) =>
    of.exists(
      of
        .selectFrom('notices')
        .select('notice_id')
        .where('channel', '=', channel)
        .whereRef('subject_id', '=', id),
    );
  const alerts = await database
    .selectFrom('alerts')
    .select(['alert_id as subject_id', 'branch_id', 'kiosk_id', 'kind', 'since'])
    .where('since', '>', begun)
    .where((of) => of.not(isNoted(of, 'alert_id')))
    .orderBy('since')
    .limit(most)
    .execute();
  const evidence = await database
    .selectFrom('evidence')
    .select(['evidence_id as subject_id', 'branch_id', 'kiosk_id', 'kind', 'first_seen_at as since'])
    .where('first_seen_at', '>', begun)
    .where((of) => of.not(isNoted(of, 'evidence_id')))
    .orderBy('first_seen_at')
    .limit(most)
    .execute();
  const ofOffice = await database
    .selectFrom('office_alerts')
    .select(['alert_id as subject_id', 'kind', 'about', 'since'])
    .where('since', '>', begun)
    .where((of) => of.not(isNoted(of, 'alert_id')))
    .orderBy('since')
    .limit(most)
    .execute();
  const called = await database
    .selectFrom('help_calls')
    .select(['call_id as subject_id', 'branch_id', 'kiosk_id', 'called_at as since'])
    .where('called_at', '>', begun)
    .where('ended_at', 'is', null)
    .where('answered_at', 'is', null)
    .where((of) => of.not(isNoted(of, 'call_id')))
    .orderBy('called_at')
    .limit(calls ? most : 0)
    .execute();
  const nowhere = { branch_id: null, kiosk_id: null };
  const rows = [
    ...ofOffice.map((row) => ({ ...row, ...nowhere, subject: 'office' as const })),
    ...alerts.map((row) => ({ ...row, about: null, subject: 'alert' as const })),
    ...evidence.map((row) => ({ ...row, about: null, subject: 'evidence' as const })),
    ...called.map((row) => ({ ...row, kind: CALL_KIND, about: null, subject: 'call' as const })),
  ].map((row) => ({
    ...row,
    notice_id: uuidV7({ msecs: now.getTime() }),
    channel,
    next_try_at: now.toISOString(),
    tries: 0,
    taken_at: null,
  }));
  if (rows.length === 0) return;
  // Another instance may have noted the same meanwhile.
  await database
    .insertInto('notices')
    .values(rows)
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

/** A notice that this instance alone sends until the claim is over. */
export type ClaimedNotice = Notice & {
  /** With the one that begins. */
  readonly tries: number;
};

/** Takes what is due for a channel, the longest due first: until `until` no other instance does. */
export async function claimDue(
  database: Database,
  { name, most }: Pick<Channel, 'name' | 'most'>,
  { now, until }: { readonly now: Date; readonly until: Date },
): Promise<ClaimedNotice[]> {
  const due = await database
    .selectFrom('notices')
    .selectAll()
    .where('channel', '=', name)
    .where('taken_at', 'is', null)
    .where('next_try_at', '<=', now.toISOString())
    .orderBy('next_try_at')
    .orderBy('notice_id')
    .limit(most)
    .execute();
  const claimed: ClaimedNotice[] = [];
  for (const row of due) {
    const { numUpdatedRows } = await database
      .updateTable('notices')
      .set({ next_try_at: until.toISOString(), tries: row.tries + 1 })
      .where('notice_id', '=', row.notice_id)
      .where('next_try_at', '=', row.next_try_at)
      .where('taken_at', 'is', null)
      .executeTakeFirstOrThrow();
    if (numUpdatedRows === 0n) continue;
    claimed.push({
      noticeId: row.notice_id,
      subjectId: row.subject_id,
      ...subjectSchema.parse(row),
      since: row.since,
      tries: row.tries + 1,
    });
  }
  return claimed;
}

/** The receiver has them. */
export async function noteTaken(database: Database, notices: readonly Notice[], now: Date): Promise<void> {
  await database
    .updateTable('notices')
    .set({ taken_at: now.toISOString() })
    .where('notice_id', 'in', idsOf(notices))
    .execute();
}

/** They are tried again then. */
export async function postpone(database: Database, notices: readonly Notice[], until: Date): Promise<void> {
  await database
    .updateTable('notices')
    .set({ next_try_at: until.toISOString() })
    .where('notice_id', 'in', idsOf(notices))
    .where('taken_at', 'is', null)
    .execute();
}

/** Forgets what is older; returns how many of them nobody has taken. */
export async function forgetBefore(database: Database, instant: Date): Promise<number> {
  const gone = await database
    .deleteFrom('notices')
    .where('since', '<=', instant.toISOString())
    .returning('taken_at')
    .execute();
  return gone.filter(({ taken_at }) => taken_at === null).length;
}

function idsOf(notices: readonly Notice[]): string[] {
  return notices.map(({ noticeId }) => noticeId);
}
