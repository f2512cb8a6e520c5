import { z } from 'zod';
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
} as const satisfies Record<string, RegistryRoute>;
