import { trackedClaimSchema } from '../../../../contract/claim/claim.ts';
import type { Action } from '../../../../contract/kiosk-api/actions/actions.ts';
import type { Question } from '../../../../contract/kiosk-api/actions/questions.ts';
import { defaultSettings } from '../../../../contract/kiosk-api/actions/settings.ts';
import { fail, succeed } from '../../../../contract/outcome.ts';
import { isHeard } from '../../../../main/visit/assistance/hand-over.ts';
import { knownMember } from '../../../../main/visit/chart/member.ts';
import type { VisitSnapshot } from '../../../../main/visit/machine.ts';
import {
  fisherman,
  longMember,
  partlyPaid,
  payingFisherman,
  resignedWorker,
} from '../../../fixtures/claim/memberships.ts';
import { contributions, orderedContribution } from '../../../fixtures/contributions/contributions.ts';
import { claimId, PASSWORD, phoneCode, session, storedClaim } from '../../../fixtures/visit/visit-ports.ts';
import { activeNodes } from './active-nodes.ts';

type PossibleEvent = { type: string } & Record<string, unknown>;

const helper = { staffId: 'B07', name: 'Budi Santoso', credentialId: null };
const JPEG = new Uint8Array([0xff, 0xd8, 0xff, 0xe0, 1, 2, 3]);

const GOOD: Record<Question, string> = {
  signInEmail: 'rahmat.hidayat@contoh.id',
  signInPassword: PASSWORD,
  registerNik: fisherman.nik,
  registerKpj: '12345678901',
  registerName: 'Rahmat Hidayat',
  registerBirthDate: '05-07-1972',
  registerPhone: '081234567890',
  registerEmail: 'rahmat.hidayat@contoh.id',
  registerPassword: PASSWORD,
  resetEmail: 'rahmat.hidayat@contoh.id',
  ektpNik: fisherman.nik,
  ektpName: 'Rahmat Hidayat',
  ektpBirthDate: '05-07-1972',
  ektpKpj: '12345678901',
  npwp: fisherman.nik,
  accountNumber: '1234567890',
  trackReceipt: storedClaim.receipt.receiptNumber,
  trackBirthDate: '05-07-1972',
};

const trackedClaim = trackedClaimSchema.parse({
  claimId,
  receiptNumber: storedClaim.receipt.receiptNumber,
  reason: 'businessStopped',
  submittedAt: '2026-11-22T03:00:00.000Z',
  net: 412_512_300,
  confirmedNet: 412_512_300,
  bankCode: '009',
  accountTail: '7890',
  stages: [{ stage: 'agenda', reachedAt: '2026-11-22T03:00:00.000Z' }],
  refusal: null,
  expectedOn: '2026-11-23',
  dueOn: '2026-11-27',
});

const unreachable = fail({ kind: 'unreachable' as const });
const problem = (code: string) => fail({ kind: 'problem' as const, code, retryAfterSeconds: 90 });
/** The last is one whose data cannot be used for a claim. */
const people = [
  fisherman,
  resignedWorker,
  partlyPaid,
  longMember,
  payingFisherman,
  { ...fisherman, birthDate: '1972-07-00' },
];
const entered = people.map((held) => succeed({ session, ...knownMember(held) }));

/** What each invoked actor can come back with, by the state that invokes it. */
const OUTPUTS: Record<string, readonly unknown[]> = {
  signingIn: [...entered, problem('credentials'), problem('tooManyAttempts'), unreachable],
  askingForCode: [succeed(phoneCode), unreachable],
  phoneCode: [
    ...entered.map((outcome) => succeed({ kind: 'signedIn', ...outcome.value })),
    succeed({ kind: 'opened', intervalSeconds: 8, number: '47' }),
    succeed({ kind: 'over' }),
    succeed({ kind: 'denied' }),
    unreachable,
  ],
  phoneOpened: [
    succeed({ kind: 'signedIn', session, ...knownMember(fisherman) }),
    succeed({ kind: 'opened', intervalSeconds: 3, number: null }),
    succeed({ kind: 'over' }),
    succeed({ kind: 'denied' }),
    unreachable,
  ],
  requestingReset: [succeed(undefined), problem('noMail'), problem('tooManyAttempts'), unreachable],
  registering: [...entered, problem('registryDiffers'), problem('accountExists'), unreachable],
  attesting: [
    ...entered.slice(0, 1),
    problem('registryDiffers'),
    problem('attestationRefused'),
    problem('unavailable'),
    unreachable,
  ],
  inquiringAccount: [
    succeed({ holder: 'matches' }),
    succeed({ holder: 'staffDecides' }),
    succeed({ holder: 'unchecked' }),
    succeed({ holder: 'differs' }),
    succeed({ holder: 'inactive' }),
    unreachable,
  ],
  submitting: [succeed(storedClaim), fail('notStored')],
  lookingUpClaim: [succeed(trackedClaim), problem('claimUnknown'), unreachable],
  loadingContributions: [
    succeed({ contributions, ...knownMember(fisherman) }),
    succeed({ contributions: { ...contributions, ordered: orderedContribution }, ...knownMember(fisherman) }),
    problem('sessionExpired'),
    unreachable,
  ],
  orderingContribution: [succeed(orderedContribution), problem('sessionExpired'), unreachable],
  calling: [
    succeed({ state: 'called' }),
    succeed({ state: 'coming', staffName: 'Budi Santoso', at: '2026-11-22T03:03:00.000Z' }),
    succeed({ state: 'over', outcome: 'done' }),
    succeed({ state: 'over', outcome: 'unanswered' }),
    problem('tooManyAttempts'),
    unreachable,
  ],
  asking: [
    succeed({ state: 'called' }),
    succeed({ state: 'coming', staffName: null, at: '2026-11-22T03:03:00.000Z' }),
    succeed({ state: 'over', outcome: 'done' }),
    succeed({ state: 'over', outcome: 'unanswered' }),
    problem('notFound'),
    unreachable,
  ],
  loadingClaims: [succeed([trackedClaim]), succeed([]), problem('sessionExpired'), unreachable],
};

const ACTIONS: readonly Action[] = [
  { type: 'start' },
  { type: 'changeSettings', change: { language: 'en' } },
  { type: 'changeSettings', change: { textSize: 'largest' } },
  { type: 'changeSettings', change: { contrast: 'dark' } },
  { type: 'changeSettings', change: { lowered: true } },
  { type: 'changeSettings', change: { speech: { ...defaultSettings.speech, reads: 'pages' } } },
  { type: 'openHelp' },
  { type: 'closeHelp' },
  { type: 'callStaff' },
  { type: 'takeBackCall' },
  { type: 'touch' },
  { type: 'speech', speaking: true, asked: true },
  { type: 'speech', speaking: false, asked: false },
  { type: 'stay' },
  { type: 'finish' },
  { type: 'back' },
  { type: 'proceed' },
  { type: 'retry' },
  { type: 'agree' },
  { type: 'decline' },
  { type: 'signInByPhone' },
  { type: 'agreeToHelp' },
  { type: 'declineHelp' },
  { type: 'takeScreen' },
  { type: 'giveScreen' },
  { type: 'endHelp' },
  { type: 'signInByStaff' },
  { type: 'openPresence' },
  { type: 'accountIsMine' },
  { type: 'accountIsNotMine' },
  { type: 'npwpIsRight' },
  { type: 'npwpIsWrong' },
  { type: 'signInByEmail' },
  { type: 'forgotPassword' },
  { type: 'register' },
  { type: 'trackByReceipt' },
  { type: 'introduce' },
  ...Object.keys(GOOD).map((question) => ({ type: 'changeAnswer', question }) as Action),
  { type: 'openJht' },
  { type: 'openTracking' },
  { type: 'openMenu' },
  { type: 'openContributions' },
  { type: 'openPaymentCode' },
  { type: 'openReminder' },
  { type: 'chooseMonths', months: 3 },
  { type: 'changeIncome' },
  { type: 'chooseIncome', band: 4 },
  { type: 'startClaim' },
  { type: 'saySituation', situation: 'stillWorking' },
  { type: 'saySituation', situation: 'stoppedWorking' },
  { type: 'chooseReason', reason: 'businessStopped' },
  { type: 'chooseReason', reason: 'resigned' },
  { type: 'chooseReason', reason: 'partialTenPercent' },
  { type: 'chooseDocument', document: 'bankBook' },
  { type: 'chooseDocument', document: 'familyCard' },
  { type: 'usePage', jpeg: JPEG, check: 'readable' },
  { type: 'addPage' },
  { type: 'markOriginal' },
  { type: 'removePage', page: 0 },
  { type: 'lackDocument' },
  { type: 'reportPage' },
  { type: 'reportPageCheck', fault: 'slow' },
  { type: 'usePhoto', jpeg: JPEG },
  { type: 'reportPhoto', trouble: 'refused' },
  { type: 'reportPhoto', trouble: 'noFace' },
  { type: 'reportFaceCheck', fault: 'slow' },
  { type: 'reportCamera', fault: 'lost' },
  { type: 'dataIsRight' },
  { type: 'dataIsWrong' },
  { type: 'chooseBank', bankCode: '009' },
  { type: 'chooseBank', bankCode: '002' },
  ...(['reason', 'documents', 'photo', 'npwp', 'account'] as const).map((part) => ({
    type: 'changePart' as const,
    part,
  })),
  { type: 'submitClaim' },
  { type: 'openClaim', claimId },
];

/** Whether staff come in the visits that are walked; with them one participant and fewer choices are enough. */
export type Company = 'alone' | 'withStaff';

const LEFT_TO_THOSE_ALONE: readonly Action[] = [
  { type: 'signInByPhone' },
  { type: 'signInByEmail' },
  { type: 'register' },
  { type: 'trackByReceipt' },
  { type: 'introduce' },
  { type: 'openTracking' },
  { type: 'openContributions' },
  { type: 'lackDocument' },
  { type: 'addPage' },
  { type: 'removePage', page: 0 },
  { type: 'reportPage' },
  { type: 'reportFaceCheck', fault: 'slow' },
  { type: 'chooseReason', reason: 'partialTenPercent' },
  { type: 'chooseBank', bankCode: '002' },
];
const left = new Set(LEFT_TO_THOSE_ALONE.map((action) => JSON.stringify(action)));

/** Where staff are called in the visits that are walked: before one has begun, and in one. */
export const CALLED_AT: readonly string[] = ['attract', 'noticeDeclined'];

/** Everything that can happen in a state: what a person does, what is answered, what time brings. */
export function possibleEvents(state: VisitSnapshot, company: Company): PossibleEvent[] {
  const { value } = state;
  const asking = value.attention === 'asking';
  // The host lets only answers through while it is asked whether somebody is there.
  const actions = ACTIONS.filter((action) =>
    asking ? action.type === 'stay' || action.type === 'finish' : isHeard(state, action),
  )
    .filter((action) => company === 'alone' || !left.has(JSON.stringify(action)))
    // A call goes beside the steps, and means the same at each.
    .filter(({ type }) => type !== 'callStaff' || CALLED_AT.includes(value.step));
  const events: PossibleEvent[] = actions.map((action) => ({ ...action }));
  const question = Object.entries(GOOD).find(([name]) => name === value.step);
  const asked = question && isHeard(state, { type: 'answer', question: 'npwp', value: '' });
  if (asked) {
    events.push({ type: 'answer', question: question[0], value: question[1] });
    events.push({ type: 'answer', question: question[0], value: '' });
    // A number of sixteen digits that is not the NIK is asked about.
    if (question[0] === 'npwp') events.push({ type: 'answer', question: 'npwp', value: '3273014507720004' });
  }
  if (company === 'withStaff') events.push({ type: 'staffCame', helper }, { type: 'helpEnded' });
  events.push({ type: 'delivered', claimId, delivery: 'accepted' });
  events.push({ type: 'interrupted', settings: defaultSettings }, { type: 'staffAtScreen' });
  events.push({ type: 'headphones', pluggedIn: true });
  for (const node of activeNodes(state)) {
    for (const type of node.ownEvents.map(String)) {
      if (type.startsWith('xstate.after.')) events.push({ type });
      if (type.startsWith('xstate.error.actor.')) events.push({ type, error: new Error('the actor broke') });
      if (!type.startsWith('xstate.done.actor.')) continue;
      const outputs = OUTPUTS[node.key] ?? [];
      const fewer = outputs.filter(
        (output) => !entered.slice(1).includes(output as (typeof entered)[number]),
      );
      for (const output of company === 'alone' ? outputs : fewer) events.push({ type, output });
    }
  }
  return events;
}
