import { z } from 'zod';

const PROBLEMS = {
  malformed: { status: 400, title: 'The request does not have the form that the contract asks for.' },
  credentials: { status: 401, title: 'E-mail address and password do not belong together.' },
  sessionExpired: { status: 401, title: 'The session is over or was never opened.' },
  notFound: { status: 404, title: 'There is nothing here.' },
  attestationRefused: {
    status: 403,
    title:
      'The attestation is not that of a known kiosk just now, by a nonce and a credential of staff who are signed in there.',
  },
  staffCredentials: { status: 401, title: 'No member of staff of this branch has this id and PIN.' },
  staffSignedOut: { status: 401, title: 'The credential of staff is over, or is not for this kiosk.' },
  supervisorsOnly: { status: 403, title: 'This is for supervisors who have chosen a PIN of their own.' },
  staffUnknown: { status: 404, title: 'The branch has no other member of staff of this id.' },
  staffIdTaken: { status: 409, title: 'Somebody at the branch has this id already.' },
  pinRefused: { status: 422, title: 'The PIN has another length, is too simple, or is the one before.' },
  claimUnknown: {
    status: 404,
    title: 'No claim is known by this receipt number and birth date together.',
  },
  assertionRefused: {
    status: 401,
    title:
      'A kiosk’s assertion is needed that is new, never shown before, and made for exactly this request.',
  },
  kioskUnknown: { status: 403, title: 'No kiosk in service signed this.' },
  enrolmentRefused: { status: 403, title: 'The code is unknown, used, or over; ask for another one.' },
  methodNotAllowed: {
    status: 405,
    title: 'This path does not take that method; Allow names those it takes.',
  },
  tooLarge: { status: 413, title: 'The body is larger than the head office takes.' },
  mediaType: { status: 415, title: 'The body has another media type than the contract asks for.' },
  notContributing: { status: 404, title: 'The participant is not, and never was, a BPU member.' },
  registryDiffers: { status: 422, title: 'NIK, KPJ, name and birth date do not belong to one participant.' },
  timeout: { status: 408, title: 'The request stood still, or came too slowly; send it again.' },
  accountExists: { status: 409, title: 'The participant, or the e-mail address, has an account already.' },
  keyUnknown: {
    status: 422,
    title: 'The envelope is sealed to a key that this head office never had, or has given up.',
  },
  unreadable: { status: 422, title: 'The envelope cannot be opened, or holds no claim of this id.' },
  signatureWrong: { status: 422, title: 'What the envelope holds is not what the kiosk signed.' },
  kioskExpired: { status: 403, title: 'The kiosk’s key was not in force when the claim was confirmed.' },
  kioskRevoked: { status: 403, title: 'The kiosk that signed this was withdrawn.' },
  sessionLost: {
    status: 422,
    title: 'The claim names a session that the head office should know still, and does not.',
  },
  claimDiffers: { status: 409, title: 'Another envelope was received under this claim id.' },
  offsetDiffers: {
    status: 409,
    title: 'The part does not begin where what has arrived ends; ask how much that is.',
  },
  tooManyAttempts: { status: 429, title: 'Too many attempts; wait as long as Retry-After says.' },
  noMail: { status: 501, title: 'This head office sends no e-mail: staff help whoever forgot the password.' },
  clockDiffers: { status: 409, title: 'The time that was signed is not the head office’s time.' },
  internal: { status: 500, title: 'The head office failed; nothing was recorded.' },
  notReady: { status: 503, title: 'This instance is not to be sent requests now; `checks` names why.' },
  unavailable: { status: 503, title: 'The head office cannot answer now; try again later.' },
} as const satisfies Record<string, { status: number; title: string }>;

export type ProblemCode = keyof typeof PROBLEMS;
const problemCodeSchema = z.enum(Object.keys(PROBLEMS) as [ProblemCode, ...ProblemCode[]]);

/** What `GET /v1/ready` looks at. */
const readyCheckSchema = z.enum(['database', 'migrations', 'keys', 'pictures', 'stopping']);
export type ReadyCheck = z.infer<typeof readyCheckSchema>;

/** Error body by RFC 9457, sent as application/problem+json; `code` is what programs decide by. */
export const problemSchema = z.object({
  type: z.string(),
  title: z.string(),
  status: z.int(),
  code: problemCodeSchema,
  /** Which request it was: its id, as in the header `x-request-id` and in the log. */
  instance: z.string().optional(),
  /** Which part of the request was wrong, by path; never what it held. */
  faults: z.array(z.object({ path: z.string(), message: z.string() })).optional(),
  /** What keeps an instance from being ready; `stopping` is no fault. */
  checks: z.array(readyCheckSchema).optional(),
});
export type Problem = z.infer<typeof problemSchema>;

export function problem(
  code: ProblemCode,
  more: Pick<Problem, 'faults' | 'checks' | 'instance'> = {},
): Problem {
  const { status, title } = PROBLEMS[code];
  const type = `urn:anjungan-jht:problem:${code}`;
  return { type, title, status, code, ...more };
}
