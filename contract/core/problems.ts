import { z } from 'zod';
import { problemSchema } from '../head-office/problems.ts';

const PROBLEMS = {
  malformed: { status: 400, title: 'The request does not have the form that the contract asks for.' },
  tokenRefused: {
    status: 401,
    title: 'An access token is needed that is not over; POST /core/v1/token gives one.',
  },
  scopeMissing: { status: 403, title: 'This client is not configured for what it asks for.' },
  eventUnknown: { status: 404, title: 'There is no such event, or it was deleted by age.' },
  attachmentUnknown: {
    status: 404,
    title: 'The case has no picture at this place, or its retention time is over.',
  },
  cursorUnknown: {
    status: 422,
    title: 'No event of this feed has this cursor; begin without one, and skip the ids that you have.',
  },
  cursorExpired: {
    status: 410,
    title: 'Events after this cursor were deleted by age; go on from the oldest that is kept.',
  },
  caseErased: { status: 410, title: 'The case passed its retention time.' },
  tooLarge: {
    status: 413,
    title: 'The body is larger than the head office takes; tell fewer facts at once.',
  },
  mediaType: { status: 415, title: 'The body has to be JSON, with Content-Type: application/json.' },
  tooManyAttempts: { status: 429, title: 'Too many attempts; wait as long as Retry-After says.' },
  internal: { status: 500, title: 'The head office failed; send the same again later.' },
  unavailable: { status: 503, title: 'The head office cannot answer now; send the same again later.' },
} as const satisfies Record<string, { status: number; title: string }>;

export type CoreProblemCode = keyof typeof PROBLEMS;
export const coreProblemCodeSchema = z.enum(Object.keys(PROBLEMS) as [CoreProblemCode, ...CoreProblemCode[]]);

/** Error body by RFC 9457, as everywhere else at the head office. */
export const coreProblemSchema = problemSchema.extend({
  code: coreProblemCodeSchema,
  /** With `cursorExpired`: what to ask for as `after` to get the oldest event that is kept. */
  oldest: z.string().optional(),
});
export type CoreProblem = z.infer<typeof coreProblemSchema>;

export function coreProblem(
  code: CoreProblemCode,
  more: Pick<CoreProblem, 'faults' | 'oldest'> = {},
): CoreProblem {
  const { status, title } = PROBLEMS[code];
  return { type: `urn:anjungan-jht:problem:${code}`, title, status, code, ...more };
}
