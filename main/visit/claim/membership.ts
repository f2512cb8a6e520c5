import { groupKpj } from '../../../contract/display.ts';
import { answerFor } from '../../../contract/eligibility/answer.ts';
import { readMembership } from '../../../contract/eligibility/held-membership.ts';
import { cardBalance, totalBalance } from '../../../contract/eligibility/membership.ts';
import { nikDifferences } from '../../../contract/identity/nik.ts';
import type { VisitContext } from '../chart/context.ts';
import { isHelped } from '../chart/evidence.ts';
import { heldOf, member } from '../chart/member.ts';
import type { Screens } from '../chart/screens.ts';
import { flow } from '../chart/setup.ts';
import { conditionsScreen } from './rules-screens.ts';
import { askerOf, asksSituation } from './situation.ts';
import { personalDataOf } from './summary.ts';

/** The entry of the menu. Where the data held are of no use for a claim, all else that the menu offers still is. */
export const openClaim = [
  { guard: ({ context }: { context: VisitContext }) => context.membership !== null, target: 'jht' },
  { target: 'dataNeedsDesk' },
] as const;

/** What is known of the participant, page by page: JHT, conditions, balance, personal data. */
export const membershipPages = {
  jht: flow.createStateConfig({
    on: {
      startClaim: [{ guard: asksSituation, target: 'situation' }, { target: 'conditions' }],
      openTracking: 'loadingClaims',
      back: 'menu',
    },
  }),
  dataNeedsDesk: flow.createStateConfig({
    on: { back: 'menu' },
  }),
  conditions: flow.createStateConfig({
    tags: 'station.conditions',
    on: {
      proceed: {
        guard: ({ context }) => context.membership !== null && answerFor(askerOf(context)).now.length > 0,
        target: 'balance',
      },
      openMenu: 'menu',
      openTracking: 'loadingClaims',
      back: [{ guard: asksSituation, target: 'situation' }, { target: 'jht' }],
    },
  }),
  balance: flow.createStateConfig({
    tags: 'station.balance',
    on: { proceed: 'reason', back: 'conditions' },
  }),
  personalData: flow.createStateConfig({
    tags: 'station.personalData',
    on: { dataIsRight: 'photoIntro', dataIsWrong: 'personalDataWrong', back: 'reason' },
  }),
  personalDataWrong: flow.createStateConfig({
    tags: 'station.personalData',
    on: { back: 'personalData' },
  }),
};

export const membershipScreens = {
  jht: (context) => ({
    name: 'jht',
    balance: totalBalance(member(context)),
    workingDays: context.policy.payment.workingDays,
  }),
  dataNeedsDesk(context) {
    const read = readMembership(heldOf(context));
    return { name: 'dataNeedsDesk', fields: read.ok || !isHelped(context) ? [] : read.problem };
  },
  conditions: conditionsScreen,
  balance(context) {
    const membership = member(context);
    const cards = membership.cards.map((card) => ({
      kpj: groupKpj(card.kpj),
      segment: card.segment,
      employer: card.employer,
      contributions: card.contributions,
      development: card.development,
      balance: cardBalance(card),
    }));
    return { name: 'balance', cards, total: totalBalance(membership), asOf: membership.asOf ?? null };
  },
  personalData(context) {
    const membership = member(context);
    const nikDiffers = nikDifferences(membership.nik, membership);
    return { name: 'personalData', person: personalDataOf(membership), nikDiffers };
  },
} satisfies Screens;
