import { describe, expect, it } from 'vitest';
import { formatRupiah } from '../../../contract/display.ts';
import type { Printout } from '../../../contract/kiosk-api/printout.ts';
import { languageCodes } from '../../../contract/language/languages.ts';
import { texts } from '../../../renderer/language/texts.ts';
import { program } from '../../../renderer/printout/draw-printout.tsx';
import { cards, closed, conditions, person, receipt } from '../../fixtures/snapshots/snapshot-parts.ts';
import { sampleScreens } from '../../fixtures/snapshots/snapshots.ts';

const { id } = texts;

function draw(about: Printout['about'], changes: Partial<Printout> = {}): string {
  const html = program.drawPrintout({
    about,
    language: 'id',
    training: false,
    kiosk: { branchName: 'Bandung Suci', branchId: 'BDG', kioskId: '02', timeZone: 'Asia/Makassar' },
    printedAt: '2026-11-22T07:06:00.000Z',
    widthMm: 80,
    marginMm: 4,
    ...changes,
  });
  return html;
}

const words = (html: string) =>
  html
    .replace(/<svg.*?<\/svg>/gs, '')
    .replace(/<[^>]+>/g, ' ')
    .replace(/\s+/g, ' ');

const receiptScreen = { name: 'receipt', receipt, delivery: 'queued' } as const;
const overCeiling = sampleScreens.find(
  (screen) =>
    screen.name === 'conditions' &&
    screen.conditions.some(({ id: which, met }) => which === 'withinCeiling' && !met),
);

it('a payment code says how much, for which months and until when, and not who is to pay', () => {
  const screen = sampleScreens.find((each) => each.name === 'paymentCode');
  if (screen?.name !== 'paymentCode') throw new Error('there is no sample of a payment code');
  const text = words(draw(screen));
  expect(text).toContain(id.paymentCode.title);
  expect(text).toContain(formatRupiah(screen.ordered.amount));
  expect(text.replace(/\s/g, '')).toContain(screen.ordered.code);
  expect(text).not.toContain(screen.personName);
});

describe.each(languageCodes)('the receipt in %s', (language) => {
  const text = words(draw(receiptScreen, { language }));
  const of = texts[language];

  it('says number, amount in digits and words, masked account, reason and the time where the kiosk stands', () => {
    for (const wanted of [
      receipt.receiptNumber,
      'Rp12.345.678,89',
      receipt.netInWords,
      'BRI •••• 1234',
      of.reasons.resigned.name,
      'WITA',
    ]) {
      expect(text).toContain(wanted);
    }
  });

  it('says what happens next and by when, how to follow it, and whom to ask', () => {
    const day = language === 'id' ? '30 November 2026' : '30 November 2026';
    expect(text).toContain(of.receipt.pay.replace('{date}', day));
    expect(text).toContain(of.slip.trackHere);
    expect(text).toContain(of.receipt.contact);
  });

  it('names nobody', () => expect(text).not.toContain(person.name));
});

describe('a receipt', () => {
  it('of a claim that was refused says why, and promises no day', () => {
    const text = words(draw({ ...receiptScreen, delivery: { refused: 'figuresDiffer' } }));
    expect(text).toContain(id.refusals.figuresDiffer);
    expect(text).not.toContain('30 November');
  });

  it('of training says so', () => {
    expect(words(draw(receiptScreen, { training: true }))).toContain(id.frame.training);
  });
});

describe('a list of what to do', () => {
  it('over the ceiling: where else, and which documents', () => {
    if (overCeiling?.name !== 'conditions') throw new Error('there is no sample over the ceiling');
    const text = words(draw(overCeiling));
    for (const channel of overCeiling.otherChannels) expect(text).toContain(id.channels[channel]);
    for (const printout of overCeiling.documents) expect(text).toContain(id.documents[printout].name);
    expect(text).toContain(id.conditions.withinCeiling.bring);
  });

  it('with unmerged cards: what to do, without the balance', () => {
    if (overCeiling?.name !== 'conditions') throw new Error('there is no sample over the ceiling');
    const text = words(draw({ ...overCeiling, conditions: conditions(['cardsMerged']) }));
    expect(text).toContain(id.slip.cardsUnmerged);
    expect(text).toContain(id.conditions.cardsMerged.todo);
    expect(text).not.toContain('Rp');
    expect(cards.some(({ kpj }) => text.includes(kpj))).toBe(false);
  });

  it('of reasons that are closed: why, the day or the step, and the documents for the desk', () => {
    const text = words(draw({ name: 'reason', open: [], closed, chosen: null, unanswered: false }));
    expect(text).toContain(id.obstacles.tooYoung.why);
    expect(text).toContain('6 November 2031');
    expect(text).toContain(id.obstacles.branchOnly.todo);
    expect(text).toContain(id.documents.passport.name);
  });

  it.each(['noticeDeclined', 'personalDataWrong', 'photoDeclined'] as const)('for the desk: %s', (name) => {
    expect(words(draw({ name }))).toContain(id[name].hint);
  });
});

it('runs nothing and loads nothing but its styles', () => {
  const html = draw(receiptScreen) + draw({ name: 'test' });
  expect(html).not.toMatch(/<script|<img|<iframe|style="|on\w+="|https?:/i);
  expect(html.match(/href="[^"]*"/g)).toEqual(['href="printout.css"', 'href="printout.css"']);
});

it('writes out what looks like markup', () => {
  const html = draw({ ...receiptScreen, receipt: { ...receipt, bankName: '<b>BRI</b>' } });
  expect(html).toContain('&lt;b&gt;BRI&lt;/b&gt;');
});
