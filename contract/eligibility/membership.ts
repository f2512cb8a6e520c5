import { z } from 'zod';
import { dayText } from '../calendar.ts';
import { emailSchema } from '../identity/email.ts';
import { kpjSchema } from '../identity/kpj.ts';
import { nikSchema } from '../identity/nik.ts';
import { npwpSchema } from '../identity/npwp.ts';
import { birthDateSchema, personNameSchema } from '../identity/person.ts';
import { phoneSchema } from '../identity/phone.ts';
import { addSen, type Sen, senSchema } from '../money.ts';
import { exitKindSchema, reasonIdSchema, segmentSchema } from '../policy/schema.ts';

/** One card (KPJ) of a participant, as the head office holds it. */
export const cardSchema = z.object({
  kpj: kpjSchema,
  segment: segmentSchema,
  employer: z.string().nullable(),
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
  name: personNameSchema,
  birthDate: birthDateSchema,
  sex: z.enum(['female', 'male']),
  birthPlace: z.string(),
  address: z.string(),
  phone: phoneSchema,
  email: emailSchema,
  /** When the participant last checked and updated the data (pengkinian data); null if never. */
  dataUpdatedOn: dayText.nullable(),
  npwp: npwpSchema.nullable(),
  cards: z.array(cardSchema),
  /** The one partial payment already taken, if any. */
  partialTaken: z.object({ reason: reasonIdSchema, paidOn: dayText, amount: senSchema }).nullable(),
  /** Whether a claim is being worked on already, wherever it was made. */
  claimInProgress: z.boolean(),
});
/** What the head office knows of a participant who signed in; held in memory for one visit only. */
export type Membership = z.infer<typeof membershipSchema>;

export function cardBalance(card: Card): Sen {
  return addSen(card.contributions, card.development);
}

/** Whether the participant is, or was, a BPU member. */
export function isContributor({ cards }: Pick<Membership, 'cards'>): boolean {
  return cards.some(({ segment }) => segment === 'BPU');
}

export function totalBalance(membership: Membership): Sen {
  return addSen(...membership.cards.map(cardBalance));
}
