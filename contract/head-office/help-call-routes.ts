import { z } from 'zod';
import { callEndSchema, helpCallAnswerSchema, helpCallSchema } from '../assistance/help-call.ts';

/** What every route for kiosks alone answers before it reads a body. */
export const atTheDoor = ['assertionRefused', 'kioskUnknown', 'kioskRevoked', 'tooManyAttempts'] as const;

/** The routes by which a kiosk calls staff of its branch. */
export const helpCallRoutes = {
  callStaff: {
    method: 'PUT',
    path: '/v1/help-calls/:callId',
    summary:
      'Calls the staff of the branch to the kiosk that asks. The same call again is the same call; another one takes its place.',
    signedIn: false,
    byKiosk: true,
    body: helpCallSchema,
    answer: helpCallAnswerSchema,
    status: 200,
    problems: ['malformed', ...atTheDoor],
  },
  findHelpCall: {
    method: 'GET',
    path: '/v1/help-calls/:callId',
    summary: 'Whether staff have answered a call of the kiosk that asks, who comes, and when.',
    signedIn: false,
    byKiosk: true,
    answer: helpCallAnswerSchema,
    status: 200,
    problems: [...atTheDoor, 'notFound'],
  },
  endHelpCall: {
    method: 'POST',
    path: '/v1/help-calls/:callId/end',
    summary: 'Ends a call of the kiosk that asks; one that is over already stays as it ended.',
    signedIn: false,
    byKiosk: true,
    body: z.strictObject({ because: callEndSchema }),
    answer: z.undefined(),
    status: 204,
    problems: ['malformed', ...atTheDoor, 'notFound'],
  },
} as const;
