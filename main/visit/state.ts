import type { VisitState } from '../visit-process/messages.ts';
import { handOverScreen } from './assistance/hand-over.ts';
import type { VisitSnapshot } from './machine.ts';

/** What main may know of a visit: no part of it is anything that a person typed or is. */
export function visitStateOf(
  visit: VisitSnapshot,
  { helps, actions }: Pick<VisitState, 'helps' | 'actions'>,
): VisitState {
  return {
    phase: phaseOf(visit),
    waiting: visit.hasTag('busy'),
    asking: visit.value.attention === 'asking',
    camera: visit.hasTag('camera'),
    handOver: handOverOf(visit),
    helper: visit.value.helper,
    helps,
    actions,
    settings: visit.context.settings,
  };
}

function phaseOf(visit: VisitSnapshot): VisitState['phase'] {
  const { step } = visit.value;
  if (step === 'attract') return 'resting';
  if (step === 'interrupted') return 'interrupted';
  return visit.hasTag('nobody') ? 'farewell' : 'visit';
}

function handOverOf(visit: VisitSnapshot): VisitState['handOver'] {
  const name = handOverScreen(visit)?.name;
  return name === 'helpConsent' || name === 'handOver' || name === 'handBack' ? name : null;
}
