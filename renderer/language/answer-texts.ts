import { formatRupiah } from '../../contract/display.ts';
import type { Claimable, NextStep } from '../../contract/eligibility/next-step.ts';
import type { ScreenOf } from '../../contract/kiosk-api/snapshot.ts';
import type { Formats } from '../../contract/language/formats.ts';
import type { Translate } from './texts.ts';

/** What the answer is about: the page itself, and at which office it stands. */
interface Asked {
  readonly screen: Pick<ScreenOf<'conditions'>, 'answer' | 'ceiling' | 'cards'>;
  readonly branchName: string;
}

interface Words {
  readonly t: Translate;
  readonly formats: Pick<Formats, 'day' | 'anyOf'>;
}

export interface StepPart {
  readonly term: string;
  readonly lines: readonly string[];
  /** A name, which is not read aloud unless the person asks for it. */
  readonly name: string | null;
}

export interface AnswerTexts {
  /** The answer in one sentence, and why. */
  readonly title: string;
  readonly hint: string;
  /** Above the step where something is possible besides. */
  readonly heading: string | null;
  readonly step: readonly StepPart[];
}

/** The one answer in words: screen, paper and voice say these and no others. */
export function answerTexts(asked: Asked, words: Words): AnswerTexts {
  const { t } = words;
  const { now, isWhole, next, afterwards } = asked.screen.answer;
  const step = next === null ? [] : partsOf(next, afterwards, asked, words);
  if (now.length > 0) {
    const key = isWhole ? 'conditionsPage' : 'nextStep.part';
    return {
      title: t(`${key}.title`),
      hint: t(`${key}.hint`),
      heading: next && t('nextStep.whole', { step: titleOf(next, words) }),
      step,
    };
  }
  if (next === null) throw new Error('an answer says neither what is possible nor what to do');
  return { title: titleOf(next, words), hint: whyOf(next, asked, words), heading: null, step };
}

function titleOf({ kind, on }: NextStep, { t, formats }: Words): string {
  const date = on === null ? '' : formats.day(on);
  return kind === 'comeBack' || kind === 'comeBackForPart'
    ? t(`nextStep.${kind}.title`, { date })
    : t(`nextStep.${kind}.title`);
}

function whyOf(step: NextStep, { screen: { cards, ceiling } }: Asked, { t }: Words): string {
  const { kind, delay } = step;
  switch (kind) {
    case 'comeBack':
    case 'comeBackForPart':
      return t(`nextStep.delay.${delay ?? 'waiting'}`);
    case 'elsewhere':
      return t('nextStep.elsewhere.why', { ceiling: formatRupiah(ceiling) });
    case 'mergeCards':
      return t('nextStep.mergeCards.why', { cards });
    default:
      return t(`nextStep.${kind}.why`);
  }
}

function partsOf(step: NextStep, afterwards: NextStep | null, asked: Asked, words: Words): StepPart[] {
  const { t, formats } = words;
  const { kind, on, claims, places, employer } = step;
  const isHere = kind === 'declareStop' || kind === 'withStaff';
  const isToday = on === null && (places.includes('branch') || isHere);
  const when = on === null ? t('nextStep.now') : t('nextStep.from', { date: formats.day(on) });
  const parts: (readonly [string, readonly string[], (string | null)?])[] = [
    [t('nextStep.todo'), [t(`nextStep.${kind}.todo`)]],
    [t('nextStep.when'), on !== null || isToday ? [when] : []],
    [t('nextStep.reason'), claims.map(({ reason }) => t(`reasons.${reason}.name`))],
    [t('nextStep.bring'), bringLines(step, words)],
    [
      t('nextStep.where'),
      places.map((place) => t(`nextStep.place.${place}`, { branch: asked.branchName })),
      employer,
    ],
    [
      t('nextStep.ask'),
      kind === 'reportExit' ? [t('nextStep.personnel'), t('nextStep.closedCompany')] : [t('nextStep.desk')],
    ],
    [t('nextStep.afterwards'), afterwardsLines(kind, afterwards, words)],
  ];
  return parts
    .filter(([, lines]) => lines.length > 0)
    .map(([term, lines, name]) => ({ term, lines, name: name ?? null }));
}

function afterwardsLines(kind: NextStep['kind'], afterwards: NextStep | null, words: Words): string[] {
  const { t } = words;
  if (afterwards) return [titleOf(afterwards, words)];
  if (kind === 'reportExit') return [t('nextStep.seeDay')];
  return kind === 'mergeCards' || kind === 'updateData' ? [t('nextStep.claimHere')] : [];
}

function bringLines({ identity, claims, npwp }: NextStep, { t, formats }: Words): string[] {
  const only = claims.length === 1;
  const papers = claims.flatMap((claim) => {
    const lines = paperLines(claim, t, formats);
    if (only || lines.length === 0) return lines;
    return [
      t('nextStep.bringFor', { reason: t(`reasons.${claim.reason}.name`), documents: lines.join('; ') }),
    ];
  });
  return [
    ...(identity === null ? [] : [t(`nextStep.identity.${identity}`)]),
    ...papers,
    ...(npwp ? [t('nextStep.npwp')] : []),
  ];
}

/** What a reason asks for, what it takes one of, and what may be added. */
export function paperLines(
  { papers: { required, oneOf, offered } }: Pick<Claimable, 'papers'>,
  t: Translate,
  { anyOf }: Pick<Formats, 'anyOf'>,
): string[] {
  const nameOf = (document: (typeof required)[number]) => t(`documents.${document}.name`);
  return [
    ...required.map(nameOf),
    ...oneOf.map((documents) => t('nextStep.oneOf', { documents: anyOf(documents.map(nameOf)) })),
    ...(offered.length === 0 ? [] : [t('nextStep.offered', { documents: offered.map(nameOf).join(', ') })]),
  ];
}
