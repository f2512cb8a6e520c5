import { assign } from 'xstate';
import type { Speech } from '../../contract/kiosk-api/actions/settings.ts';
import type { flow } from './chart/setup.ts';

/** Beside the step, whatever it is: what the voice does, and what headphones change. */
export const speech = {
  speech: { actions: 'noteSpeech' },
  /** Nobody else hears what is said in headphones; whoever pulls them out is never read to aloud as before. */
  headphones: {
    actions: assign(({ context: { settings, readBefore }, event: { pluggedIn } }) => {
      const { reads } = settings.speech;
      const now = pluggedIn ? 'everything' : readAloud(settings.speech, readBefore);
      return {
        settings: { ...settings, speech: { ...settings.speech, reads: now } },
        readBefore: pluggedIn ? (readBefore ?? reads) : null,
      };
    }),
  },
} satisfies Parameters<typeof flow.createStateConfig>[0]['on'];

/** Without what is personal; and nothing where nothing was read before, unless the screen is dark, too. */
function readAloud({ reads, screenOff }: Speech, before: Speech['reads'] | null): Speech['reads'] {
  if (reads === 'nothing') return 'nothing';
  return screenOff || before !== 'nothing' ? 'pages' : 'nothing';
}
