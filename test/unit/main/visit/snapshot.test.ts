import { describe, expect, test } from 'vitest';
import { getNextSnapshot } from 'xstate';
import type { Action } from '../../../../contract/kiosk-api/actions/actions.ts';
import { defaultSettings } from '../../../../contract/kiosk-api/actions/settings.ts';
import { usualKeypad } from '../../../../contract/kiosk-api/keypad.ts';
import { usualLanguages } from '../../../../contract/language/offered.ts';
import { succeed } from '../../../../contract/outcome.ts';
import type { ReasonId } from '../../../../contract/policy/schema.ts';
import { startContext, type VisitContext } from '../../../../main/visit/chart/context.ts';
import { knownMember } from '../../../../main/visit/chart/member.ts';
import { type Step, visitMachine } from '../../../../main/visit/machine.ts';
import { canGoBack, snapshotOf } from '../../../../main/visit/snapshot.ts';
import { fisherman, partlyPaid, resignedWorker } from '../../../fixtures/claim/memberships.ts';
import { kioskConfig } from '../../../fixtures/configuration/kiosk-config.ts';
import {
  answer,
  jpeg,
  kioskVisit,
  toMenu,
  toPassword,
  toReason,
} from '../../../fixtures/visit/kiosk-visit.ts';
import { PASSWORD, phoneCode, session, visitPorts } from '../../../fixtures/visit/visit-ports.ts';

const { headOffice } = visitPorts();
const { step: stations } = visitMachine.root.states;
const declared = stations?.states ?? {};
const steps = Object.keys(declared).filter(isStep);

function isStep(name: string): name is Step {
  return name in declared;
}

describe('the button Kembali', () => {
  const visited: VisitContext = {
    ...startContext(visitPorts()),
    session,
    phone: { ...phoneCode, number: '47' },
    ...knownMember(resignedWorker),
    reason: 'resigned',
    bankCode: '009',
  };
  const contexts = [visited, { ...visited, changing: true }, { ...visited, documentIndex: 1 }];

  test.each(steps)('is shown on %s exactly where going back leads somewhere', (step) => {
    for (const context of contexts) {
      const before = visitMachine.resolveState({ value: { step, attention: 'watching' }, context });
      const after = step === 'ended' ? before : getNextSnapshot(visitMachine, before, { type: 'back' });
      const moved = after.value.step !== step || after.context.documentIndex !== context.documentIndex;
      expect(canGoBack(before)).toBe(moved);
    }
  });

  test('is not shown where a visit rests, waits or is over, and is on every question', () => {
    const without = steps.filter((step) => {
      const state = visitMachine.resolveState({ value: { step, attention: 'watching' }, context: visited });
      return !canGoBack(state);
    });
    expect(without.toSorted()).toEqual([
      'askingForCode',
      'attesting',
      'attract',
      'ended',
      'farewell',
      'inquiringAccount',
      'interrupted',
      'loadingClaims',
      'loadingContributions',
      'lookingUpClaim',
      'menu',
      'orderingContribution',
      'receipt',
      'registering',
      'requestingReset',
      'signingIn',
      'submitting',
    ]);
  });
});

describe('"Langkah n dari m"', () => {
  const choose = (reason: ReasonId): Action => ({ type: 'chooseReason', reason });
  const rest: readonly Action[] = [
    { type: 'chooseBank', bankCode: '009' },
    { type: 'proceed' },
    answer('accountNumber', '1234567890'),
  ];
  const photo: readonly Action[] = [
    { type: 'proceed' },
    { type: 'dataIsRight' },
    { type: 'agree' },
    { type: 'usePhoto', jpeg: jpeg() },
  ];
  const document: readonly Action[] = [
    { type: 'proceed' },
    { type: 'usePage', jpeg: jpeg(), check: 'readable' },
    { type: 'proceed' },
  ];

  test.each([
    ['without documents', fisherman, [choose('businessStopped'), ...photo, ...rest], []],
    [
      'with a document',
      resignedWorker,
      [choose('resigned'), ...document, ...photo.slice(1), ...rest],
      ['document', 'documentPages'],
    ],
    [
      'with the tax number',
      partlyPaid,
      [choose('businessStopped'), ...photo, answer('npwp', partlyPaid.nik), ...rest],
      ['npwp'],
    ],
  ])(
    'has seven steps for a claim %s, each counted once and in order',
    async (_what, member, claim, extra) => {
      const visit = kioskVisit({
        headOffice: { ...headOffice, getMembership: async () => succeed(member) },
      });
      await visit.go(toMenu);
      expect(visit.snapshot().step).toBeNull();
      const shown: string[] = [];
      const numbers: number[] = [];
      for (const action of [...toReason.slice(toMenu.length), ...claim]) {
        await visit.go([action]);
        const { step } = visit.snapshot();
        if (!step) continue;
        expect(step.total).toBe(7);
        shown.push(visit.step());
        numbers.push(step.number);
      }
      expect(numbers).toEqual(numbers.toSorted());
      expect([...new Set(numbers)]).toEqual([1, 2, 3, 4, 5, 6, 7]);
      expect(shown.at(-1)).toBe('check');
      expect(shown).toEqual(expect.arrayContaining(extra));
    },
  );

  test('has eight steps for a registration', async () => {
    const visit = kioskVisit();
    await visit.go([{ type: 'start' }, { type: 'agree' }, { type: 'register' }]);
    expect(visit.snapshot().step).toEqual({ number: 1, total: 8 });
    await visit.go([answer('registerNik', fisherman.nik)]);
    expect(visit.snapshot().step).toEqual({ number: 2, total: 8 });
  });
});

describe('what the screen is told', () => {
  test('names kiosk and panel as provisioned, and whether the line is up', async () => {
    const visit = kioskVisit();
    const config = kioskConfig({ training: true, screen: { mmPerPx: 0.3, repeatPressMs: 700 } });
    expect(snapshotOf(visit.host.current(), { config, lineUp: false })).toEqual({
      assisted: null,
      volume: 60,
      page: 'visit-1/attract/0',
      settings: defaultSettings,
      training: true,
      kiosk: {
        branchId: 'BDG',
        branchName: 'Bandung Suci',
        kioskId: '02',
        counterName: null,
        timeZone: 'Asia/Jakarta',
      },
      call: { state: 'none' },
      mmPerPx: 0.3,
      bottomHeightMm: null,
      languages: usualLanguages,
      canSpeak: false,
      headphones: false,
      keypad: usualKeypad,
      repeatPressMs: 700,
      newPageMs: 1_500,
      eraseHoldMs: 500,
      eraseEveryMs: 80,
      cameras: { face: null, document: null },
      lineUp: false,
      printing: null,
      step: null,
      canGoBack: false,
      canFinish: false,
      helpOpen: false,
      idle: null,
      screen: { name: 'attract' },
    });
  });

  test('is a page of its own for each question, so that half-typed text never moves to the next', async () => {
    const visit = kioskVisit();
    await visit.go(toPassword.slice(0, -1));
    const first = visit.snapshot().page;
    await visit.go(toPassword.slice(-1));
    expect(visit.snapshot().page).not.toBe(first);
  });

  test('never holds the password, also when it was refused', async () => {
    const refused = {
      ok: false,
      problem: { kind: 'problem', code: 'credentials', retryAfterSeconds: null },
    } as const;
    const visit = kioskVisit({ headOffice: { ...headOffice, signIn: async () => refused } });
    await visit.go(toMenu);
    expect(visit.snapshot().screen).toMatchObject({ question: 'signInPassword', value: '', refused: true });
    expect(JSON.stringify(visit.snapshot())).not.toContain(PASSWORD);
    expect(JSON.stringify(visit.host.current().context)).not.toContain(PASSWORD);
  });

  test('cannot be finished while the claim is being stored', async () => {
    const visit = kioskVisit({ submitClaim: () => new Promise(() => undefined) });
    await visit.go([...toReason, choosing, ...photoOnly, ...account]);
    expect(visit.snapshot().canFinish).toBe(true);
    visit.host.act({ type: 'submitClaim' });
    expect(visit.snapshot().canFinish).toBe(false);
  });
});

const choosing: Action = { type: 'chooseReason', reason: 'businessStopped' };
const photoOnly: readonly Action[] = [
  { type: 'proceed' },
  { type: 'dataIsRight' },
  { type: 'agree' },
  { type: 'usePhoto', jpeg: jpeg() },
];
const account: readonly Action[] = [
  { type: 'chooseBank', bankCode: '009' },
  { type: 'proceed' },
  answer('accountNumber', '1234567890'),
];
