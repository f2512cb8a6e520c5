import type { ReasonId } from '../policy/schema.ts';
import { type Assessment, decidingObstacle, type ObstacleCode } from './eligibility.ts';
import { decidingCards, isEnded } from './end-of-work.ts';
import { type Asker, type Delay, type NextStep, paysAll, placesFor, stepOf } from './next-step.ts';
import { reasonOf, situationSchema } from './situation.ts';

/** What helps a person to whom no reason is open today. */
export function laterStep(asker: Asker, assessment: Assessment): NextStep {
  const { situation } = asker;
  const [own] = deskReasonsOfOwnKind(asker);
  if (own) return stepOf(asker, 'atDesk', { reasons: [own] });
  const withStaff = openWithStaff(asker, assessment);
  if (withStaff.length > 0) return stepOf(asker, 'withStaff', { reasons: withStaff, places: ['kiosk'] });
  const report = situation === 'stoppedWorking' ? reportStep(asker, assessment) : null;
  if (report) return report;
  const codes = codesOf(assessment);
  const fitsNoReason = codes.has('exitDiffers') && !codes.has('membershipActive') && !codes.has('waiting');
  if (fitsNoReason && situation !== 'stillWorking') return stepOf(asker, 'correctExit');
  return comeBackStep(asker, assessment) ?? stepOf(asker, 'askDesk');
}

/** The reasons made for this person's kind of membership alone, where all of them are claimed at a desk (PMI). */
export function deskReasonsOfOwnKind({ policy, membership }: Asker): ReasonId[] {
  const segments = decidingCards(membership).map(({ segment }) => segment);
  const own = policy.reasons.filter(
    ({ segments: only }) => only.length === 1 && only.every((each) => segments.includes(each)),
  );
  return own.every(({ channel }) => channel === 'branch') ? own.map(({ id }) => id) : [];
}

/** Reasons that nothing but the look at original papers closes; a happening is nobody's but who says so. */
function openWithStaff({ withStaff }: Asker, { reasons }: Assessment): ReasonId[] {
  if (withStaff) return [];
  const happenings = situationSchema.options.map(reasonOf);
  return reasons
    .filter(
      ({ reason, obstacles }) =>
        !happenings.includes(reason) &&
        obstacles.length > 0 &&
        obstacles.every(({ code }) => code === 'staffNeeded'),
    )
    .map(({ reason }) => reason);
}

/** Where the employer's report is what is missing, and nothing else. */
export function reportStep(asker: Asker, assessment: Assessment): NextStep | null {
  const { membership, today } = asker;
  const codes = codesOf(assessment);
  if (!codes.has('membershipActive') && !codes.has('exitNotReported')) return null;
  const silent = membership.cards
    .filter((card) => card.segment === 'PU' && (!isEnded(card, today) || card.exit === null))
    .toSorted(
      (a, b) => Number(isEnded(a, today)) - Number(isEnded(b, today)) || b.joinedOn.localeCompare(a.joinedOn),
    );
  const [card] = silent;
  return card ? stepOf(asker, 'reportExit', { employer: card.employer, places: ['employer'] }) : null;
}

/** A reason that time alone opens, and the day on which it has. */
interface Dated {
  readonly reason: ReasonId;
  readonly on: string;
  readonly code: ObstacleCode;
}

export function datedOf({ reasons }: Assessment): Dated[] {
  return reasons.flatMap(({ reason, obstacles }) => {
    const besidesCeiling = obstacles.filter(({ code }) => code !== 'overCeiling');
    const last = decidingObstacle(besidesCeiling);
    return last?.possibleOn === undefined ? [] : [{ reason, on: last.possibleOn, code: last.code }];
  });
}

/** The soonest day; who has left work waits for all of it rather than take a part. */
function comeBackStep(asker: Asker, assessment: Assessment): NextStep | null {
  const { policy, situation } = asker;
  const dated = datedOf(assessment).toSorted((a, b) => a.on.localeCompare(b.on));
  const whole = dated.filter(({ reason }) => paysAll(policy, reason));
  const hasLeft =
    situation !== 'stillWorking' &&
    whole.some(({ code }) => code === 'waiting' || code === 'membershipActive');
  const soonest = (hasLeft ? whole : dated)[0];
  if (!soonest) return null;
  const sameDay = dated.filter(({ on }) => on === soonest.on);
  const allOfIt = sameDay.filter(({ reason }) => paysAll(policy, reason));
  const [kind, chosen] =
    allOfIt.length > 0 ? (['comeBack', allOfIt] as const) : (['comeBackForPart', sameDay] as const);
  const isOver = assessment.conditions.some(({ id, met }) => id === 'withinCeiling' && !met);
  const besides = placesFor(asker).filter((place) => place === 'jmo' && kind === 'comeBack');
  return stepOf(asker, kind, {
    reasons: chosen.map(({ reason }) => reason),
    on: soonest.on,
    delay: delayOf(chosen[0]?.code ?? soonest.code, situation === 'stillWorking'),
    places: isOver ? placesFor(asker) : ['kiosk', ...besides],
  });
}

function delayOf(code: ObstacleCode, stillWorking: boolean): Delay {
  switch (code) {
    case 'tooYoung':
    case 'membershipTooShort':
      return stillWorking ? 'stillWorking' : code;
    case 'notInForce':
      return code;
    default:
      return 'waiting';
  }
}

function codesOf({ reasons }: Assessment): ReadonlySet<ObstacleCode> {
  return new Set(reasons.flatMap(({ obstacles }) => obstacles.map(({ code }) => code)));
}
