import { beforeAll, describe, expect, test } from 'vitest';
import { defaultPolicy } from '../../../../contract/policy/policy.ts';
import type { Papers } from '../../../../contract/policy/reasons.ts';
import type { Policy } from '../../../../contract/policy/schema.ts';
import { ektpOf } from '../../../../main/visit/chart/evidence.ts';
import type { VisitSnapshot } from '../../../../main/visit/machine.ts';
import { snapshotOf } from '../../../../main/visit/snapshot.ts';
import { kioskConfig } from '../../../fixtures/configuration/kiosk-config.ts';
import { PASSWORD, phoneCode, TOKEN, visitPorts } from '../../../fixtures/visit/visit-ports.ts';
import { declared, nameOf, walk } from './flow-walk.ts';

describe('the visit, walked through every state and transition that the statechart declares', () => {
  // A warning of two seconds has every stage of a longer one.
  const base = visitPorts();
  const ports = visitPorts({ times: { ...base.times, warningSeconds: 2 }, policy: shortDocuments });
  const shown: string[] = [];
  const confirmable: VisitSnapshot[] = [];
  let walked: ReturnType<typeof walk>;
  beforeAll(() => {
    walked = walk(ports, (state) => {
      shown.push(drawn(state));
      if (state.value.step === 'check' || state.value.step === 'submitting') confirmable.push(state);
    });
  }, 900_000);

  test('every state is reached', () => {
    expect(declared().nodes.filter((id) => !walked.nodes.has(id))).toEqual([]);
  });

  test('every transition is taken', () => {
    const untaken = declared().transitions.filter((definition) => !walked.transitions.has(definition));
    expect(untaken.map(nameOf)).toEqual([]);
  });

  test('every state has a screen, and none shows a password, a device code or the head office\u2019s token', () => {
    expect(shown.length).toBe(walked.states);
    const secrets = [PASSWORD, TOKEN, phoneCode.deviceCode];
    expect(shown.filter((text) => secrets.some((secret) => text.includes(secret)))).toEqual([]);
  });

  test('from every state there is a way to the end', () => {
    const steps = [...walked.edges.keys()];
    const leads = new Set(['ended']);
    for (const _ of steps) {
      for (const step of steps) {
        if ([...(walked.edges.get(step) ?? [])].some((next) => leads.has(next))) leads.add(step);
      }
    }
    expect(steps.filter((step) => !leads.has(step))).toEqual([]);
  });

  test('a receipt is reached from submitting alone', () => {
    const before = [...walked.edges].filter(([, next]) => next.has('receipt')).map(([step]) => step);
    expect(before.sort()).toEqual(['receipt', 'submitting']);
  });

  test('Konfirmasi is reached only after consent, sign-in, the person\u2019s data, a photo and an account', () => {
    expect(confirmable.length).toBeGreaterThan(0);
    for (const { context } of confirmable) {
      expect(context.consentGivenAt).not.toBeNull();
      expect(context.membership ?? ektpOf(context)).not.toBeNull();
      expect(context.reason).not.toBeNull();
      expect(context.photo ?? context.presence).not.toBeNull();
      // What staff typed has been confirmed by the participant before it can be submitted.
      expect(context.enteredBy['accountNumber'] === 'staff' && !context.accountConfirmed).toBe(false);
      expect(context.answers.accountNumber).toBeDefined();
      expect(context.holder).not.toBeNull();
    }
  });
});

/** Documents of two pages have every stage of longer ones; a bank book still has one. */
function shortDocuments(): Policy {
  const most = {
    ...defaultPolicy.documentPages.most,
    workStatement: 1,
    familyCard: 1,
    heirLetter: 1,
    resignationLetter: 2,
  };
  // Twice two of which one is enough, and one that is offered; a paper that is asked for has the one who resigned.
  const papers = {
    required: [],
    oneOf: [
      ['bankBook', 'workStatement'],
      ['familyCard', 'heirLetter'],
    ],
    offered: ['birthCertificate'],
  } satisfies Papers;
  const reasons = defaultPolicy.reasons.map((rule) =>
    rule.id === 'partialTenPercent' ? { ...rule, papers } : rule,
  );
  return { ...defaultPolicy, reasons, documentPages: { ...defaultPolicy.documentPages, most } };
}

function drawn(state: VisitSnapshot): string {
  return JSON.stringify(snapshotOf(state, { config: kioskConfig(), lineUp: true }));
}
