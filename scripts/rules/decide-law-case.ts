import { contributionFor } from '../../contract/contributions/contribution.ts';
import { assess, decidingObstacle } from '../../contract/eligibility/eligibility.ts';
import { type Membership, membershipSchema } from '../../contract/eligibility/membership.ts';
import { computePayout } from '../../contract/eligibility/payout.ts';
import document from '../../contract/policy/default.json' with { type: 'json' };
import { arePapersMissing } from '../../contract/policy/papers.ts';
import { defaultPolicy, reasonRule } from '../../contract/policy/policy.ts';
import { type Policy, policySchema } from '../../contract/policy/schema.ts';
import { addWorkingDays } from '../../contract/policy/working-days.ts';
import { calendarIn } from '../../contract/policy/working-time.ts';
import type { Edition, LawCase } from './law-case.ts';
import { membershipOf } from './people.ts';

type Answer = Readonly<Record<string, unknown>>;

/** What the program answers, as far as the case says what must come out. */
export function decideLawCase(given: LawCase): { readonly got: Answer; readonly want: Answer } {
  const want: Answer = given.want;
  // A day that the law does not tell may not be told.
  const asked = given.asks === 'reason' ? ['possibleOn', ...Object.keys(want)] : Object.keys(want);
  const answers = answersTo(given);
  const told = asked.filter((key) => answers[key] !== undefined);
  return { got: Object.fromEntries(told.map((key) => [key, answers[key]])), want };
}

function answersTo(given: LawCase): Answer {
  switch (given.asks) {
    case 'reason': {
      const assessed = assess(policyOf(given.edition), memberOf(given), given.on, given.withStaff);
      const verdict = assessed.reasons.find(({ reason }) => reason === given.reason);
      const obstacle = decidingObstacle(verdict?.obstacles ?? []);
      return {
        verdict: obstacle?.code ?? 'free',
        possibleOn: obstacle?.possibleOn,
        declaration: verdict?.declaration,
        mayClaim: assessed.mayClaim,
      };
    }
    case 'papers': {
      const { papers } = reasonRule(defaultPolicy, given.reason);
      return { missing: arePapersMissing(papers, (paper) => given.brought.includes(paper)) };
    }
    case 'payout': {
      const { reason, hasNpwp, on: today, region, partialTaken = null } = given;
      const life = { segment: 'PU', age: 40, memberYears: 12, exit: null } as const;
      const membership = { ...membershipOf(life, given.balance, today), partialTaken };
      const policy = policyOf(given.edition);
      return { ...computePayout(policy, { membership, reason, hasNpwp, today, region }) };
    }
    case 'workingDay': {
      const calendar = calendarIn(policyOf(given.edition).calendar, given.region);
      return { day: addWorkingDays(calendar, given.on, given.workingDays) };
    }
    case 'contribution': {
      const { month: from, income, sector, withJht, paidFromStateBudget } = given;
      const terms = { income, sector, withJht, paidFromStateBudget };
      return { amount: contributionFor(defaultPolicy.contributions, terms, { from, months: 1 }) };
    }
  }
}

function policyOf(edition: Edition): Policy {
  if (Object.keys(edition).length === 0) return defaultPolicy;
  const { reasons = {}, holidays = [], roundProgressiveDownTo } = edition;
  const { calendar, tax } = document;
  return policySchema.parse({
    ...document,
    reasons: document.reasons.map((rule) => ({ ...rule, ...reasonChange(reasons, rule.id) })),
    calendar: { ...calendar, holidays: [...calendar.holidays, ...holidays] },
    tax: tax.map((years) => {
      const { roundBaseDownTo } = years;
      if (roundProgressiveDownTo === undefined) return years;
      const progressive = { ...roundBaseDownTo.progressive, downTo: roundProgressiveDownTo };
      return { ...years, roundBaseDownTo: { ...roundBaseDownTo, progressive } };
    }),
  });
}

function reasonChange(reasons: NonNullable<Edition['reasons']>, id: string): object {
  return Object.entries(reasons).find(([reason]) => reason === id)?.[1] ?? {};
}

function memberOf(given: Extract<LawCase, { asks: 'reason' }>): Membership {
  const life = { segment: 'PU', age: 40, memberYears: 1, exit: null } as const;
  return membershipSchema.parse({
    ...membershipOf(life, 0, given.on),
    birthDate: given.born,
    partialTaken: given.partialTaken ?? null,
    cards: given.cards.map(({ balance, ...card }, place) => ({
      ...card,
      kpj: `2690100013${place}`,
      employer: card.segment === 'PU' ? 'PT Contoh' : null,
      contributions: balance * 100,
      development: 0,
    })),
  });
}
