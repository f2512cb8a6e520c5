import type { VisitPorts } from '../ports.ts';
import { assistance } from './assistance.ts';
import { attention } from './attention.ts';
import { claim } from './claim.ts';
import { startContext } from './context.ts';
import { contributions } from './contributions.ts';
import { ektp } from './ektp.ts';
import { entrance } from './entrance.ts';
import { forgotten } from './forgotten.ts';
import { papers } from './papers.ts';
import { phone } from './phone.ts';
import { receiptLookup } from './receipt-lookup.ts';
import { registration } from './registration.ts';
import { flow } from './setup.ts';
import { signIn } from './sign-in.ts';
import { submission } from './submission.ts';
import { tracking } from './tracking.ts';

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
        ...papers,
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
