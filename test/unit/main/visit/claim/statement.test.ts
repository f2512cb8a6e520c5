import { describe, expect, test } from 'vitest';
import { type Refusal, refusalSchema, type TrackedClaim } from '../../../../../contract/claim/claim.ts';
import type { Remedy } from '../../../../../contract/claim/remedy.ts';
import type { ClaimStatement } from '../../../../../contract/claim/statement.ts';
import type { Printout } from '../../../../../contract/kiosk-api/printout.ts';
import { sen } from '../../../../../contract/money.ts';
import { printoutOf } from '../../../../../main/visit/printout-of.ts';
import {
  claimItem,
  progressStatement,
  trackedStatement,
} from '../../../../../main/visit/tracking/statement.ts';
import { kioskConfig } from '../../../../fixtures/configuration/kiosk-config.ts';
import { IN_TIME, receiptScreen, tracked } from '../../../../fixtures/snapshots/snapshot-parts.ts';
import { kioskVisit, toReceipt } from '../../../../fixtures/visit/kiosk-visit.ts';

// PP 46/2015 article 26: paid within five working days of a complete claim. What is not accepted is not paid.

const factsOf = ({ facts }: ClaimStatement) => facts.map(({ fact }) => fact);
const stepsOf = ({ next }: ClaimStatement) => next.map(({ step }) => step);
const MONEY = [
  'confirmedAmount',
  'paidAmount',
  'receiptAmount',
  'finalAmount',
  'inWords',
  'laterAmount',
  'account',
];

describe('a receipt', () => {
  test.each([
    [
      'stored at the kiosk',
      receiptScreen('queued'),
      ['paidIfAccepted', 'follow', 'contact'],
      'confirmedAmount',
    ],
    ['accepted', receiptScreen('accepted'), ['paidBy', 'follow', 'contact'], 'paidAmount'],
    [
      'accepted, while the holder’s name is still looked at',
      receiptScreen('accepted', { holder: 'staffDecides' }),
      ['nameCheck', 'paidIfNameFits', 'follow', 'contact'],
      'paidAmount',
    ],
    [
      'taken without the balance',
      receiptScreen('queued', { net: null, holder: 'unchecked', hasAccount: false }),
      ['nameCheck', 'paidIfNameFits', 'follow', 'contact'],
      'laterAmount',
    ],
  ] as const)('of a claim that is %s', (_, { statement }, steps, amount) => {
    expect(statement.refused).toBeNull();
    expect(stepsOf(statement)).toEqual(steps);
    expect(factsOf(statement)[0]).toBe(amount);
    expect(factsOf(statement)).toContain('account');
  });

  test('of a claim that waits for staff to mend the data: what to bring, no money, no account, no day', () => {
    const { statement } = receiptScreen('parked');
    expect(statement.standing).toBe('parked');
    expect(stepsOf(statement)).toEqual(['bringForData', 'follow', 'contact']);
    expect(factsOf(statement).filter((fact) => MONEY.includes(fact))).toEqual([]);
    expect(statement.next.some((step) => 'day' in step)).toBe(false);
  });

  test.each(refusalSchema.options)(
    'of a claim that was refused by %s: no money, no account, no day',
    (refused) => {
      const { statement } = receiptScreen({ refused });
      expect(statement.standing).toBe('refused');
      expect(statement.refused?.because).toBe(refused);
      expect(factsOf(statement)).toEqual(['name', 'reason', 'confirmedAt']);
      expect(stepsOf(statement)).toEqual(['contact']);
    },
  );

  test('writes an amount in words where the language has them', () => {
    expect(receiptScreen('accepted').statement.facts).toContainEqual({
      fact: 'inWords',
      words:
        'dua belas juta tiga ratus empat puluh lima ribu enam ratus tujuh puluh delapan rupiah delapan puluh sembilan sen',
    });
  });
});

/** What the person who signed in can do, worked out from why each refusal is given. */
const REMEDIES: Readonly<Record<Refusal, Remedy>> = {
  sessionUnknown: 'claimAgain',
  participantDiffers: 'bringKtp',
  notEligible: 'askDesk',
  claimInProgress: 'lookInTracking',
  documentsMissing: 'bringDocuments',
  photoUnreadable: 'bringKtp',
  accountRefused: 'bringBankBook',
  npwpMissing: 'bringNpwp',
  figuresDiffer: 'claimAgain',
};

describe('a remedy', () => {
  test.each(refusalSchema.options)('of %s is one that this person can take', (refused) => {
    expect(receiptScreen({ refused }).statement.refused?.remedy).toBe(REMEDIES[refused]);
    // Who was identified by e-KTP is told neither to sign in nor to look where only signing in leads.
    const { refused: told } = receiptScreen({ refused }, { hasAccount: false }).statement;
    expect(['claimAgain', 'lookInTracking']).not.toContain(told?.remedy);
  });
});

describe('Tracking Klaim', () => {
  const refused: TrackedClaim = {
    ...tracked(0, 1),
    refusal: 'npwpMissing',
    stages: [],
    expectedOn: null,
    dueOn: null,
  };

  test('of a claim that was refused tells no money, neither in the list nor in the claim', () => {
    expect(claimItem(refused)).toMatchObject({ amount: null, stage: null });
    const statement = trackedStatement(refused, 'BRI', IN_TIME);
    expect(statement.refused).toEqual({ because: 'npwpMissing', remedy: 'bringNpwp' });
    expect(factsOf(statement)).toEqual(['reason']);
    expect(stepsOf(statement)).toEqual(['contact']);
  });

  test('tells whoever only holds the receipt nothing of money, in any state', () => {
    for (const claim of [tracked(2, 1), tracked(5, 2), refused]) {
      expect(factsOf(progressStatement(claim, IN_TIME)).filter((fact) => MONEY.includes(fact))).toEqual([]);
    }
  });

  test('promises no money for a claim that nobody has judged yet, whatever else is told of it', () => {
    for (const waits of [
      { waitsForData: true },
      { waitsForConfirmation: true },
      { waitsForData: false, waitsForConfirmation: true },
    ]) {
      const claim = { ...tracked(1, 1), ...waits };
      expect(factsOf(trackedStatement(claim, 'BRI', IN_TIME))).toEqual(['reason']);
      expect(claimItem(claim).amount).toBeNull();
    }
  });

  test.each([
    ['under way', tracked(2, 1), '2026-11-26', 'underWay', ['usuallyPaid', 'paidBy', 'askIfLate']],
    ['a day past its due day', tracked(2, 1), '2026-11-27', 'late', ['overdue', 'askNow']],
    ['paid, and its due day long past', tracked(5, 1), '2027-01-04', 'paid', ['checkAccount']],
    [
      'looked at for the holder’s name',
      { ...tracked(1, 1), waitsForStaff: true },
      '2026-11-20',
      'underWay',
      ['nameCheck', 'paidIfNameFits', 'askIfLate'],
    ],
    [
      'spoken of by staff at the desk',
      { ...tracked(1, 1), waitsForStaff: true, message: 'bringBankBook' as const },
      '2026-11-20',
      'underWay',
      ['bringBankBook', 'nameCheck', 'paidIfNameFits', 'askIfLate'],
    ],
  ] as const)('says of a claim that is %s what comes next', (_, claim, today, standing, steps) => {
    const statement = trackedStatement(claim, 'BRI', today);
    expect([statement.standing, stepsOf(statement)]).toEqual([standing, steps]);
  });

  test('names both amounts where the head office pays another one', () => {
    const statement = trackedStatement({ ...tracked(3, 1), net: sen(1_200_000_000) }, 'BRI', IN_TIME);
    expect(factsOf(statement)).toEqual(['receiptAmount', 'finalAmount', 'account', 'reason']);
  });
});

describe('a slip', () => {
  const config = kioskConfig({ printer: { name: 'Struk', server: '/nowhere/cups.sock' } });
  const printed = (visit: ReturnType<typeof kioskVisit>): Printout['about'] | undefined =>
    printoutOf(visit.host.current(), config)?.about;

  test('says what the screen says, but for the name', async () => {
    const visit = kioskVisit();
    await visit.go(toReceipt);
    const { claimId } = visit.host.current().context;
    for (const delivery of ['accepted', { refused: 'figuresDiffer' }] as const) {
      visit.host.deliver(claimId, delivery);
      const { screen } = visit.snapshot();
      const about = printed(visit);
      if (screen.name !== 'receipt' || about?.name !== 'receipt') throw new Error('there is no receipt');
      expect(factsOf(screen.statement)).toContain('name');
      const facts = screen.statement.facts.filter(({ fact }) => fact !== 'name');
      expect(about).toEqual({ ...screen, statement: { ...screen.statement, facts } });
    }
  });
});
