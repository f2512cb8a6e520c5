import { createTranslator } from 'use-intl/core';
import { describe, expect, it } from 'vitest';
import { refusalSchema } from '../../../contract/claim/claim.ts';
import { formatRupiah } from '../../../contract/display.ts';
import type { PrintableScreen, Printout } from '../../../contract/kiosk-api/printout.ts';
import type { Screen } from '../../../contract/kiosk-api/snapshot.ts';
import { formatsFor } from '../../../contract/language/formats.ts';
import { type Language, languageCodes } from '../../../contract/language/languages.ts';
import { answerTexts } from '../../../renderer/language/answer-texts.ts';
import { texts } from '../../../renderer/language/texts.ts';
import { program } from '../../../renderer/printout/draw-printout.ts';
import { readPdf } from '../../fixtures/printouts/read-pdf.ts';
import { cards, closed, receipt, receiptScreen } from '../../fixtures/snapshots/snapshot-parts.ts';
import { sampleScreens } from '../../fixtures/snapshots/snapshots.ts';

const { id } = texts;

function draw(about: Printout['about'], changes: Partial<Printout> = {}) {
  return program.drawPrintout({
    about,
    language: 'id',
    training: false,
    kiosk: { branchName: 'Bandung Suci', branchId: 'BDG', kioskId: '02', timeZone: 'Asia/Makassar' },
    printedAt: '2026-11-22T07:06:00.000Z',
    widthMm: 80,
    marginMm: 4,
    ...changes,
  });
}

const read = async (...printout: Parameters<typeof draw>) => readPdf(await draw(...printout));
const words = async (...printout: Parameters<typeof draw>) => (await read(...printout)).text;

const accepted = receiptScreen('accepted');
function isPrintable(screen: Screen): screen is PrintableScreen {
  switch (screen.name) {
    case 'receipt':
    case 'paymentCode':
    case 'conditions':
    case 'reason':
    case 'noticeDeclined':
    case 'dataNeedsDesk':
    case 'personalDataWrong':
    case 'photoDeclined':
      return true;
    default:
      return false;
  }
}

it('a payment code says how much, for which months and until when, and not who is to pay', async () => {
  const screen = sampleScreens.find((each) => each.name === 'paymentCode');
  if (screen?.name !== 'paymentCode') throw new Error('there is no sample of a payment code');
  const text = await words(screen);
  expect(text).toContain(id.paymentCode.title);
  expect(text).toContain(formatRupiah(screen.ordered.amount));
  expect(text.replace(/\s/g, '')).toContain(screen.ordered.code);
  expect(text).not.toContain(screen.personName);
});

const dayIn = (language: Language, day: string) => formatsFor(language, 'Asia/Makassar').day(day);

describe.each(languageCodes)('the receipt in %s', (language) => {
  const of = texts[language];

  it('says number, amount in digits and words, masked account, reason and the time where the kiosk stands', async () => {
    const text = await words(accepted, { language });
    for (const wanted of [
      receipt.receiptNumber,
      'Rp12.345.678,89',
      'dua belas juta tiga ratus empat puluh lima ribu enam ratus tujuh puluh delapan rupiah delapan puluh sembilan sen',
      'BRI •••• 1234',
      of.reasons.resigned.name,
      'WITA',
    ]) {
      expect(text).toContain(wanted);
    }
  });

  it('says what happens next and by when, how to follow it, and whom to ask', async () => {
    const text = await words(accepted, { language });
    expect(text).toContain(of.claimSteps.paidBy.replace('{date}', dayIn(language, '2026-11-30')));
    expect(text).toContain(of.claimSteps.follow);
    expect(text).toContain(of.claimSteps.contact);
  });
});

describe('a receipt', () => {
  it.each(languageCodes)(
    'of a refused claim says so, why, and what to do, and promises nothing: %s',
    async (language) => {
      const of = texts[language];
      for (const because of refusalSchema.options) {
        const screen = receiptScreen({ refused: because });
        const remedy = screen.statement.refused?.remedy ?? 'desk';
        const text = await words(screen, { language });
        for (const said of [of.receipt.delivery.refused, of.refusals[because], of.remedies[remedy]]) {
          expect(text).toContain(said);
        }
        expect(text).not.toMatch(/Rp|30 November|••••/);
        expect(text).not.toContain(of.slip.receiptTitle);
      }
    },
  );

  it('of training says so', async () => {
    expect(await words(accepted, { training: true })).toContain(id.frame.training);
  });
});

const conditionsScreens = sampleScreens.flatMap((screen) =>
  screen.name === 'conditions' && screen.answer.now.length === 0 ? [screen] : [],
);

describe('a list of what to do', () => {
  it.each(conditionsScreens.map((screen) => ({ kind: screen.answer.next?.kind, screen })))(
    'says what the page says: $kind',
    async ({ screen }) => {
      const asked = { screen, branchName: 'Bandung Suci' };
      const t = createTranslator({ locale: 'id', messages: id });
      const formats = formatsFor('id', 'Asia/Jakarta');
      const { title, hint, step } = answerTexts(asked, { t, formats });
      const text = await words(screen);
      for (const said of [title, hint, ...step.flatMap(({ term, lines }) => [term, ...lines])]) {
        expect(text).toContain(said);
      }
    },
  );

  it.each(conditionsScreens.filter(({ answer }) => answer.next?.kind !== 'elsewhere'))(
    'keeps the balance and the cards off the paper: $answer.next.kind',
    async (screen) => {
      const text = await words(screen);
      expect(text).not.toContain('Rp');
      expect(cards.some(({ kpj }) => text.includes(kpj))).toBe(false);
    },
  );

  it('of reasons that are closed: by why, with days, and the papers for the desk', async () => {
    const text = await words({ name: 'reason', open: [], closed, chosen: null, unanswered: false });
    expect(text).toContain('6 November 2031');
    for (const { because, reasons } of closed) {
      expect(text).toContain(id.closedReasons[because].title);
      for (const { reason } of reasons) expect(text).toContain(id.reasons[reason].name);
    }
    expect(text).toContain(id.documents.passport.name);
  });

  it.each(['noticeDeclined', 'personalDataWrong', 'photoDeclined'] as const)(
    'for the desk: %s',
    async (name) => {
      expect(await words({ name })).toContain(id[name].hint);
    },
  );
});

const oneOfEach = new Map(sampleScreens.filter(isPrintable).map((screen) => [screen.name, screen]));
const slips: Printout['about'][] = [...oneOfEach.values(), { name: 'test' }];

describe.each(languageCodes)('on paper in %s', (language) => {
  const papers = [
    { widthMm: 80, marginMm: 4 },
    { widthMm: 58, marginMm: 5 },
  ].flatMap((paper) => slips.map((about) => ({ ...paper, about, name: about.name })));

  it.each(papers)('$name is one page within the margins of $widthMm mm', async ({ about, ...paper }) => {
    const drawn = await draw(about, { language, training: true, ...paper });
    const { pages, widthMm, heightMm, pieces } = await readPdf(drawn);
    expect(pages).toBe(1);
    expect(drawn).toMatchObject({ widthMm: paper.widthMm, heightMm: Math.round(drawn.heightMm) });
    expect(widthMm).toBeCloseTo(drawn.widthMm, 3);
    expect(heightMm).toBeCloseTo(drawn.heightMm, 3);
    expect(pieces.length).toBeGreaterThan(5);
    expect(Math.min(...pieces.map(({ left }) => left))).toBeCloseTo(paper.marginMm, 1);
    expect(Math.max(...pieces.map(({ right }) => right))).toBeLessThan(widthMm - paper.marginMm + 0.01);
    expect(Math.min(...pieces.map(({ baseline }) => baseline))).toBeGreaterThan(10);
    expect(Math.max(...pieces.map(({ baseline }) => baseline))).toBeLessThan(heightMm - 4);
  });
});

describe('letters', () => {
  const signsOf = async (bankName: string) => {
    const { signs } = await read(receiptScreen('accepted', { bankName }));
    return signs;
  };

  it.each(languageCodes)('of all texts in %s are in the font', async (language) => {
    const letters = [...new Set(JSON.stringify(texts[language]))].filter((letter) => letter !== ' ');
    const signs = await signsOf(letters.join(' '));
    expect(signs.filter(({ missing }) => missing)).toEqual([]);
    expect(signs.map(({ letter }) => letter)).toEqual(expect.arrayContaining(letters));
  });

  it('of names from elsewhere are in the font', async () => {
    // Latin-1 Supplement and Latin Extended-A.
    const letters = Array.from({ length: 0x17f - 0xc0 + 1 }, (_, index) =>
      String.fromCodePoint(0xc0 + index),
    );
    const signs = await signsOf(letters.join(' '));
    expect(signs.filter(({ missing }) => missing)).toEqual([]);
    expect(signs.map(({ letter }) => letter)).toEqual(expect.arrayContaining(letters));
  });

  it('that the font lacks are seen by these tests', async () => {
    expect((await signsOf('漢')).filter(({ missing }) => missing)).toHaveLength(1);
  });

  it('that look like markup are letters', async () => {
    expect(await words(receiptScreen('accepted', { bankName: '<b>BRI</b>' }))).toContain('<b>BRI</b>');
  });
});

it('a slip says nothing of anybody beside what stands on it, and does nothing', async () => {
  const { info, doings } = await read(accepted);
  expect(info.get('Title')).toBe(id.frame.product);
  expect(doings).toEqual([]);
  const told = ['Title', 'Creator', 'Producer', 'CreationDate', 'Language', 'PDFFormatVersion'];
  const more = [...info].filter(([key, value]) => !told.includes(key) && value !== null && value !== false);
  expect(more).toEqual([]);
});

it('a slip is the same file, whatever was drawn before it', async () => {
  const first = await draw(accepted);
  await draw({ name: 'test' });
  const again = await draw(accepted);
  expect(Buffer.compare(again.pdf, first.pdf)).toBe(0);
});
