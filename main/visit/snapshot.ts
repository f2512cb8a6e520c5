import type { ServiceFault } from '../../contract/kiosk-api/screens/entry.ts';
import type { KioskSnapshot } from '../../contract/kiosk-api/snapshot.ts';
import { type OfferedLanguage, usualLanguages } from '../../contract/language/offered.ts';
import { type ChosenCameras, noneChosen } from '../../contract/photo/cameras.ts';
import type { MeasuredConfig } from '../configuration/config.ts';
import { staffCall } from './assistance/call.ts';
import { handOverScreen } from './assistance/hand-over.ts';
import { whileRead } from './chart/clocks.ts';
import { journeys } from './chart/stations.ts';
import { type VisitSnapshot, visitMachine } from './machine.ts';
import { screenOf } from './screens.ts';

export interface KioskState {
  readonly config: Pick<
    MeasuredConfig,
    'branchId' | 'branchName' | 'kioskId' | 'counterName' | 'timeZone' | 'training' | 'screen' | 'keypad'
  >;
  readonly languages?: readonly OfferedLanguage[];
  readonly lineUp: boolean;
  readonly canSpeak?: boolean;
  readonly headphones?: boolean;
  readonly cameras?: ChosenCameras;
  /** Why no visit may start now; one that is under way goes on. */
  readonly fault?: ServiceFault | null;
  /** Where a printer is fitted: what it reports, and what becomes of this page's printout. */
  readonly printing?: KioskSnapshot['printing'];
}

/** Which page the visit is on. What is done on one does nothing on the next. */
export function pageOf(visit: VisitSnapshot, fault: ServiceFault | null): string {
  const { context, value } = visit;
  if (isClosed(visit, fault)) return `outOfService/${fault}`;
  const place = visit.hasTag('eachDocument') ? context.documentIndex : 0;
  return `${context.visitId}/${handOverScreen(visit)?.name ?? value.step}/${place}`;
}

/** No visit may start now. */
function isClosed({ value }: VisitSnapshot, fault: ServiceFault | null): fault is ServiceFault {
  return fault !== null && value.step === 'attract';
}

/** What the renderer may know of a visit: the screen it is on, without password, token or key. */
export function snapshotOf(
  visit: VisitSnapshot,
  {
    config,
    languages = usualLanguages,
    lineUp,
    canSpeak = false,
    headphones = false,
    cameras = noneChosen,
    fault = null,
    printing = null,
  }: KioskState,
): KioskSnapshot {
  const { context, value } = visit;
  const { step, attention } = value;
  const handOver = handOverScreen(visit);
  const helping = value.helper === 'staff' || value.helper === 'participant';
  return {
    page: pageOf(visit, fault),
    settings: context.settings,
    languages,
    training: config.training,
    kiosk: {
      branchId: config.branchId,
      branchName: config.branchName,
      kioskId: config.kioskId,
      counterName: config.counterName ?? null,
      timeZone: config.timeZone,
    },
    mmPerPx: config.screen.mmPerPx,
    bottomHeightMm: config.screen.bottomHeightMm ?? null,
    canSpeak,
    headphones,
    keypad: config.keypad,
    repeatPressMs: config.screen.repeatPressMs,
    newPageMs: config.screen.newPageMs,
    eraseHoldMs: config.screen.eraseHoldMs,
    eraseEveryMs: config.screen.eraseEveryMs,
    volume: config.screen.volume,
    cameras,
    lineUp,
    printing,
    step: stationOf(visit),
    canGoBack: handOver === null && canGoBack(visit),
    canFinish: !visit.hasTag('unfinishable'),
    helpOpen: context.helpOpen,
    call: staffCall(visit),
    idle: attention === 'asking' ? { secondsLeft: secondsShown(context) } : null,
    assisted:
      context.helper && helping ? { staffName: context.helper.name, holder: context.activeParty } : null,
    screen: isClosed(visit, fault) ? { name: 'outOfService', fault } : (handOver ?? screenOf(step, context)),
  };
}

/** Digits only in the second half of the warning, so that the question is read first (VVSG 2.0, VxMark). */
function secondsShown(context: VisitSnapshot['context']): number | null {
  const { warningSecondsLeft, ports } = context;
  const whole = whileRead(context, ports.times.warningSeconds);
  return warningSecondsLeft * 2 <= whole ? warningSecondsLeft : null;
}

/** "Langkah n dari m"; null where nothing is counted. */
function stationOf(visit: VisitSnapshot): KioskSnapshot['step'] {
  for (const stations of journeys) {
    const place = stations.findIndex((station) => visit.hasTag(`station.${station}`));
    if (place >= 0) return { number: place + 1, total: stations.length };
  }
  return null;
}

/** Whether the step itself goes back; the watch over idle time hears every action and counts for nothing here. */
export function canGoBack(visit: VisitSnapshot): boolean {
  return visitMachine
    .getTransitionData(visit, { type: 'back' })
    .some(({ eventType }) => eventType === 'back');
}
