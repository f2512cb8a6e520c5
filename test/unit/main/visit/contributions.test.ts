import { describe, expect, test } from 'vitest';
import type { ContributionOrder } from '../../../../contract/contributions/contribution.ts';
import type { Action } from '../../../../contract/kiosk-api/actions/actions.ts';
import { rupiah } from '../../../../contract/money.ts';
import { fail, succeed } from '../../../../contract/outcome.ts';
import type { VisitHeadOffice } from '../../../../main/visit/chart/ports.ts';
import { fisherman, resignedWorker } from '../../../fixtures/claim/memberships.ts';
import { contributions, orderedContribution } from '../../../fixtures/contributions/contributions.ts';
import { kioskVisit, toMenu } from '../../../fixtures/visit/kiosk-visit.ts';
import { visitPorts } from '../../../fixtures/visit/visit-ports.ts';

const toMonths: readonly Action[] = [...toMenu, { type: 'openContributions' }, { type: 'proceed' }];

function visitWith(replaced: Partial<VisitHeadOffice>) {
  return kioskVisit({ headOffice: { ...visitPorts().headOffice, ...replaced } });
}

describe('Iuran BPU', () => {
  test('is offered to who is, or was, a BPU member, and to nobody else', async () => {
    const own = kioskVisit();
    await own.go(toMenu);
    expect(own.snapshot().screen).toMatchObject({ name: 'menu', contributes: true });
    const worker = visitWith({ getMembership: async () => succeed(resignedWorker) });
    await worker.go([...toMenu, { type: 'openContributions' }]);
    expect(worker.snapshot().screen).toMatchObject({ name: 'menu', contributes: false });
  });

  test('shows each month, what has stopped, and what a month costs', async () => {
    const { go, snapshot } = kioskVisit();
    await go([...toMenu, { type: 'openContributions' }]);
    expect(snapshot().screen).toMatchObject({
      name: 'contributions',
      status: { state: 'inactive', missed: 2 },
      months: [
        { month: '2026-06', state: 'paid' },
        { month: '2026-07', state: 'paid' },
        { month: '2026-08', state: 'paid' },
        { month: '2026-09', state: 'missed' },
        { month: '2026-10', state: 'missed' },
        { month: '2026-11', state: 'due' },
      ],
      protection: ['jkk', 'jkm'],
      monthly: rupiah(28_400),
    });
  });

  test('is honest about the line, and comes back to it', async () => {
    let up = false;
    const { go, snapshot } = visitWith({
      getContributions: async () => (up ? succeed(contributions) : fail({ kind: 'unreachable' })),
    });
    await go([...toMenu, { type: 'openContributions' }]);
    expect(snapshot().screen).toMatchObject({ name: 'connectionError', fault: 'unreachable' });
    up = true;
    await go([{ type: 'retry' }]);
    expect(snapshot().screen.name).toBe('contributions');
  });

  test('orders what was chosen, by the income that was chosen; the head office’s amount is shown', async () => {
    const orders: ContributionOrder[] = [];
    const { go, snapshot } = visitWith({
      orderContribution: async (_token, order) => {
        orders.push(order);
        return succeed({ ...orderedContribution, amount: rupiah(99_999) });
      },
    });
    await go([
      ...toMonths,
      { type: 'changeIncome' },
      { type: 'chooseIncome', band: 1 },
      { type: 'proceed' },
      { type: 'chooseMonths', months: 6 },
      { type: 'proceed' },
    ]);
    expect(orders).toEqual([{ months: 6, income: rupiah(1_100_000) }]);
    expect(snapshot().screen).toMatchObject({
      name: 'paymentCode',
      personName: fisherman.name,
      ordered: { amount: rupiah(99_999), code: orderedContribution.code },
    });
  });

  test('asks for a number of months, and takes only one of the policy', async () => {
    const { go, snapshot } = kioskVisit();
    await go([...toMonths, { type: 'chooseMonths', months: 7 }, { type: 'proceed' }]);
    expect(snapshot().screen).toMatchObject({ name: 'contributionMonths', chosen: null, unanswered: true });
  });

  test('knows the membership anew after a payment, so that a claim goes by it', async () => {
    let paid = false;
    const [card] = fisherman.cards;
    if (!card) throw new Error('the fisherman has a card');
    const active = { ...fisherman, cards: [{ ...card, inactiveSince: null, exit: null }] };
    const { go, snapshot } = visitWith({
      getMembership: async () => succeed(paid ? active : fisherman),
    });
    await go([...toMonths, { type: 'chooseMonths', months: 1 }, { type: 'proceed' }]);
    paid = true;
    await go([{ type: 'retry' }, { type: 'back' }, { type: 'openJht' }, { type: 'startClaim' }]);
    // Active again: whether the business goes on is for the person to say.
    expect(snapshot().screen).toMatchObject({ name: 'situation', livelihood: 'BPU' });
  });

  test('reminds from the first day of the policy that lies ahead', async () => {
    const { go, snapshot } = kioskVisit();
    await go([...toMenu, { type: 'openContributions' }, { type: 'openReminder' }]);
    expect(snapshot().screen).toMatchObject({
      name: 'contributionReminder',
      firstOn: '2026-12-05',
      at: '09:00',
    });
  });
});
