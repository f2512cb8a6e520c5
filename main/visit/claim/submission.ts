import { assign, type DoneActorEvent, fromPromise, not } from 'xstate';
import type { ChangeablePart } from '../../../contract/kiosk-api/actions/actions.ts';
import type { Outcome } from '../../../contract/outcome.ts';
import type { VisitContext } from '../chart/context.ts';
import { identityOf } from '../chart/evidence.ts';
import type { StoredClaim } from '../chart/ports.ts';
import { type Screens, working } from '../chart/screens.ts';
import { flow, update } from '../chart/setup.ts';
import { overwritePictures } from '../chart/wipe.ts';
import { documentsMissing, papersOf } from '../documents/pages.ts';
import { buildConfirmedClaim } from './build-confirmed-claim.ts';
import { npwpNeeded } from './npwp.ts';
import { receiptStatement } from './statement.ts';
import { summaryOf } from './summary.ts';

const station = 'station.check';
const firstDocument = update(() => ({ documentIndex: 0 }));

/** From the check page to the receipt. */
export const submission = {
  check: flow.createStateConfig({
    tags: [station, 'personal.confirm'],
    entry: 'stopChanging',
    // A changed part may ask for more: another reason for documents, another bank for a number.
    always: [
      { guard: not('reasonChosen'), target: 'reason', actions: 'startChanging' },
      { guard: documentsMissing, target: 'documentPages', actions: ['startChanging', firstDocument] },
      { guard: ({ context }) => context.holder === null, target: 'bank', actions: 'startChanging' },
      {
        guard: ({ context }) => context.enteredBy['accountNumber'] === 'staff' && !context.accountConfirmed,
        target: 'accountConfirm',
      },
    ],
    on: {
      changePart: [
        { guard: changes('reason'), target: 'reason', actions: 'startChanging' },
        { guard: changes('documents'), target: 'documentPages', actions: ['startChanging', firstDocument] },
        { guard: changes('photo'), target: 'photoIntro', actions: 'startChanging' },
        { guard: changes('npwp'), target: 'npwp', actions: 'startChanging' },
        { guard: changes('account'), target: 'bank', actions: 'startChanging' },
      ],
      submitClaim: 'submitting',
      back: 'bank',
    },
  }),
  /** Until the claim is stored there is no receipt; once it is stored there is always one. */
  submitting: flow.createStateConfig({
    tags: ['busy', 'neutral', 'unfinishable', station],
    on: { finish: {} },
    invoke: {
      src: fromPromise<Outcome<StoredClaim, 'notStored'>, VisitContext>(({ input }) =>
        input.ports.submitClaim(buildConfirmedClaim(input)),
      ),
      input: ({ context }) => context,
      onDone: [
        {
          guard: ({ event }: Stored) => event.output.ok,
          target: 'receipt',
          actions: [
            update<Stored['event']>(({ context: { membership }, event: { output } }) => ({
              ...(output.ok ? { stored: output.value } : {}),
              ...(membership ? { membership: { ...membership, claimInProgress: true } } : {}),
            })),
            // They lie in the sealed claim now, which the kiosk itself cannot open.
            ({ context }) => overwritePictures(context),
          ],
        },
        { target: 'notStored' },
      ],
      onError: 'notStored',
    },
  }),
  notStored: flow.createStateConfig({
    tags: [station, 'neutral'],
    on: { retry: 'submitting', back: 'check' },
  }),
  receipt: flow.createStateConfig({
    tags: ['busy', 'neutral'],
    after: { receipt: 'farewell' },
    on: {
      delivered: {
        guard: ({ context, event }) => event.claimId === context.claimId,
        actions: assign(({ event }) => ({ delivery: event.delivery })),
      },
      openTracking: { guard: 'hasSession', target: 'loadingClaims' },
      touch: { target: 'receipt', reenter: true },
      speech: { guard: ({ event }) => event.asked, target: 'receipt', reenter: true, actions: 'noteSpeech' },
    },
  }),
};

export const submissionScreens = {
  check: (context) => ({ name: 'check', claim: summaryOf(context) }),
  submitting: working('claim'),
  receipt(context) {
    const { stored, delivery, holder, settings } = context;
    if (!stored || !holder) throw new Error('a receipt was shown before the claim was stored');
    const { receipt } = stored;
    const hasAccount = identityOf(context).kind === 'account';
    return {
      name: 'receipt',
      receiptNumber: receipt.receiptNumber,
      statement: receiptStatement({ receipt, delivery, holder, hasAccount, language: settings.language }),
    };
  },
} satisfies Screens;

interface Stored {
  readonly context: VisitContext;
  readonly event: DoneActorEvent<Outcome<StoredClaim, 'notStored'>>;
}

/** Whether this part is to be changed, and the claim has it. */
function changes(part: ChangeablePart) {
  return ({ context, event }: { context: VisitContext; event: { part: ChangeablePart } }) =>
    event.part === part &&
    (part !== 'documents' || papersOf(context).length > 0) &&
    (part !== 'npwp' || npwpNeeded({ context }));
}
