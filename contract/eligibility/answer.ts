import { addMonths } from '../calendar.ts';
import type { ReasonId } from '../policy/schema.ts';
import { type Assessment, assess, type ConditionId } from './eligibility.ts';
import { decidingCards, isEnded } from './end-of-work.ts';
import { datedOf, deskReasonsOfOwnKind, laterStep, reportStep } from './later-step.ts';
import { type Asker, type NextStep, paysAll, placesFor, stepOf } from './next-step.ts';
import { reasonOf, type SituationQuestion, situationSchema } from './situation.ts';

/** The one answer to "can I have my JHT?". */
export interface Answer {
  /** What can be claimed here and now; empty for nothing. */
  readonly now: readonly ReasonId[];
  /** All of the balance is. */
  readonly isWhole: boolean;
  /** Towards what cannot be claimed here and now; null where nothing is left to do. */
  readonly next: NextStep | null;
  /** What comes after that step, where it is known. */
  readonly afterwards: NextStep | null;
}

/**
 * One answer for each person: what is possible here and now, or else what this person can do soonest to get most. What
 * can be done today comes before a day to wait for, since the person stands at the office.
 */
export function answerFor(asker: Asker): Answer {
  const { policy, membership, today, withStaff, situation, declared } = asker;
  const assessment = assess(policy, membership, today, withStaff);
  const unmet = assessment.conditions.filter(({ met }) => !met).map(({ id }) => id);
  if (unmet.includes('noClaimInProgress')) return only(stepOf(asker, 'waitForClaim', { places: ['kiosk'] }));
  if (unmet.includes('hasBalance')) return only(stepOf(asker, 'noBalance'));
  const happened = reasonOf(situation);
  // The desk merges cards and renews data in the same visit, and knows no ceiling.
  if (happened && policy.reasons.some(({ id }) => id === happened))
    return only(stepOf(asker, 'atDesk', { reasons: [happened] }));

  const isOver = unmet.includes('withinCeiling');
  const before = preparation(asker, unmet);
  const usable = assessment.reasons.filter(({ obstacles }) =>
    obstacles.every(({ code }) => code === 'overCeiling'),
  );
  const here = isOver ? [] : usable.filter(({ obstacles }) => obstacles.length === 0);
  const now = here.filter(({ declaration }) => declaration === null || declared).map(({ reason }) => reason);
  // A business that goes on is nothing to declare.
  const declarable = situation === 'stoppedWorking' || declared;
  const elsewhere = usable
    .filter(
      ({ declaration, obstacles }) =>
        (declaration === null || declarable) && (isOver || obstacles.length > 0),
    )
    .map(({ reason }) => reason);

  const isWhole = now.some((reason) => paysAll(policy, reason));
  if (isWhole && before === null) return { now, isWhole, next: null, afterwards: null };
  const further = isWhole
    ? null
    : furtherStep(asker, {
        assessment,
        elsewhere,
        atDesk: before !== null,
        mayDeclare: declarable && here.length > now.length,
      });
  if (now.length > 0) {
    return before ? only(before, further) : { now, isWhole, next: further, afterwards: null };
  }
  const next = further ?? laterStep(asker, assessment);
  // The desk does all in one visit, and nobody prepares for a day years ahead.
  const isForDesk = next.kind === 'elsewhere' || next.kind === 'atDesk';
  if (before && next.delay === 'stillWorking') return only({ ...next, places: ['branch'] });
  if (before && !isForDesk) return only(before, next);
  return only(
    next,
    isOver && next.kind === 'reportExit' ? stepOf(asker, 'elsewhere', { places: placesFor(asker) }) : null,
  );
}

function only(next: NextStep, afterwards: NextStep | null = null): Answer {
  return { now: [], isWhole: false, next, afterwards };
}

interface Ways {
  readonly assessment: Assessment;
  readonly elsewhere: readonly ReasonId[];
  /** Something else is to be done at the desk, too. */
  readonly atDesk: boolean;
  readonly mayDeclare: boolean;
}

/** What leads to more than can be claimed here and now, where something does at once. */
function furtherStep(asker: Asker, ways: Ways): NextStep | null {
  const { policy, situation } = asker;
  const { assessment, elsewhere, atDesk, mayDeclare } = ways;
  const whole = elsewhere.filter((reason) => paysAll(policy, reason));
  if (elsewhere.length > 0)
    return stepOf(asker, 'elsewhere', {
      reasons: whole.length > 0 ? whole : elsewhere,
      places: atDesk ? ['branch'] : placesFor(asker),
    });
  if (mayDeclare) return stepOf(asker, 'declareStop', { places: ['kiosk'] });
  return situation === 'stoppedWorking' ? reportStep(asker, assessment) : null;
}

/**
 * What only the person knows, where an answer turns on it; null where the registry knows enough, or where all of the
 * balance can be had within the month that a report would have to wait for (Permenaker 4/2022 article 8).
 */
export function situationQuestion(asker: Asker): SituationQuestion | null {
  const { policy, membership, today, withStaff } = asker;
  const assessment = assess(policy, membership, today, withStaff);
  const isMet = (wanted: ConditionId) => assessment.conditions.some(({ id, met }) => id === wanted && met);
  if (!isMet('noClaimInProgress') || !isMet('hasBalance')) return null;
  if (deskReasonsOfOwnKind(asker).length > 0) return null;
  const { reasons } = assessment;
  const isWhole = ({ reason }: { readonly reason: ReasonId }) => paysAll(policy, reason);
  const isOpen = reasons.some(
    (verdict) =>
      isWhole(verdict) &&
      verdict.declaration === null &&
      verdict.obstacles.every(({ code }) => code === 'overCeiling'),
  );
  const isNear = datedOf(assessment).some((dated) => isWhole(dated) && dated.on <= addMonths(today, 1));
  if (isOpen || isNear) return null;
  const isUnknown = reasons.some(
    ({ declaration, obstacles }) =>
      declaration !== null ||
      obstacles.some(({ code }) => code === 'membershipActive' || code === 'exitNotReported'),
  );
  if (!isUnknown) return null;
  const active = membership.cards.filter((card) => !isEnded(card, today));
  const isSelfEmployed = active.length > 0 && active.every(({ segment }) => segment === 'BPU');
  const segments = decidingCards(membership).map(({ segment }) => segment);
  const choices = situationSchema.options.filter((situation) => {
    const reason = reasonOf(situation);
    const rule = policy.reasons.find(({ id }) => id === reason);
    return reason === undefined || rule?.segments.some((segment) => segments.includes(segment));
  });
  return { livelihood: isSelfEmployed ? 'BPU' : 'PU', choices };
}

/** What is to be done today before any claim. Cards are merged while data are renewed. */
function preparation(asker: Asker, unmet: readonly ConditionId[]): NextStep | null {
  const places = placesFor(asker).filter((place) => place !== 'lapakAsik');
  if (unmet.includes('cardsMerged')) return stepOf(asker, 'mergeCards', { places });
  return unmet.includes('dataUpdated') ? stepOf(asker, 'updateData', { places }) : null;
}
