import { assign } from 'xstate';
import { call } from './assistance/call.ts';
import { ektp } from './assistance/ektp.ts';
import { help } from './assistance/help.ts';
import { attention } from './attention.ts';
import { startContext } from './chart/context.ts';
import type { VisitPorts } from './chart/ports.ts';
import { flow } from './chart/setup.ts';
import { account } from './claim/account.ts';
import { membershipPages } from './claim/membership.ts';
import { npwp } from './claim/npwp.ts';
import { reason } from './claim/reason.ts';
import { situation } from './claim/situation.ts';
import { submission } from './claim/submission.ts';
import { contributions } from './contributions/contributions.ts';
import { documents } from './documents/documents.ts';
import { entrance } from './entry/entrance.ts';
import { passwordReset } from './entry/password-reset.ts';
import { phone } from './entry/phone.ts';
import { registration } from './entry/registration.ts';
import { signIn } from './entry/sign-in.ts';
import { photo } from './photo/photo.ts';
import { speech } from './speech.ts';
import { receiptLookup } from './tracking/receipt-lookup.ts';
import { tracking } from './tracking/tracking.ts';

const steps = {
  ...entrance,
  ...phone,
  ...signIn,
  ...passwordReset,
  ...registration,
  ...ektp,
  ...situation,
  ...membershipPages,
  ...reason,
  ...documents,
  ...photo,
  ...npwp,
  ...account,
  ...submission,
  ...tracking,
  ...receiptLookup,
  ...contributions,
};

const busy = Object.entries(steps).flatMap(([name, step]) =>
  'tags' in step && [step.tags].flat().includes('busy') ? [name] : [],
);

/** One person's visit, from touch to wiped: where it stands, and beside it whether somebody is there, who helps, and who was called. */
export const visitMachine = flow.createMachine({
  id: 'visit',
  context: ({ input }: { input: VisitPorts }) => startContext(input),
  type: 'parallel',
  states: {
    step: {
      initial: 'attract',
      states: steps,
      on: {
        changeSettings: {
          actions: assign(({ context: { settings }, event }) => ({
            settings: { ...settings, ...event.change },
          })),
        },
        ...speech,
        openHelp: { actions: assign({ helpOpen: true }) },
        closeHelp: { actions: 'closeHelp' },
        finish: { target: '.farewell', actions: 'closeHelp' },
      },
    },
    attention: attention(busy),
    helper: help,
    call,
  },
});

export type VisitSnapshot = ReturnType<typeof visitMachine.getInitialSnapshot>;
/** Where a visit stands; the name of a state below `step`. */
export type Step = VisitSnapshot['value']['step'];
