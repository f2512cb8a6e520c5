import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, test } from 'vitest';
import { answerFor } from '../../../contract/eligibility/answer.ts';
import type { Membership } from '../../../contract/eligibility/membership.ts';
import { accountNumberSchema } from '../../../contract/identity/bank-account.ts';
import type { Screen } from '../../../contract/kiosk-api/snapshot.ts';
import { defaultPolicy } from '../../../contract/policy/policy.ts';
import type { ReasonId } from '../../../contract/policy/schema.ts';
import { trainingParticipants } from '../../../head-office/training/participants.ts';
import type { VisitContext } from '../../../main/visit/chart/context.ts';
import { startContext } from '../../../main/visit/chart/context.ts';
import { knownMember } from '../../../main/visit/chart/member.ts';
import { screenOf } from '../../../main/visit/screens.ts';
import { ScreenView } from '../../../renderer/app/rest.ts';
import { KioskContext } from '../../../renderer/kiosk.ts';
import { LanguageProvider } from '../../../renderer/language/language.tsx';
import { texts } from '../../../renderer/language/texts.ts';
import { contributions } from '../../fixtures/contributions/contributions.ts';
import { allTexts } from '../../fixtures/language/texts.ts';
import { sampleSnapshot } from '../../fixtures/snapshots/sample-snapshot.ts';
import { membershipOn } from '../../fixtures/training/membership-on.ts';
import { GUIDE_DAY } from '../../fixtures/training/training-guide.ts';
import { jpeg } from '../../fixtures/visit/kiosk-visit.ts';
import { session, storedClaim, visitPorts } from '../../fixtures/visit/visit-ports.ts';

// Whoever follows what a page advises must not lose a claim that is open. Here the pages of everybody who may claim are
// drawn, each advice in their words is followed in that person's data, and the claim is looked at again.

/** What follows from an advice, by the words that give it. */
const ADVICE: readonly (readonly [RegExp, (membership: Membership) => Membership])[] = [
  [
    /(?<!kode )bayar(kan)? iuran|membayar iuran|lihat iuran bpu|untuk mengaktifkannya lagi/i,
    (membership) => ({
      ...membership,
      cards: membership.cards.map((card) =>
        card.segment === 'BPU' ? { ...card, inactiveSince: null, exit: null } : card,
      ),
    }),
  ],
  [/perbarui data/i, (membership) => ({ ...membership, dataUpdatedOn: GUIDE_DAY })],
  [/ambil sebagian|mengambil sebagian/i, (membership) => membership],
];

interface Open {
  readonly name: string;
  readonly context: VisitContext;
  readonly now: readonly ReasonId[];
}

const openClaims = trainingParticipants.flatMap((person): Open[] => {
  const membership = membershipOn(person, GUIDE_DAY);
  const base = {
    ...startContext(visitPorts({ today: () => GUIDE_DAY })),
    session,
    ...knownMember(membership),
    situation: person.says ?? null,
    contributions: { ...contributions, inactiveSince: membership.cards.at(-1)?.inactiveSince ?? null },
  };
  return [false, true].flatMap((declared) => {
    const context = { ...base, declaredAt: declared ? base.ports.now() : null };
    const { now } = answerOf(context, membership);
    if (now.length === 0 || (declared && person.says !== 'stoppedWorking')) return [];
    return [{ name: `${person.case}${declared ? ', declared' : ''}`, context, now }];
  });
});

function answerOf({ situation, declaredAt }: VisitContext, membership: Membership) {
  return answerFor({
    policy: defaultPolicy,
    membership,
    today: GUIDE_DAY,
    withStaff: false,
    situation,
    declared: declaredAt !== null,
  });
}

/** Every page on which something is said about this claim. */
function pagesOf({ context, now }: Open): Screen[] {
  const chosen = {
    ...context,
    reason: now[0] ?? null,
    photo: jpeg(),
    bankCode: '014',
    holder: 'matches' as const,
    consentGivenAt: context.ports.now(),
    answers: { accountNumber: accountNumberSchema.parse('9213900531') },
    stored: storedClaim,
  };
  const pages = ['menu', 'jht', 'conditions', 'reason', 'check', 'receipt'] as const;
  const ofContributor = context.membership?.cards.some(({ segment }) => segment === 'BPU');
  return [
    ...pages.map((step) => screenOf(step, chosen)),
    ...(ofContributor ? [screenOf('contributions', chosen)] : []),
    ...(context.declaredAt ? [screenOf('businessStopped', chosen)] : []),
  ];
}

function textOf(screen: Screen): string {
  const snapshot = sampleSnapshot(screen);
  const html = renderToStaticMarkup(
    <LanguageProvider language="id" timeZone="Asia/Jakarta">
      <KioskContext value={{ snapshot, act: () => {} }}>
        <ScreenView screen={screen} />
      </KioskContext>
    </LanguageProvider>,
  );
  return html.replaceAll(/<[^>]+>/g, ' ');
}

describe.each(openClaims)('$name', (open) => {
  test('keeps the open claim whatever a page advises', () => {
    for (const screen of pagesOf(open)) {
      const text = textOf(screen);
      for (const [advice, follow] of ADVICE) {
        const [given] = advice.exec(text) ?? [];
        if (given === undefined || !open.context.membership) continue;
        const after = answerOf(open.context, follow(open.context.membership)).now;
        expect({ screen: screen.name, given, after }).toEqual({
          screen: screen.name,
          given,
          after: open.now,
        });
      }
    }
  });
});

test('an advice that closes a claim would be found', () => {
  const lapsed = openClaims.find(({ name }) => name === 'bpu-lapsed');
  const [[advice, follow]] = [ADVICE[0] ?? [/^$/, (membership: Membership) => membership]];
  if (!lapsed?.context.membership) throw new Error('there is nobody who lapsed');
  expect(advice.test(texts.id.contributions.hints.inactive)).toBe(true);
  expect(answerOf(lapsed.context, follow(lapsed.context.membership)).now).not.toEqual(lapsed.now);
});

test('nobody but the pages of contributions advises to pay them', () => {
  const advising = allTexts(texts.id).filter(([, text]) => ADVICE[0]?.[0].test(text));
  const elsewhere = advising
    .map(([key]) => key)
    .filter((key) => !/^contribution|^businessStopped\.kept$/.test(key));
  expect(elsewhere).toEqual([]);
});
