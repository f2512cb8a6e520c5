import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { addDays, addMonths } from '../../../../../contract/calendar.ts';
import { answerFor } from '../../../../../contract/eligibility/answer.ts';
import type { Membership } from '../../../../../contract/eligibility/membership.ts';
import type { NextStep } from '../../../../../contract/eligibility/next-step.ts';
import { kiosk } from '../../../../../contract/language/id/kiosk.ts';
import { rupiah } from '../../../../../contract/money.ts';
import { defaultPolicy } from '../../../../../contract/policy/policy.ts';
import type { DocumentId, ReasonId } from '../../../../../contract/policy/schema.ts';
import { trainingParticipants } from '../../../../../head-office/training/participants.ts';
import { membershipOn } from '../../../../fixtures/training/membership-on.ts';
import { type Persona, personaOn } from '../../../../fixtures/training/persona.ts';
import { GUIDE_DAY, makeTrainingGuide } from '../../../../fixtures/training/training-guide.ts';

// What the kiosk says to each made-up person is held against that person's data by what the law says, worked out here
// by hand; nothing of contract/eligibility decides what is expected.

/** The ceiling of JMO since May 2025. */
const CEILING = rupiah(15_000_000);

/**
 * Papers besides card and identity card: Permenaker 4/2022 articles 9 and 11 (resignation, dismissal: one of), the agency's
 * page on claims for the others, which asks for nothing at 56, company retirement, end of contract and end of business;
 * PMI by Permenaker 4/2023 article 60.
 */
const ASKED: Readonly<Record<ReasonId, readonly DocumentId[]>> = {
  retirementAge: [],
  retirementByAgreement: [],
  contractEnded: [],
  businessStopped: [],
  resigned: ['resignationLetter'],
  dismissed: [
    'dismissalReportReceipt',
    'dismissalReport',
    'dismissalNotice',
    'jointAgreement',
    'courtRuling',
  ],
  leavingIndonesia: ['passport', 'leavingStatement'],
  permanentDisability: ['doctorStatement'],
  death: ['deathCertificate', 'heirLetter', 'heirIdentityCard', 'memberCard'],
  partialTenPercent: ['familyCard', 'bankBook', 'workStatement'],
  partialThirtyPercent: ['familyCard', 'bankBook', 'workStatement', 'housingLoanDocuments'],
  migrantWorker: ['passport', 'migrantWorkLetter'],
};

const balanceOf = ({ cards }: Membership) =>
  cards.reduce((sum, { contributions, development }) => sum + contributions + development, 0);
const filled = ({ cards }: Membership) =>
  cards.filter(({ contributions, development }) => contributions + development > 0);
const isActive = ({ inactiveSince }: Membership['cards'][number]) => inactiveSince === null;

const DAYS = [GUIDE_DAY, '2027-02-28', '2028-02-29', '2026-12-31'];
const everybody = DAYS.flatMap((today) =>
  trainingParticipants.map((person) => ({ case: person.case, today, person })),
);

describe.each(everybody)('$case on $today', ({ person, today }) => {
  const persona = personaOn(person, today);

  test('is told something, and one thing to do unless all is possible now', () => {
    for (const { answer, texts } of persona.answers) {
      expect(answer.now.length > 0 || answer.next !== null).toBe(true);
      expect(answer.isWhole ? answer.next : (answer.next ?? answer.now.length)).not.toBe(0);
      expect(texts.title).not.toBe('');
    }
  });

  test('can claim at once only what these data allow', () => {
    const now = persona.answers.flatMap(({ answer }) => answer.now);
    if (now.length === 0) return;
    const { membership } = persona;
    expect(membership.claimInProgress).toBe(false);
    expect(membership.dataUpdatedOn).not.toBeNull();
    expect(balanceOf(membership)).toBeGreaterThan(0);
    expect(balanceOf(membership)).toBeLessThanOrEqual(CEILING);
    expect(filled(membership)).toHaveLength(1);
    for (const reason of now) expect([reason, isTrue(reason, persona, today)]).toEqual([reason, true]);
  });

  test('is told steps that are true', () => {
    for (const { answer } of persona.answers) {
      for (const step of [answer.next, answer.afterwards]) {
        if (step)
          expect({ ...step, faults: faultsOf(step, persona, today) }).toEqual({ ...step, faults: [] });
      }
    }
  });

  test('is told of a company only where its report is missing', () => {
    for (const { answer, texts } of persona.answers) {
      const said = [texts.title, texts.hint, ...texts.step.flatMap(({ lines }) => lines)].join(' ');
      const kinds = [answer.next?.kind, answer.afterwards?.kind];
      if (/perusahaan|kepegawaian/i.test(said)) expect(kinds).toContain('reportExit');
    }
  });
});

/** Whether the data, and what the person said, make a reason true on that day. */
function isTrue(reason: ReasonId, { membership, person, answers }: Persona, today: string): boolean {
  const { cards, birthDate, partialTaken } = membership;
  const ended = (kind: string, months: number) =>
    cards.every((card) => !isActive(card)) &&
    cards.some(({ exit }) => exit?.kind === kind && addMonths(exit.on, months) <= today);
  switch (reason) {
    case 'retirementAge':
      return addDays(addMonths(birthDate, 56 * 12), 1) <= today;
    case 'businessStopped':
      return cards.every((card) => card.segment === 'BPU' || !isActive(card)) && cards.some(isActive)
        ? person.says === 'stoppedWorking' && answers.length === 2
        : cards.some(({ segment }) => segment === 'BPU');
    case 'resigned':
    case 'dismissed':
      // Permenaker 4/2022 articles 8 and 10.
      return ended(reason, 1);
    case 'contractEnded':
      return ended('contractEnded', 0);
    case 'retirementByAgreement':
      return ended('retired', 0);
    case 'partialTenPercent':
    case 'partialThirtyPercent':
      // PP 46/2015 article 22(4)-(6).
      return partialTaken === null && tenYears(cards) <= today;
    default:
      return false;
  }
}

/** The day on which ten years are full; nobody here has a gap between two memberships. */
function tenYears(cards: Membership['cards']): string {
  return addMonths(cards.map(({ joinedOn }) => joinedOn).sort()[0] ?? '9999-12-31', 120);
}

/** What of a step is not so for this person. */
function faultsOf(step: NextStep, persona: Persona, today: string): string[] {
  const { membership, person } = persona;
  const balance = balanceOf(membership);
  const silent = membership.cards.filter(
    (card) => card.segment === 'PU' && (isActive(card) || card.exit === null),
  );
  const isClaim = ['comeBack', 'comeBackForPart', 'elsewhere', 'withStaff', 'declareStop'];
  const holds: Record<string, boolean> = {
    'an employer is named only where a report is missing':
      (step.kind === 'reportExit' || step.employer === null) &&
      (step.kind !== 'reportExit' ||
        (person.says === 'stoppedWorking' && silent.some(({ employer }) => employer === step.employer))),
    'a declaration is for who is active as BPU alone, and has stopped':
      step.kind !== 'declareStop' ||
      (person.says === 'stoppedWorking' &&
        membership.cards.some((card) => card.segment === 'BPU' && isActive(card)) &&
        !membership.cards.some((card) => card.segment !== 'BPU' && isActive(card))),
    'cards are merged where several hold money': step.kind !== 'mergeCards' || filled(membership).length > 1,
    'data are renewed where they never were': step.kind !== 'updateData' || membership.dataUpdatedOn === null,
    'a claim is waited for where there is one': step.kind !== 'waitForClaim' || membership.claimInProgress,
    'nothing is nothing': (step.kind === 'noBalance') === (balance === 0),
    'over the ceiling is over the ceiling': step.kind !== 'elsewhere' || balance > CEILING,
    'JMO takes this balance': !step.places.includes('jmo') || balance <= CEILING,
    'this kiosk takes this balance':
      !isClaim.includes(step.kind) || !step.places.includes('kiosk') || balance <= CEILING,
    'there is a place': step.places.length > 0,
    'what is to be done is done where it says': saysItsPlace(step),
    'the desk alone takes what happened':
      step.kind !== 'atDesk' || step.places.every((place) => place === 'branch'),
    'the papers are those of the law': step.claims.every(({ reason, papers }) => {
      const asked = [...papers.required, ...papers.oneOf.flat()];
      return asked.every((paper) => ASKED[reason].includes(paper));
    }),
    'a day is there where time is what is missing':
      (step.kind === 'comeBack' || step.kind === 'comeBackForPart') === (step.on !== null),
    'the day is the first': step.on === null || isFirstDay(step, persona, today),
  };
  return Object.entries(holds).flatMap(([sentence, held]) => (held ? [] : [sentence]));
}

/** A sentence that names a place names one to which the step leads. */
function saysItsPlace({ kind, places }: NextStep): boolean {
  const { todo } = kiosk.nextStep[kind];
  return (
    (!todo.includes('anjungan ini') || places.includes('kiosk')) &&
    (!todo.includes('meja layanan') || places.includes('branch'))
  );
}

/** The reason is true on the day of the step, and not the day before. */
function isFirstDay({ on, claims }: NextStep, persona: Persona, today: string): boolean {
  if (on === null || on <= today) return false;
  return claims.every(
    ({ reason }) => isTrue(reason, persona, on) && !isTrue(reason, persona, addDays(on, -1)),
  );
}

describe('the oracle', () => {
  test('finds a lie of each kind', () => {
    const persona = personaOn(personNamed('pu-waiting'), GUIDE_DAY);
    const step = persona.answers[0]?.answer.next;
    if (!step) throw new Error('who waits is told a step');
    const lies: Partial<NextStep>[] = [
      { kind: 'reportExit', on: null },
      { employer: 'PT CONTOH' },
      { kind: 'declareStop', on: null },
      { kind: 'mergeCards', on: null },
      { on: addDays(step.on ?? '', -1) },
      { on: addDays(step.on ?? '', 1) },
      { places: [] },
      { kind: 'withStaff', on: null, places: ['branch'] },
      { kind: 'askDesk', on: null, places: ['kiosk'] },
      { kind: 'elsewhere', on: null },
      { claims: [{ reason: 'resigned', papers: { required: ['passport'], oneOf: [], offered: [] } }] },
    ];
    expect(faultsOf(step, persona, GUIDE_DAY)).toEqual([]);
    for (const lie of lies) expect(faultsOf({ ...step, ...lie }, persona, GUIDE_DAY)).not.toEqual([]);
  });
});

describe('on the day that was told', () => {
  test.each(everybody)('$case may claim ($today)', ({ person, today }) => {
    for (const { answer } of personaOn(person, today).answers) {
      const { on, claims } = answer.next ?? {};
      if (!on || !answer.next?.places.includes('kiosk')) continue;
      const situation = person.says ?? null;
      const asker = { policy: defaultPolicy, membership: membershipOn(person, today), today: on };
      const then = answerFor({ ...asker, withStaff: false, situation, declared: false });
      expect(then.now).toEqual(expect.arrayContaining(claims?.map(({ reason }) => reason) ?? []));
    }
  });
});

test.each([
  // Worked out by hand from each person's data on 2026-11-18.
  ['death', 'atDesk', null],
  ['permanent-disability', 'atDesk', null],
  ['leaving-indonesia', 'atDesk', null],
  ['age-56-tomorrow', 'comeBack', '2026-11-19'],
  ['bpu-paid-up', 'comeBackForPart', '2032-11-18'],
  ['two-employers-one-active', 'comeBackForPart', '2029-11-18'],
  ['pu-waiting', 'comeBack', '2026-12-06'],
  ['waiting-over-ceiling', 'comeBack', '2026-12-06'],
  ['dismissed-not-reported', 'reportExit', null],
  ['second-exit-not-reported', 'reportExit', null],
  ['inactive-not-reported', 'reportExit', null],
  ['exit-impossible', 'correctExit', null],
  ['bpu-stopped-paid-up', 'declareStop', null],
  ['waiting-data-not-updated', 'updateData', null],
  ['unmerged-not-updated', 'mergeCards', null],
  ['over-ceiling-not-updated', 'elsewhere', null],
  ['new-employee', 'noBalance', null],
  ['claim-in-progress', 'waitForClaim', null],
  ['claim-paid', 'noBalance', null],
  ['pu-over-ceiling', 'elsewhere', null],
  ['partial-next-month', 'comeBackForPart', '2026-12-18'],
])('%s is told: %s %s', (name, kind, on) => {
  const [first] = personaOn(personNamed(name), GUIDE_DAY).answers;
  expect(first?.answer.next).toMatchObject({ kind, on });
});

test('who has stopped is free once it is declared', () => {
  const answers = personaOn(personNamed('bpu-stopped-behind'), GUIDE_DAY).answers;
  expect(answers.map(({ answer }) => answer.now)).toEqual([[], ['businessStopped']]);
});

test('who needs staff for a claim at the kiosk is told to ask for them there', () => {
  const persona = personaOn(personNamed('pu-resigned'), GUIDE_DAY);
  const reasons = defaultPolicy.reasons.map((rule) =>
    rule.id === 'resigned' ? { ...rule, channel: 'kioskWithStaff' as const } : rule,
  );
  const asker = {
    policy: { ...defaultPolicy, reasons },
    membership: persona.membership,
    today: GUIDE_DAY,
    situation: null,
    declared: false,
  };
  const { now, next } = answerFor({ ...asker, withStaff: false });
  expect(now).toEqual([]);
  if (!next) throw new Error('who needs staff is told a step');
  expect(next).toMatchObject({ kind: 'withStaff', places: ['kiosk'] });
  expect(faultsOf(next, persona, GUIDE_DAY)).toEqual([]);
  expect(answerFor({ ...asker, withStaff: true }).now).toEqual(['resigned']);
});

test('docs/training-participants.md is what the kiosk says', () => {
  expect(readFileSync('docs/training-participants.md', 'utf8')).toBe(makeTrainingGuide());
});

function personNamed(name: string) {
  const person = trainingParticipants.find((each) => each.case === name);
  if (!person) throw new Error(`there is no made-up participant ${name}`);
  return person;
}
