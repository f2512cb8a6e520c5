import { z } from 'zod';
import { dayText } from '../calendar.ts';
import { heldNameSchema, heldTextSchema } from '../identity/held.ts';
import { nikSchema } from '../identity/nik.ts';
import { npwpSchema } from '../identity/npwp.ts';
import { birthDateSchema } from '../identity/person.ts';
import { addSen, type Sen, senSchema } from '../money.ts';
import { exitKindSchema, reasonIdSchema, segmentSchema } from '../policy/schema.ts';

/** One card (KPJ) of a participant, as the rules take it. */
export const cardSchema = z.object({
  kpj: heldTextSchema.min(1),
  segment: segmentSchema,
  employer: heldTextSchema.nullable(),
  joinedOn: dayText,
  /** Null while the card is active. */
  inactiveSince: dayText.nullable(),
  exit: z.object({ kind: exitKindSchema, on: dayText }).nullable(),
  /** The day of the last contribution; null, or missing, where the head office does not know it. */
  lastContributionOn: dayText.nullable().default(null),
  contributions: senSchema,
  /** Hasil pengembangan: what the fund's return added. */
  development: senSchema,
});
export type Card = z.infer<typeof cardSchema>;

export const membershipSchema = z.object({
  participantId: z.uuid(),
  nik: nikSchema,
  name: heldNameSchema,
  birthDate: birthDateSchema,
  sex: z.enum(['female', 'male']).nullable(),
  birthPlace: heldTextSchema.nullable(),
  address: heldTextSchema.nullable(),
  phone: heldTextSchema.nullable(),
  email: heldTextSchema.nullable(),
  /** When the participant last checked and updated the data (pengkinian data); null if never. */
  dataUpdatedOn: dayText.nullable(),
  npwp: npwpSchema.nullable(),
  cards: z.array(cardSchema),
  /** The one partial payment already taken, if any. */
  partialTaken: z.object({ reason: reasonIdSchema, paidOn: dayText, amount: senSchema }).nullable(),
  /** Whether a claim is being worked on already, wherever it was made. */
  claimInProgress: z.boolean(),
  /** When the registry said so, where it could not be asked this time. */
  asOf: z.iso.datetime().optional(),
});
/** What the rules go by: a participant whose data can be used. Held in memory for one visit only. */
export type Membership = z.infer<typeof membershipSchema>;

export function cardBalance(card: Card): Sen {
  return addSen(card.contributions, card.development);
}

/** Whether the participant is, or was, a BPU member. */
export function isContributor({
  cards,
}: {
  readonly cards: readonly { readonly segment: string | null }[];
}): boolean {
  return cards.some(({ segment }) => segment === 'BPU');
}

export function totalBalance(membership: Membership): Sen {
  return addSen(...membership.cards.map(cardBalance));
}
