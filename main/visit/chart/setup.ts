import { assign, raise, setup } from 'xstate';
import type { ClaimId } from '../../../contract/claim/claim.ts';
import { assess } from '../../../contract/eligibility/eligibility.ts';
import { needsNpwp } from '../../../contract/eligibility/payout.ts';
import type { Action, ChangeablePart } from '../../../contract/kiosk-api/actions/actions.ts';
import type { Question } from '../../../contract/kiosk-api/actions/questions.ts';
import { defaultSettings } from '../../../contract/kiosk-api/actions/settings.ts';
import type { Delivery } from '../../../contract/kiosk-api/screens/claim.ts';
import { kioskReasons } from '../../../contract/policy/policy.ts';
import {
  documentsOf,
  isOriginalSeen,
  maySeeOriginal,
  mostPagesOf,
  pagesOf,
  withOriginal,
  withPages,
} from '../documents/pages.ts';
import { actors } from './actors.ts';
import { readAnswer } from './answers.ts';
import { type Helper, startContext, type VisitContext } from './context.ts';
import { isHelped, isWithoutBalance, noteEntry } from './evidence.ts';
import type { VisitPorts } from './ports.ts';
import { overwritePictures, wipe } from './wipe.ts';

/** A claim sent earlier has been decided on while its receipt is still on the screen. */
interface Delivered {
  readonly type: 'delivered';
  readonly claimId: ClaimId;
  readonly delivery: Delivery;
}

/** A member of staff has signed in beside this visit, and is gone again. */
interface StaffCame {
  readonly type: 'staffCame';
  readonly helper: Helper;
}

type VisitEvent = Action | Delivered | StaffCame | { readonly type: 'helpEnded' };

const base = setup({
  types: {
    context: {} as VisitContext,
    events: {} as VisitEvent,
    input: {} as VisitPorts,
    tags: {} as 'camera',
  },
  actors,
  guards: {
    answerIsGood: ({ context, event }) =>
      event.type === 'answer' && readAnswer(context, event.question, event.value).ok,
    asksFor: ({ event }, question: Question) => event.type === 'changeAnswer' && event.question === question,
    mayClaim: ({ context }) => {
      const { policy, ports, membership } = context;
      return membership !== null && assess(policy, membership, ports.today(), isHelped(context)).mayClaim;
    },
    changing: ({ context }) => context.changing,
    reasonChosen: ({ context }) => context.reason !== null,
    documentsMissing: ({ context }) =>
      documentsOf(context).some((document) => !context.documents.get(document)?.length),
    documentsDone: ({ context }) => context.documentIndex >= documentsOf(context).length,
    laterDocument: ({ context }) => context.documentIndex > 0,
    pagesTaken: ({ context }) => pagesOf(context).length > 0,
    mayAddPage: ({ context }) => pagesOf(context).length < mostPagesOf(context),
    // Staff come by the page where they tell of the original.
    onePageOnly: ({ context }) => mostPagesOf(context) === 1 && !maySeeOriginal(context),
    maySeeOriginal: ({ context }) => maySeeOriginal(context),
    pageFits: ({ context, event }) =>
      event.type === 'usePage' && event.jpeg.length <= context.policy.documentPhoto.mostBytes,
    photoHelpDue: ({ context, event }) =>
      event.type === 'reportPhoto' &&
      (event.trouble === 'noFace' || context.photoTries + 1 >= context.policy.photo.triesBeforeHelp),
    npwpNeeded: ({ context }) => asksNpwp(context),
    mayLackNpwp: ({ context }) => mayLackNpwp(context),
    isHelped: ({ context }) => isHelped(context),
    hasSession: ({ context }) => context.session !== null,
    withoutBalance: ({ context }) => isWithoutBalance(context),
    accountUnconfirmed: ({ context }) =>
      context.enteredBy['accountNumber'] === 'staff' && !context.accountConfirmed,
    bankChosen: ({ context }) => context.bankCode !== null,
    accountUnsettled: ({ context }) => context.holder === null,
    changesPart: ({ context, event }, part: ChangeablePart) =>
      event.type === 'changePart' && event.part === part && hasPart(context, part),
    isThisClaim: ({ context, event }) => event.type === 'delivered' && event.claimId === context.claimId,
    isListed: ({ context, event }) =>
      event.type === 'openClaim' && context.claims.some(({ claimId }) => claimId === event.claimId),
    phoneWaits: ({ context }) => context.phone !== null,
    mustWait: ({ context }) => context.connectionError === 'tooManyAttempts',
    sessionOver: ({ context }) => context.connectionError === 'sessionExpired',
    timeIsUp: ({ context }) => context.warningSecondsLeft <= 1,
  },
  delays: {
    idle: ({ context }) => context.ports.times.idleMs,
    second: 1_000,
    receipt: ({ context }) => context.ports.times.receiptMs,
    farewell: ({ context }) => context.ports.times.farewellMs,
  },
});

/** Where the balance is not known, it is asked for in case it will be needed. */
function asksNpwp(context: VisitContext): boolean {
  const { policy, membership } = context;
  return membership === null ? isWithoutBalance(context) : needsNpwp(policy, membership);
}

export function mayLackNpwp(context: VisitContext): boolean {
  return context.policy.npwp.mayLack || isWithoutBalance(context);
}

function hasPart(context: VisitContext, part: ChangeablePart): boolean {
  if (part === 'documents') return documentsOf(context).length > 0;
  return part !== 'npwp' || asksNpwp(context);
}

/** A reason that is among those open to this participant today; null for any other. */
function openReason(context: VisitContext, wanted: VisitContext['reason']) {
  const { policy, ports, membership } = context;
  if (isWithoutBalance(context)) return kioskReasons(policy).some(({ id }) => id === wanted) ? wanted : null;
  if (!membership || wanted === null) return null;
  const verdicts = assess(policy, membership, ports.today(), isHelped(context)).reasons;
  return verdicts.some(({ reason, obstacles }) => reason === wanted && obstacles.length === 0)
    ? wanted
    : null;
}

export const flow = base.extend({
  actions: {
    keepAnswer: assign(({ context, event }) => {
      if (event.type !== 'answer') return {};
      const read = readAnswer(context, event.question, event.value);
      const typed = { ...context.typed, [event.question]: event.value };
      if (!read.ok) return { typed, problem: read.problem, refused: false };
      const holder = event.question === 'accountNumber' ? null : context.holder;
      const accountConfirmed = event.question === 'accountNumber' ? false : context.accountConfirmed;
      return {
        typed,
        holder,
        accountConfirmed,
        problem: null,
        refused: false,
        answers: { ...context.answers, ...read.value },
        ...noteEntry(context, event.question),
      };
    }),
    clearProblem: assign({ problem: null, refused: false, unanswered: false }),
    forgetPassword: assign(({ context }) => {
      const { signInPassword: _s, registerPassword: _r, ...answers } = context.answers;
      const { signInPassword: _typedS, registerPassword: _typedR, ...typed } = context.typed;
      return { answers, typed };
    }),
    keepNoNpwp: assign(({ context }) => ({
      answers: { ...context.answers, npwp: null },
      ...noteEntry(context, 'npwp'),
    })),
    keepNoKpj: assign(({ context }) => ({
      answers: { ...context.answers, ektpKpj: null },
      ...noteEntry(context, 'ektpKpj'),
    })),
    takePolicy: assign({ policy: ({ context }) => context.ports.policy() }),
    keepConsent: assign({ consentGivenAt: ({ context }) => context.ports.now() }),
    chooseReason: assign(({ context, event }) => {
      if (event.type !== 'chooseReason') return {};
      const reason = openReason(context, event.reason);
      return reason === context.reason
        ? { unanswered: false }
        : { reason, unanswered: false, documentIndex: 0, ...noteEntry(context, 'reason') };
    }),
    chooseBank: assign(({ context, event }) => {
      if (event.type !== 'chooseBank') return {};
      const known = context.policy.banks.some(({ code }) => code === event.bankCode);
      const bankCode = known ? event.bankCode : null;
      if (bankCode === context.bankCode) return { unanswered: false };
      // Another bank's number is no answer for this one.
      const { accountNumber: _answer, ...answers } = context.answers;
      const { accountNumber: _text, ...typed } = context.typed;
      return { bankCode, answers, typed, holder: null, unanswered: false, ...noteEntry(context, 'bank') };
    }),
    markUnanswered: assign({ unanswered: true }),
    startDocuments: assign({ documentIndex: 0 }),
    previousDocument: assign({ documentIndex: ({ context }) => Math.max(0, context.documentIndex - 1) }),
    nextDocument: assign({ documentIndex: ({ context }) => context.documentIndex + 1 }),
    keepPage: assign(({ context, event }) =>
      event.type === 'usePage'
        ? withPages(context, [...pagesOf(context), { jpeg: event.jpeg, check: event.check }])
        : {},
    ),
    removePage: assign(({ context, event }) =>
      event.type === 'removePage'
        ? withPages(
            context,
            pagesOf(context).filter((_, place) => place !== event.page),
          )
        : {},
    ),
    markOriginal: assign(({ context }) => withOriginal(context, !isOriginalSeen(context))),
    overwriteRemoved: ({ context, event }) => {
      if (event.type === 'removePage') pagesOf(context)[event.page]?.jpeg.fill(0);
    },
    countPageTry: assign({ pageTries: ({ context }) => context.pageTries + 1 }),
    forgetPageTries: assign({ pageTries: 0 }),
    reportPageCheck: ({ context, event }) => {
      if (event.type === 'reportPageCheck') context.ports.onPageCheckFault(event.fault);
    },
    overwriteReplaced: ({ context, event }) => {
      if (event.type === 'usePhoto') context.photo?.fill(0);
    },
    keepPhoto: assign(({ event }) =>
      event.type === 'usePhoto'
        ? { photo: event.jpeg, photoQuality: event.quality ?? null, presence: null }
        : {},
    ),
    keepHelper: assign(({ event }) => (event.type === 'staffCame' ? { helper: event.helper } : {})),
    keepHelpConsent: assign(({ context: { helper, ports } }) =>
      helper ? { helpConsent: { staffId: helper.staffId, at: ports.now() } } : {},
    ),
    noteAgreed: ({ context: { helper, ports } }) => helper && ports.onHelp('agreed', helper.staffId),
    noteDeclined: ({ context: { helper, ports } }) => helper && ports.onHelp('declined', helper.staffId),
    forgetHelper: assign({ helper: null, activeParty: 'participant' as const }),
    participantHolds: assign({ activeParty: 'participant' as const }),
    staffHolds: assign({ activeParty: 'staff' as const }),
    keepEktpChecked: assign(({ context: { helper, ports } }) =>
      helper ? { ektpCheckedAt: ports.now(), ektpCheckedBy: helper.staffId } : {},
    ),
    forgetEktp: assign({ ektpCheckedAt: null, ektpCheckedBy: null }),
    keepPresence: assign(({ context: { helper, photo, ports } }) => {
      if (!helper) return {};
      photo?.fill(0);
      const seenAt = ports.now().toISOString();
      const presence = { kind: 'staffSawPerson' as const, staffId: helper.staffId, seenAt };
      return { photo: null, photoQuality: null, presence };
    }),
    confirmAccount: assign({ accountConfirmed: true }),
    countPhotoTry: assign({ photoTries: ({ context }) => context.photoTries + 1 }),
    forgetPhotoTries: assign({ photoTries: 0 }),
    keepPhotoProblem: assign(({ event }) =>
      event.type === 'reportPhoto' ? { photoProblem: event.trouble } : {},
    ),
    reportFaceCheck: ({ context, event }) => {
      if (event.type === 'reportFaceCheck') context.ports.onFaceCheckFault(event.fault);
    },
    keepCameraFault: assign(({ event }) =>
      event.type === 'reportCamera' ? { cameraFault: event.fault } : {},
    ),
    forgetPhoneCode: assign({ phone: null }),
    startChanging: assign({ changing: true }),
    stopChanging: assign({ changing: false }),
    markClaimInProgress: assign(({ context: { membership } }) =>
      membership ? { membership: { ...membership, claimInProgress: true } } : {},
    ),
    openClaim: assign(({ event }) => (event.type === 'openClaim' ? { openClaimId: event.claimId } : {})),
    keepDelivery: assign(({ event }) => (event.type === 'delivered' ? { delivery: event.delivery } : {})),
    keepSettings: assign(({ context: { settings }, event }) =>
      event.type === 'changeSettings' ? { settings: { ...settings, ...event.change } } : {},
    ),
    resetSettings: assign({ settings: defaultSettings }),
    overwritePictures: ({ context }) => overwritePictures(context),
    wipe: ({ context }) => wipe(context),
    forget: assign(({ context: { ports, settings, visitId } }) => ({
      ...startContext(ports, settings),
      visitId,
    })),
    openHelp: assign({ helpOpen: true }),
    closeHelp: assign({ helpOpen: false }),
    startWarning: assign({ warningSecondsLeft: ({ context }) => context.ports.times.warningSeconds }),
    leave: raise({ type: 'finish' }),
    countDown: assign({ warningSecondsLeft: ({ context }) => context.warningSecondsLeft - 1 }),
  },
});
