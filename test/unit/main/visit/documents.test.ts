import { describe, expect, test } from 'vitest';
import type { PageCheck } from '../../../../contract/documents/document-check.ts';
import type { Action } from '../../../../contract/kiosk-api/actions/actions.ts';
import type { KioskSnapshot } from '../../../../contract/kiosk-api/snapshot.ts';
import { succeed } from '../../../../contract/outcome.ts';
import { defaultPolicy } from '../../../../contract/policy/policy.ts';
import type { ConfirmedClaim } from '../../../../main/visit/chart/confirmed-claim.ts';
import { documentRulesOf } from '../../../../main/visit/documents/document-rules.ts';
import { longMember, resignedWorker } from '../../../fixtures/claim/memberships.ts';
import { kioskConfig } from '../../../fixtures/configuration/kiosk-config.ts';
import { helper } from '../../../fixtures/snapshots/staff-screens.ts';
import { credentialId } from '../../../fixtures/staff/staff-ports.ts';
import { answer, jpeg, kioskVisit, toMenu, toReason } from '../../../fixtures/visit/kiosk-visit.ts';
import { storedClaim, visitPorts } from '../../../fixtures/visit/visit-ports.ts';

const { documentPhoto, documentPages } = defaultPolicy;
const { headOffice } = visitPorts();
const member = { headOffice: { ...headOffice, getMembership: async () => succeed(longMember) } };

/** Family card, bank book and statement of work, in this order. */
const toDocuments: readonly Action[] = [
  ...toMenu,
  { type: 'openJht' },
  { type: 'startClaim' },
  { type: 'saySituation', situation: 'stillWorking' },
  ...Array.from({ length: 3 }, (): Action => ({ type: 'proceed' })),
  { type: 'chooseReason', reason: 'partialTenPercent' },
  { type: 'proceed' },
];
const page = (check: PageCheck = 'readable', bytes = jpeg()): Action => ({
  type: 'usePage',
  jpeg: bytes,
  check,
});
const next: Action = { type: 'proceed' };
const add: Action = { type: 'addPage' };
const refused: Action = { type: 'reportPage' };
const allDocuments: readonly Action[] = [page(), next, page(), page(), next];

async function atDocuments(replaced = {}) {
  const visit = kioskVisit({ ...member, ...replaced });
  await visit.go(toDocuments);
  return visit;
}

describe('the documents of a reason', () => {
  test('are asked for one after the other; one of a single page goes on by itself', async () => {
    const visit = await atDocuments();
    expect(visit.snapshot().screen).toMatchObject({
      name: 'document',
      document: 'familyCard',
      number: 1,
      page: 1,
    });
    await visit.go([page()]);
    expect(visit.snapshot().screen).toMatchObject({ name: 'documentPages', document: 'familyCard', most: 2 });
    await visit.go([next]);
    expect(visit.snapshot().screen).toMatchObject({ name: 'document', document: 'bankBook', page: null });
    await visit.go([page()]);
    expect(visit.snapshot().screen).toMatchObject({ name: 'document', document: 'workStatement', number: 3 });
    await visit.go([page(), next]);
    expect(visit.step()).toBe('personalData');
  });

  test('take pages up to the policy’s number, and no more', async () => {
    const visit = await atDocuments();
    await visit.go([page(), add]);
    expect(visit.snapshot().screen).toMatchObject({ name: 'document', page: 2 });
    await visit.go([page(), add]);
    expect(visit.snapshot().screen).toMatchObject({ name: 'documentPages', pages: [jpeg(), jpeg()] });
  });

  test('go back page by page and document by document, with what was taken', async () => {
    const visit = await atDocuments();
    const back: Action = { type: 'back' };
    await visit.go([page(), add, back]);
    expect(visit.snapshot().screen).toMatchObject({ name: 'documentPages', document: 'familyCard' });
    await visit.go([next, back]);
    expect(visit.snapshot().screen).toMatchObject({ name: 'documentPages', document: 'familyCard' });
    await visit.go([back]);
    expect(visit.step()).toBe('reason');
    await visit.go([next]);
    expect(visit.snapshot().screen).toMatchObject({ name: 'documentPages', document: 'familyCard' });
  });

  test('are still there after another reason was looked at', async () => {
    const visit = await atDocuments();
    await visit.go([page(), { type: 'back' }, { type: 'chooseReason', reason: null }]);
    await visit.go([{ type: 'chooseReason', reason: 'partialTenPercent' }, next]);
    expect(visit.snapshot().screen).toMatchObject({ name: 'documentPages', pages: [jpeg()] });
  });

  test('open again from the check page, each with its pages, and lead straight back to it', async () => {
    const visit = await atDocuments();
    await visit.go([...allDocuments, ...toCheckPage]);
    await visit.go([{ type: 'changePart', part: 'documents' }, next]);
    expect(visit.snapshot().screen).toMatchObject({ name: 'documentPages', document: 'bankBook', most: 1 });
    await visit.go([{ type: 'removePage', page: 0 }]);
    expect(visit.snapshot().screen).toMatchObject({ name: 'document', document: 'bankBook' });
    await visit.go([page(), next]);
    expect(visit.step()).toBe('check');
  });
});

const toCheckPage: readonly Action[] = [
  { type: 'dataIsRight' },
  { type: 'agree' },
  { type: 'usePhoto', jpeg: jpeg() },
  { type: 'chooseBank', bankCode: '009' },
  { type: 'proceed' },
  answer('accountNumber', '1234567890'),
];

describe('a page', () => {
  test('that is removed is overwritten in memory, and no other', async () => {
    const visit = await atDocuments();
    const [first, second] = [jpeg(), jpeg()];
    await visit.go([page('readable', first), add, page('readable', second)]);
    await visit.go([{ type: 'removePage', page: 0 }]);
    expect([...first].every((byte) => byte === 0)).toBe(true);
    expect(visit.snapshot().screen).toMatchObject({ pages: [second] });
    expect(second).toEqual(jpeg());
    await visit.go([{ type: 'removePage', page: 0 }]);
    expect(visit.step()).toBe('document');
  });

  test('larger than the policy allows is not taken', async () => {
    const visit = await atDocuments();
    const large = new Uint8Array(documentPhoto.mostBytes + 1);
    large.set(jpeg());
    await visit.go([page('readable', large)]);
    expect(visit.step()).toBe('document');
  });

  test('that was refused often enough may be sent as it is; the count starts anew with each page', async () => {
    const visit = await atDocuments();
    const mayUseAsIs = () => {
      const { screen } = visit.snapshot();
      return screen.name === 'document' && screen.mayUseAsIs;
    };
    await visit.go(Array.from({ length: documentPhoto.triesBeforeAsIs - 1 }, () => refused));
    expect(mayUseAsIs()).toBe(false);
    await visit.go([refused]);
    expect(mayUseAsIs()).toBe(true);
    await visit.go([page('asIs'), add]);
    expect(mayUseAsIs()).toBe(false);
  });
});

describe('papers by law (Permenaker 4/2022 article 11; the agency’s list of claim papers)', () => {
  const [card] = resignedWorker.cards;
  const left = (kind: 'dismissed' | 'contractEnded') => ({
    headOffice: {
      ...headOffice,
      getMembership: async () =>
        succeed({
          ...resignedWorker,
          cards: card ? [{ ...card, exit: { kind, on: '2026-02-01' } }] : [],
        }),
    },
  });

  test('of the proofs of a dismissal one is enough, and the person says which', async () => {
    const visit = kioskVisit(left('dismissed'));
    await visit.go([...toReason, { type: 'chooseReason', reason: 'dismissed' }, next]);
    const choice = { name: 'documentChoice', chosen: null, unanswered: false, number: 1, total: 1 };
    expect(visit.snapshot().screen).toEqual({
      ...choice,
      alternatives: [
        'dismissalReportReceipt',
        'dismissalReport',
        'dismissalNotice',
        'jointAgreement',
        'courtRuling',
      ],
    });
    await visit.go([next]);
    expect(visit.snapshot().screen).toMatchObject({ ...choice, unanswered: true });
    await visit.go([{ type: 'chooseDocument', document: 'jointAgreement' }, next]);
    expect(visit.snapshot().screen).toMatchObject({ name: 'document', document: 'jointAgreement' });
    await visit.go([page(), next]);
    expect(visit.step()).toBe('personalData');
  });

  test('a paper that is none of them is not taken, and who has none is told all', async () => {
    const visit = kioskVisit(left('dismissed'));
    await visit.go([...toReason, { type: 'chooseReason', reason: 'dismissed' }, next]);
    await visit.go([{ type: 'chooseDocument', document: 'will' }, next]);
    expect(visit.step()).toBe('documentChoice');
    await visit.go([{ type: 'lackDocument' }]);
    expect(visit.snapshot().screen).toMatchObject({
      name: 'documentLacking',
      alternatives: expect.arrayContaining(['courtRuling', 'dismissalNotice']),
    });
    await visit.go([{ type: 'back' }]);
    expect(visit.step()).toBe('documentChoice');
  });

  test('the pages of a paper that was given up for another do not go with the claim', async () => {
    let claim: ConfirmedClaim | undefined;
    const submitClaim = async (confirmed: ConfirmedClaim) => {
      claim = confirmed;
      return succeed(storedClaim);
    };
    const visit = kioskVisit({ ...left('dismissed'), submitClaim });
    await visit.go([...toReason, { type: 'chooseReason', reason: 'dismissed' }, next]);
    await visit.go([{ type: 'chooseDocument', document: 'courtRuling' }, next, page()]);
    await visit.go([{ type: 'removePage', page: 0 }, { type: 'back' }]);
    await visit.go([{ type: 'chooseDocument', document: 'dismissalNotice' }, next, page(), next]);
    await visit.go([...toCheckPage, { type: 'submitClaim' }]);
    expect(claim?.documents.map(({ document }) => document)).toEqual(['dismissalNotice']);
  });

  test('a contract is offered, and passed by with one press', async () => {
    const visit = kioskVisit(left('contractEnded'));
    await visit.go([...toReason, { type: 'chooseReason', reason: 'contractEnded' }, next]);
    expect(visit.snapshot().screen).toMatchObject({
      name: 'document',
      document: 'contractLetter',
      isOffered: true,
    });
    await visit.go([{ type: 'lackDocument' }]);
    expect(visit.step()).toBe('personalData');
    await visit.go(toCheckPage);
    expect(visit.step()).toBe('check');
  });
});

describe('who did not bring a document', () => {
  test('is told, and finds the document’s camera or another reason again', async () => {
    const visit = await atDocuments();
    await visit.go([page(), next, { type: 'lackDocument' }]);
    expect(visit.snapshot().screen).toEqual({ name: 'documentLacking', alternatives: ['bankBook'] });
    expect(visit.host.current().hasTag('camera')).toBe(false);
    await visit.go([{ type: 'back' }]);
    expect(visit.snapshot().screen).toMatchObject({ name: 'document', document: 'bankBook' });
    await visit.go([{ type: 'lackDocument' }, { type: 'changePart', part: 'reason' }]);
    expect(visit.step()).toBe('reason');
  });
});

describe('the claim', () => {
  test('holds every page with how it was taken, and that nobody saw the original', async () => {
    let claim: ConfirmedClaim | undefined;
    const submitClaim = async (confirmed: ConfirmedClaim) => {
      claim = confirmed;
      return succeed(storedClaim);
    };
    const visit = await atDocuments({ submitClaim });
    await visit.go([page(), next, page('asIs'), page('unchecked'), add, page(), next]);
    await visit.go([...toCheckPage, { type: 'submitClaim' }]);
    expect(
      claim?.documents.map(({ document, originalSeen, pages }) => [
        document,
        originalSeen,
        pages.map(({ check }) => check),
      ]),
    ).toEqual([
      ['familyCard', false, ['readable']],
      ['bankBook', false, ['asIs']],
      ['workStatement', false, ['unchecked', 'readable']],
    ]);
  });
});

describe('originals that staff see', () => {
  const helped = { staffId: helper.staffId, name: helper.name, credentialId };
  const mark: Action = { type: 'markOriginal' };
  async function withStaff(replaced = {}) {
    const visit = await atDocuments(replaced);
    visit.host.staffCame(helped);
    await visit.go([{ type: 'agreeToHelp' }, { type: 'giveScreen' }]);
    return visit;
  }
  const claimed = ({ screen }: KioskSnapshot) =>
    screen.name === 'check' ? screen.claim.documents.map(({ originalSeen }) => originalSeen) : screen.name;

  test('are told page by page, can be taken back, and go with the claim that the participant checks', async () => {
    let claim: ConfirmedClaim | undefined;
    const submitClaim = async (confirmed: ConfirmedClaim) => {
      claim = confirmed;
      return succeed(storedClaim);
    };
    const visit = await withStaff({ submitClaim });
    await visit.go([page()]);
    expect(visit.snapshot().screen).toMatchObject({ name: 'documentPages', originalSeen: false });
    await visit.go([mark]);
    expect(visit.snapshot().screen).toMatchObject({ name: 'documentPages', originalSeen: true });
    await visit.go([next, page()]);
    // A document of one page does not go on by itself here.
    expect(visit.snapshot().screen).toMatchObject({
      document: 'bankBook',
      pages: [jpeg()],
      originalSeen: false,
    });
    await visit.go([mark, mark, next, page(), mark, next]);
    visit.host.staffGone();
    await visit.go(toCheckPage);
    expect(claimed(visit.snapshot())).toEqual([true, false, true]);
    await visit.go([{ type: 'submitClaim' }]);
    expect(claim?.documents.map(({ originalSeen }) => originalSeen)).toEqual([true, false, true]);
  });

  test('are not told by a participant alone, who takes back what was seen with every page that changes', async () => {
    const visit = await withStaff();
    await visit.go([page(), mark]);
    visit.host.staffGone();
    expect(visit.snapshot().screen).toMatchObject({ name: 'documentPages', originalSeen: null });
    await visit.go([mark, add, page(), next, page(), page(), next, ...toCheckPage]);
    expect(claimed(visit.snapshot())).toEqual([false, false, false]);
  });
});

describe('the check of documents', () => {
  test('tells staff when it stopped, and the person goes on', async () => {
    const faults: string[] = [];
    const visit = await atDocuments({ onPageCheckFault: (fault: string) => faults.push(fault) });
    await visit.go([{ type: 'reportPageCheck', fault: 'slow' }]);
    expect([visit.step(), faults]).toEqual(['document', ['slow']]);
  });

  test('goes by the policy, with the kiosk’s own time, and can be switched off', () => {
    expect(documentRulesOf(kioskConfig(), defaultPolicy)).toEqual({ rules: documentPhoto, looks: true });
    const own = kioskConfig({ photo: { documentCheck: false, manualAfterSeconds: 0 } });
    expect(documentRulesOf(own, defaultPolicy)).toEqual({
      rules: { ...documentPhoto, manualAfterSeconds: 0 },
      looks: false,
    });
  });
});

test('the largest claim that the policy allows fits into an envelope', async () => {
  const { default: headOffice } = await import('../../../../head-office/configuration/default.json', {
    with: { type: 'json' },
  });
  // A JWE spells its bytes in base64, four letters for three; a photo and the claim's own text go along.
  const envelope = ((documentPages.claimBytes + 300_000) * 4) / 3;
  expect(envelope).toBeLessThan(headOffice.limits.envelopeBytes);
});
