import { addDays, addMonths } from '../calendar.ts';
import type { Waiting } from '../policy/reasons.ts';
import type { ExitKind, Policy, ReasonRule } from '../policy/schema.ts';
import { type Card, cardBalance, type Membership } from './membership.ts';

// Which card decides, where a person has several (docs/operate.md, "Which card decides").
//
// - The money decides the segment: a reason must fit a card that holds some, since it is that card's savings that are
//   paid. Else a card of another kind, joined for a month and empty, would open a reason that asks for fewer papers.
// - Every card can block: membership must have ended on all of them, whatever they hold (the tick of JMO: "non-active
//   everywhere"). Only what a member may declare ended, an active BPU card, does not block the reason that takes the
//   declaration (Permenaker 4/2022 article 6(2)b).
// - How work ended is what was reported of a card with money, or of the card whose work ended last: both are true of
//   this person, and merging moves the savings of the one to the other.
// - The last end of work decides the wait, whatever its card holds: who resigned on 20 November is paid from 20 December
//   (Permenaker 4/2022 articles 8 and 10 count from the end of work, and know no balance). An end that waits is waited
//   for by every reason that asks for an ended membership; of several days the last counts. An end of which nobody
//   reported the kind waits as long as the longest of its segment.
// - Nothing is paid before the day on which work ends, nor while an end lies ahead that was reported early.

/** The cards that hold money; all of them where none does. */
export function decidingCards({ cards }: Pick<Membership, 'cards'>): readonly Card[] {
  const filled = cards.filter((card) => cardBalance(card) > 0);
  return filled.length > 0 ? filled : cards;
}

export function isEnded({ inactiveSince }: Pick<Card, 'inactiveSince'>, today: string): boolean {
  return inactiveSince !== null && inactiveSince <= today;
}

/** The day on which work ended, as reported, or else the card's end; null while it is active. */
function endOf({ exit, inactiveSince }: Card): string | null {
  return exit?.on ?? inactiveSince;
}

/** How work ended, as far as it goes for a reason of these segments; empty where nobody reported it. */
export function reportedEnds(membership: Membership, rule: ReasonRule): readonly ExitKind[] {
  const cards = membership.cards.filter(({ segment }) => rule.segments.includes(segment));
  const last = cards
    .map((card) => endOf(card) ?? '')
    .sort()
    .at(-1);
  const filled = decidingCards(membership);
  return cards
    .filter((card) => filled.includes(card) || endOf(card) === last)
    .flatMap(({ exit }) => (exit ? [exit.kind] : []));
}

/**
 * The first day on which the waiting time of every end of work is over, the reason's own and those that the policy has
 * for the ways in which this person's work ended; null where there is none.
 */
export function waitedOn(policy: Policy, rule: ReasonRule, membership: Membership): string | null {
  const days = membership.cards.flatMap((card) => [
    ...(rule.segments.includes(card.segment) ? [waitOf(rule, card)] : []),
    ...(rule.membershipEnded ? policy.reasons.filter((other) => goesWith(other, card)) : []).map((other) =>
      waitOf(other, card),
    ),
  ]);
  return days.reduce((latest, day) => (latest !== null && (day ?? '') <= latest ? latest : day), null);
}

/** Whether it is the reason for which work ended on that card, or may be where nobody reported why. */
function goesWith({ segments, exitKinds }: ReasonRule, { segment, exit }: Card): boolean {
  if (!segments.includes(segment)) return false;
  return exit ? exitKinds.includes(exit.kind) : exitKinds.length > 0;
}

function waitOf({ waiting, exitKinds }: ReasonRule, card: Card): string | null {
  if (waiting === null) return exitKinds.length > 0 ? (card.exit?.on ?? null) : null;
  const from = beginOf(waiting, card);
  if (from === null) return null;
  return waiting.unit === 'days' ? addDays(from, waiting.count) : addMonths(from, waiting.count);
}

/** The day from which a wait counts; where it is not known, the nearest one that is. */
function beginOf({ from }: Waiting, card: Card): string | null {
  const { exit, inactiveSince, lastContributionOn, joinedOn } = card;
  switch (from) {
    case 'exit':
      return exit?.on ?? inactiveSince;
    case 'inactive':
      return inactiveSince ?? exit?.on ?? null;
    case 'lastContribution':
      return lastContributionOn ?? inactiveSince ?? exit?.on ?? joinedOn;
  }
}
