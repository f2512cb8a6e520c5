import { laterMonth, monthOf } from '../../contract/contributions/contribution.ts';
import { rupiah } from '../../contract/money.ts';
import type { Policy } from '../../contract/policy/schema.ts';
import type { Database } from '../database/tables.ts';
import { dayOf, participantIdOf } from './participants.ts';
import type { TrainingParticipant } from './schema.ts';

/** Where the list states nothing else. */
const USUAL = { income: rupiah(1_000_000), sector: 'other', withJht: true, unpaidMonthsAgo: [] } as const;

/** Adds the months that a made-up BPU member has paid: all until the card became inactive, except the missed ones. */
export async function addContributions(
  policy: Policy,
  transaction: Database,
  participant: TrainingParticipant,
  today: string,
): Promise<void> {
  const card = participant.cards.findLast(({ segment }) => segment === 'BPU');
  if (!card) return;
  const participantId = participantIdOf(participant);
  const { income, sector, withJht, unpaidMonthsAgo } = participant.contributions ?? USUAL;
  await transaction
    .insertInto('contributors')
    .values({ participant_id: participantId, income, sector, with_jht: withJht ? 1 : 0 })
    .execute();
  const { lapse, payment } = policy.contributions;
  const present = monthOf(today);
  const inactive = card.inactiveSince && monthOf(dayOf(card.inactiveSince, today));
  // A member who stopped working paid until then; one who lapsed had not paid for some months.
  const end = inactive ? laterMonth(inactive, card.exit ? -1 : -lapse.months) : present;
  const missed = unpaidMonthsAgo.map((ago) => laterMonth(present, -ago));
  const joined = monthOf(dayOf(card.joinedOn, today));
  const months = Array.from({ length: payment.shownMonths }, (_, ago) => laterMonth(present, -ago)).filter(
    (month) => joined <= month && month <= end && !missed.includes(month),
  );
  if (months.length === 0) return;
  await transaction
    .insertInto('contribution_months')
    .values(months.map((month) => ({ participant_id: participantId, month })))
    .execute();
}
