import { dayAt } from '../../contract/calendar.ts';
import {
  type Contributions,
  contributionsSchema,
  laterMonth,
  monthOf,
  type OrderedContribution,
  orderedContributionSchema,
} from '../../contract/contributions/contribution.ts';
import type { Database, Tables } from '../database/tables.ts';
import type { PolicyAndClock } from '../policy/policy-store.ts';

/** A participant's contributions; undefined for one who never was a BPU member. */
export async function loadContributions(
  dependencies: PolicyAndClock,
  database: Database,
  participantId: string,
): Promise<Contributions | undefined> {
  const contributor = await database
    .selectFrom('contributors')
    .selectAll()
    .where('participant_id', '=', participantId)
    .executeTakeFirst();
  const card = await findBpuCard(database, participantId);
  if (!contributor || !card) return undefined;
  const today = todayAt(dependencies);
  const newest = await newestOrder(database, participantId);
  const shown = newest && (newest.paid_at !== null || newest.valid_until >= today);
  return contributionsSchema.parse({
    income: contributor.income,
    sector: contributor.sector,
    withJht: contributor.with_jht === 1,
    months: await listMonths(dependencies, database, card),
    inactiveSince: card.inactive_since,
    ordered: shown ? toOrderedContribution(newest) : null,
  });
}

/** The BPU card that was joined last. */
export async function findBpuCard(
  database: Database,
  participantId: string,
): Promise<Tables['cards'] | undefined> {
  return database
    .selectFrom('cards')
    .selectAll()
    .where('participant_id', '=', participantId)
    .where('segment', '=', 'BPU')
    .orderBy('joined_on', 'desc')
    .limit(1)
    .executeTakeFirst();
}

/** The last order that was not replaced by another. */
export async function newestOrder(
  database: Database,
  participantId: string,
): Promise<Tables['contribution_orders'] | undefined> {
  return database
    .selectFrom('contribution_orders')
    .selectAll()
    .where('participant_id', '=', participantId)
    .where('replaced_at', 'is', null)
    .orderBy('made_at', 'desc')
    .limit(1)
    .executeTakeFirst();
}

export function toOrderedContribution(row: Tables['contribution_orders']): OrderedContribution {
  return orderedContributionSchema.parse({
    code: row.code,
    amount: row.amount,
    income: row.income,
    months: row.months,
    from: row.from_month,
    to: laterMonth(row.from_month, row.months - 1),
    validUntil: row.valid_until,
    paidAt: row.paid_at,
  });
}

/** Today at the head office. */
export function todayAt({ clock, settings }: Pick<PolicyAndClock, 'clock' | 'settings'>): string {
  return dayAt(clock.now(), settings.office.timeZone);
}

async function listMonths(
  dependencies: PolicyAndClock,
  database: Database,
  card: Tables['cards'],
): Promise<Contributions['months']> {
  const present = monthOf(todayAt(dependencies));
  const earliest = laterMonth(
    present,
    1 - dependencies.policies.inForce().policy.contributions.payment.shownMonths,
  );
  const first = [earliest, monthOf(card.joined_on)].sort()[1] ?? present;
  const rows = await database
    .selectFrom('contribution_months')
    .select('month')
    .where('participant_id', '=', card.participant_id)
    .where('month', '>=', first)
    .orderBy('month')
    .execute();
  const paid = new Set(rows.map(({ month }) => month));
  const last = [present, rows.at(-1)?.month ?? present].sort()[1] ?? present;
  const months: Contributions['months'] = [];
  for (let month = first; month <= last; month = laterMonth(month, 1))
    months.push({ month, paid: paid.has(month) });
  return months;
}
