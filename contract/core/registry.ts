import { z } from 'zod';
import { dayText, instantText } from '../calendar.ts';
import { heldTextSchema } from '../identity/held.ts';
import { nikSchema } from '../identity/nik.ts';
import { corePersonSchema } from './person.ts';

/** A person whom the core knows by an id of its own. */
const knownPersonSchema = corePersonSchema.required({ personId: true });
const { personId } = knownPersonSchema.shape;

export const findPersonSchema = z.strictObject({ nik: nikSchema });
export const getMembershipSchema = z.strictObject({ personId });
export const personAnswerSchema = z.discriminatedUnion('found', [
  z.object({ found: z.literal(true), person: knownPersonSchema }),
  z.object({ found: z.literal(false) }),
]);

/** Of a change made here: the same however often it is told, and when it was made. */
const change = { changeId: z.uuid({ version: 'v7' }), personId, at: instantText };

/** As the person gave them with the account. */
export const contactChangeSchema = z.strictObject({
  ...change,
  phone: heldTextSchema,
  email: heldTextSchema,
});
/** BPU cards whose holder declared with a claim that the business has stopped, each with the day. */
export const membershipEndSchema = z.strictObject({
  ...change,
  cards: z.array(z.strictObject({ kpj: heldTextSchema, on: dayText })),
});
/** Anything else is told again. */
export const changeTakenSchema = z.object({ taken: z.literal(true) });

export type KnownPerson = z.infer<typeof knownPersonSchema>;

interface RegistryRoute {
  readonly path: string;
  readonly summary: string;
  readonly body: z.ZodType;
  readonly answer: z.ZodType;
}

/**
 * What the head office asks of the agency's core where its people are looked up there: `POST` with JSON, at these paths below
 * the core's address. Numbers of people stand in bodies alone, since addresses are logged.
 */
export const registryRoutes = {
  findPerson: {
    path: '/find',
    summary: 'Who has this NIK, with all that is known of them now.',
    body: findPersonSchema,
    answer: personAnswerSchema,
  },
  getMembership: {
    path: '/membership',
    summary:
      'All that is known now of somebody whom the core named before; the NIK may be another one since.',
    body: getMembershipSchema,
    answer: personAnswerSchema,
  },
  changeContact: {
    path: '/contact',
    summary: 'What phone and e-mail of a person are now; of two changes the later one counts.',
    body: contactChangeSchema,
    answer: changeTakenSchema,
  },
  endMembership: {
    path: '/membership-end',
    summary: 'A person declared that the business behind these cards has stopped.',
    body: membershipEndSchema,
    answer: changeTakenSchema,
  },
} as const satisfies Record<string, RegistryRoute>;
