import { type Membership, membershipSchema } from '../../contract/eligibility/membership.ts';
import { dayOf, nikOf, participantIdOf } from './participants.ts';
import type { TrainingParticipant } from './schema.ts';

/** What the head office would hold of a made-up participant on a day. */
export function membershipOf(participant: TrainingParticipant, today: string): Membership {
  const { partialTaken, dataUpdatedOn, cards } = participant;
  return membershipSchema.parse({
    ...participant,
    participantId: participantIdOf(participant),
    nik: nikOf(participant, today),
    birthDate: dayOf(participant.birthDate, today),
    dataUpdatedOn: dataUpdatedOn && dayOf(dataUpdatedOn, today),
    npwp: null,
    cards: cards.map((card) => ({
      ...card,
      joinedOn: dayOf(card.joinedOn, today),
      inactiveSince: card.inactiveSince && dayOf(card.inactiveSince, today),
      exit: card.exit && { kind: card.exit.kind, on: dayOf(card.exit.on, today) },
    })),
    partialTaken: partialTaken && { ...partialTaken, paidOn: dayOf(partialTaken.paidOn, today) },
    claimInProgress: participant.claimAtDesk || participant.claims.length > 0,
  });
}
