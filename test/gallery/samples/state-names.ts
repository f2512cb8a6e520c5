import type { KioskSnapshot, Screen } from '../../../contract/kiosk-api/snapshot.ts';

/** Words of a name; what does not apply is left out. */
type Words = readonly (string | false | null | undefined)[];

/** What tells this sample from the others of its screen, as part of an address. */
export function stateName(snapshot: KioskSnapshot): string {
  const words = [...screenWords(snapshot.screen), ...frameWords(snapshot)];
  return words.filter((word) => typeof word === 'string').join('-') || 'usual';
}

/** What does not depend on the screen alone. */
function frameWords(snapshot: KioskSnapshot): Words {
  const { cameras, lineUp, training, assisted, call, helpOpen, idle, printing } = snapshot;
  const job = printing?.job;
  return [
    (cameras.face ?? cameras.document) !== null && 'chosen',
    !lineUp && 'lineDown',
    training && 'training',
    assisted && 'assisted',
    helpOpen && 'help',
    call === null && helpOpen && 'nobodyCalled',
    call && call.state !== 'none' && `call-${call.state}`,
    call?.state === 'coming' && call.staffName === null && 'unnamed',
    idle && (idle.secondsLeft === null ? 'idle' : 'idleCountDown'),
    printing && job === null && printing.printer,
    job === 'none' && 'printer',
    (job === 'printing' || job === 'printed') && job,
    typeof job === 'object' && job !== null && `notPrinted-${job.failed}`,
  ];
}

function screenWords(screen: Screen): Words {
  switch (screen.name) {
    case 'outOfService':
    case 'registerRefused':
    case 'cameraError':
    case 'connectionError':
      return [screen.fault];
    case 'enrolment':
      return [screen.again && 'again'];
    case 'handOver':
      return [screen.act];
    case 'phoneCode':
      return [screen.opened && 'opened', screen.opened && screen.number === null && 'withoutNumber'];
    case 'phoneOver':
    case 'photoHelp':
    case 'accountRefused':
      return [screen.because];
    case 'resetAsked':
      return [screen.offered ? 'offered' : 'sent'];
    case 'question':
      return [
        screen.question,
        screen.refused && 'refused',
        screen.slip && 'slip',
        screen.problem ? screen.problem.code.split('.').at(-1) : screen.value !== '' && 'typed',
      ];
    case 'menu':
      return [screen.contributes && 'contributes'];
    case 'contributions':
      return [
        screen.status.state,
        screen.months.length === 1 && 'firstMonth',
        screen.closesClaim && 'closesClaim',
        screen.ordered && (screen.ordered.paidAt === null ? 'ordered' : 'paid'),
      ];
    case 'contributionMonths':
      return [screen.chosen !== null && 'chosen', screen.unanswered && 'unanswered'];
    case 'paymentCode':
      return [screen.ordered.months === 1 ? 'oneMonth' : 'months'];
    case 'conditions':
      return [
        screen.answer.now.length > 0 && (screen.answer.isWhole ? 'whole' : 'part'),
        screen.answer.next?.kind,
        screen.answer.afterwards && `then-${screen.answer.afterwards.kind}`,
      ];
    case 'situation':
      return [screen.livelihood, screen.chosen, screen.unanswered && 'unanswered'];
    case 'reason':
    case 'bank':
      return [screen.chosen !== null && 'chosen', screen.unanswered && 'unanswered'];
    case 'document':
      return [screen.document];
    case 'documentPages':
      return [screen.pages.length === 1 ? 'onePage' : 'pages'];
    case 'personalData':
      return [screen.nikDiffers.length > 0 && 'nikDiffers'];
    case 'photo':
      return [screen.rules === null ? 'byHand' : 'coached'];
    case 'check':
      return [
        screen.claim.reason,
        screen.claim.holder !== 'matches' && screen.claim.holder,
        screen.claim.figures === null && 'withoutBalance',
      ];
    case 'receipt':
      return [
        screen.statement.refused ? `refused-${screen.statement.refused.because}` : screen.statement.standing,
        screen.statement.refused?.remedy === 'desk' && 'desk',
        screen.statement.facts.some(({ fact }) => fact === 'laterAmount') && 'withoutAmount',
        screen.statement.next.some(({ step }) => step === 'nameCheck') && 'nameCheck',
      ];
    case 'tracking':
      return [
        screen.claims.length === 0 && 'empty',
        screen.claims.some(({ stage }) => stage === null) && 'refused',
      ];
    case 'trackedClaim':
      return [
        screen.statement.refused ? 'refused' : stageWord(screen.stages),
        screen.differs && 'corrected',
        screen.statement.standing === 'late' && 'late',
      ];
    case 'claimProgress':
      return [
        screen.statement.refused ? 'refused' : stageWord(screen.stages),
        screen.statement.next.some(({ step }) => step === 'nameCheck') && 'waitsForStaff',
        screen.statement.next.some(({ step }) => step === 'bringBankBook') && 'message',
        screen.statement.standing === 'parked' && 'waitsForData',
        screen.statement.standing === 'unconfirmed' && 'waitsForConfirmation',
      ];
    case 'dataNeedsDesk':
      return [screen.fields.length > 0 && 'helped'];
    case 'working':
      return [screen.on];
    case 'staffChoice':
      return [screen.people.length === 0 && 'empty'];
    case 'staffQuestion':
      return [screen.ask, screen.problem?.code];
    case 'staffConsole':
      return [screen.person.role, !screen.checked && 'notChecked'];
    case 'staffClaims':
      return [screen.waiting.length === 0 ? 'empty' : 'waiting'];
    case 'staffChecks':
      return diagnosticWords(screen.check);
    case 'staffCamera':
    case 'staffCameraChoice':
      return [screen.use];
    case 'staffMember':
      return [screen.member.active ? 'active' : 'inactive', screen.self && 'self'];
    case 'staffLeaving':
      return [screen.to];
    default:
      return [];
  }
}

/** The stage that was reached last. */
function stageWord(stages: readonly { readonly stage: string; readonly reachedAt: string | null }[]) {
  return stages.filter(({ reachedAt }) => reachedAt !== null).at(-1)?.stage;
}

/** What of the machine is not as it should be. */
function diagnosticWords(check: Extract<Screen, { name: 'staffChecks' }>['check']): Words {
  return [
    !check.lineUp && 'lineDown',
    check.storageFault && `printer-${check.printer}`,
    !check.storageFault && check.camera !== 'ready' && `camera-${check.camera}`,
    !check.storageFault && check.touch !== 'ready' && `touch-${check.touch}`,
  ];
}
