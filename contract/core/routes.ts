import { z } from 'zod';
import { acceptedDataSchema, confirmedDataSchema, eventPageSchema, refusedDataSchema } from './case-event.ts';
import { factResultsSchema, toldFactsSchema } from './facts.ts';
import type { CoreProblemCode } from './problems.ts';
import type { CoreScope } from './token.ts';

/** Where a client gets its token; the one route that asks for none. */
export const CORE_TOKEN_PATH = '/core/v1/token';

const wholeNumber = z
  .string()
  .regex(/^\d{1,6}$/, 'is not a whole number')
  .transform(Number);

/** What to tell, from where on, and how long to wait until there is something. */
const eventQuerySchema = z.strictObject({
  /** The `next` of an earlier page; missing for the oldest event that is kept. */
  after: z.string().min(1).max(200).optional(),
  /** Seconds; 0 or missing for an answer at once. More than the head office allows is cut to that. */
  wait: wholeNumber.optional(),
  /** Events; more than the head office allows is cut to that. */
  most: wholeNumber.refine((most) => most > 0, 'is not above 0').optional(),
});

export const caseDataSchema = z.union([acceptedDataSchema, confirmedDataSchema, refusedDataSchema]);

interface CoreRoute {
  readonly method: 'GET' | 'POST';
  readonly path: string;
  readonly summary: string;
  readonly scope: CoreScope;
  readonly query?: z.ZodType;
  readonly body?: z.ZodType;
  /** Undefined for a picture. */
  readonly answer: z.ZodType | undefined;
  readonly problems: readonly CoreProblemCode[];
}

/** What every route answers to whoever has not shown that they may ask. */
const atTheDoor = ['tokenRefused', 'scopeMissing'] as const;

/** Every route between the agency's core and the head office, beside the token. */
export const coreRoutes = {
  listEvents: {
    method: 'GET',
    path: '/core/v1/events',
    summary:
      'What became of cases, in order. At least once: keep `next` when the events are kept, and know them by id.',
    scope: 'events',
    query: eventQuerySchema,
    answer: eventPageSchema,
    problems: ['malformed', ...atTheDoor, 'cursorUnknown', 'cursorExpired', 'tooManyAttempts'],
  },
  getEventData: {
    method: 'GET',
    path: '/core/v1/events/:eventId/data',
    summary: 'The data of one event, for whoever got the event without them (`dataref`).',
    scope: 'events',
    answer: caseDataSchema,
    problems: ['malformed', ...atTheDoor, 'eventUnknown', 'caseErased'],
  },
  getAttachment: {
    method: 'GET',
    path: '/core/v1/cases/:claimId/attachments/:place',
    summary: 'A photo or a page of a document, as the kiosk took it, with its SHA-256 (RFC 9530).',
    scope: 'attachments',
    answer: undefined,
    problems: ['malformed', ...atTheDoor, 'attachmentUnknown'],
  },
  tellFacts: {
    method: 'POST',
    path: '/core/v1/facts',
    summary:
      'What became of claims and payment codes at the core, one result for each fact. Told again, a fact counts once; after any ' +
      'other answer than 200 send the same again.',
    scope: 'facts',
    body: toldFactsSchema,
    answer: factResultsSchema,
    problems: ['malformed', ...atTheDoor, 'tooLarge', 'mediaType', 'tooManyAttempts'],
  },
} as const satisfies Record<string, CoreRoute>;
