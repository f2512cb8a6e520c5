import { ektp } from './assistance/ektp.ts';
import { assistance } from './assistance/help.ts';
import { attention } from './attention.ts';
import { startContext } from './chart/context.ts';
import type { VisitPorts } from './chart/ports.ts';
import { flow } from './chart/setup.ts';
import { claim } from './claim/claim.ts';
import { submission } from './claim/submission.ts';
import { contributions } from './contributions/contributions.ts';
import { documents } from './documents/documents.ts';
import { entrance } from './entry/entrance.ts';
import { forgotten } from './entry/password-reset.ts';
import { phone } from './entry/phone.ts';
import { registration } from './entry/registration.ts';
import { signIn } from './entry/sign-in.ts';
import { receiptLookup } from './tracking/receipt-lookup.ts';
import { tracking } from './tracking/tracking.ts';

/** One person's visit, from touch to wiped: where it stands, and beside it whether somebody is there. */
export const visitFlow = flow.createMachine({
  id: 'visit',
  context: ({ input }: { input: VisitPorts }) => startContext(input),
  type: 'parallel',
  states: {
    step: {
      initial: 'attract',
      states: {
        ...entrance,
        ...phone,
        ...signIn,
        ...forgotten,
        ...registration,
        ...claim,
        ...documents,
        ...submission,
        ...tracking,
        ...contributions,
        ...receiptLookup,
        ...ektp,
      },
      on: {
        changeSettings: { actions: 'keepSettings' },
        openHelp: { actions: 'openHelp' },
        closeHelp: { actions: 'closeHelp' },
        finish: { target: '.farewell', actions: 'closeHelp' },
      },
    },
    attention,
    helper: assistance,
  },
});
export type VisitSnapshot = ReturnType<typeof visitFlow.getInitialSnapshot>;
