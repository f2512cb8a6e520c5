import type { helpCalls as original } from '../../id/fleet/help-calls.ts';
import type { Translation } from '../../translation.ts';

export const helpCalls = {
  title: 'Calls from kiosks',
  kiosk: 'Kiosk {kiosk}',
  since: 'waiting since {time}',
  coming: 'answered, somebody comes at about {time}',
  comingBy: '{name} comes at about {time}',
  come: 'I am coming',
  done: 'Done',
  signInToAnswer: 'Sign in to answer.',
  none: 'Nobody is calling now.',
  answered: 'The person has been told that you are coming.',
  finished: 'That call is over.',
  gone: 'That call is over, or somebody else has answered it.',
  figures: 'Within {days} days: {called} calls, {answered} answered.',
  median: 'Half of them were answered within {minutes} minutes.',
  notice: 'somebody calls for staff',
} as const satisfies Translation<typeof original>;
