import { describe, expect, test } from 'vitest';
import { defaultSettings } from '../../../contract/kiosk-api/actions/settings.ts';
import type { KioskSnapshot } from '../../../contract/kiosk-api/snapshot.ts';
import { spokenSchema } from '../../../contract/kiosk-api/spoken.ts';
import { type Language, languageCodes, readStaffLanguage } from '../../../contract/language/languages.ts';
import { texts } from '../../../renderer/language/texts.ts';
import { wordsOf } from '../../../renderer/speech/page-words.ts';
import { sayAmounts } from '../../../renderer/speech/spoken-text.ts';
import { draw } from '../../fixtures/snapshots/draw.tsx';
import { personalValuesOf, undecidedPathsOf } from '../../fixtures/snapshots/personal-values.ts';
import { sampleScreens, sampleSnapshots } from '../../fixtures/snapshots/snapshots.ts';
import { MarkupElement, parseMarkup } from '../../fixtures/speech/parse-markup.ts';

// What is spoken of every sample screen, without personal data and with them.

const HIDDEN = new Set(['SVG', 'VIDEO', 'CANVAS', 'INPUT']);
const compact = (text: string) => text.toLowerCase().replace(/[^\p{L}\p{N}*]/gu, '');

/** As a voice says amounts. */
const inDigits = (words: string) => sayAmounts(words, (rupiah, sen) => `${rupiah} rupiah ${sen} sen`);

/** A text that can be seen, and whether it is marked as somebody's own. */
interface Seen {
  readonly text: string;
  readonly own: boolean;
}

function seen(element: MarkupElement, own = false): Seen[] {
  const has = (name: string) => element.getAttribute(name) !== null;
  if (HIDDEN.has(element.tagName) || element.getAttribute('aria-hidden') === 'true' || has('data-silent')) {
    return [];
  }
  const isOwn = own || has('data-personal');
  return element.childNodes.flatMap((node) =>
    node instanceof MarkupElement ? seen(node, isOwn) : [{ text: node.textContent, own: isOwn }],
  );
}

const isWord = ({ text }: Seen) => compact(text) !== '';

function pageOf(sample: KioskSnapshot, language: Language) {
  const page = parseMarkup(draw({ ...sample, settings: { ...defaultSettings, language } }));
  const main = page.elements().find(({ tagName }) => tagName === 'MAIN');
  if (!main) throw new Error('a page has no main part');
  const { onScreen } = texts[language].sound;
  const spoken = (everything: boolean) => wordsOf(main, { everything, onScreen });
  /** Of the whole page: what a voice may read where the keyboard goes. */
  const attributes = page
    .elements()
    .flatMap((element) => ['aria-label', 'title', 'alt'].map((name) => element.getAttribute(name) ?? ''));
  return { main, spoken, attributes };
}

/** What becomes of a printout is said alike on every page. */
const told = sampleSnapshots.filter(({ printing, screen }) => !printing || screen.name === 'noticeDeclined');
const samples = told.map((sample, index) => ({ title: `${index} ${sample.screen.name}`, sample }));

const isStaffLanguage = (language: Language) => readStaffLanguage(language) !== undefined;
const isOfStaff = ({ screen }: KioskSnapshot) => screen.name.startsWith('staff');

test('of every value of a screen it is decided whether it is somebody’s own', () => {
  expect([...new Set(sampleScreens.flatMap(undecidedPathsOf))]).toEqual([]);
});

describe.each(languageCodes)('in %s', (language) => {
  // Staff are not offered it.
  const shown = isStaffLanguage(language) ? samples : samples.filter(({ sample }) => !isOfStaff(sample));
  test.each(shown)('$title', ({ sample }) => {
    const { main, spoken, attributes } = pageOf(sample, language);
    const words = seen(main).filter(isWord);
    const values = personalValuesOf(sample.screen);

    const without = spoken(false);
    const leaked = (said: string) => values.filter((value) => compact(said).includes(compact(value)));
    expect(leaked(`${without} ${inDigits(without)}`)).toEqual([]);
    expect(attributes.flatMap(leaked)).toEqual([]);
    const silenced = words.filter(({ text, own }) => !own && !compact(without).includes(compact(text)));
    expect(silenced).toEqual([]);

    // More at once the kiosk's voice does not take.
    const all = spoken(true);
    expect(spokenSchema.safeParse({ words: inDigits(all), language }).success).toBe(true);
    const everything = compact(all);
    expect(words.filter(({ text }) => !everything.includes(compact(text)))).toEqual([]);

    // Nothing is marked that is not somebody's own: it would be kept from who hears the page.
    const isValue = (text: string) => text === 'Rp0,00' || leaked(text).length > 0;
    expect(words.filter(({ text, own }) => own && !isValue(text))).toEqual([]);
  });
});

describe('a value that is planted unmarked', () => {
  const said = (html: string, everything: boolean) =>
    wordsOf(parseMarkup(html), { everything, onScreen: 'ada di layar' });

  test('would be heard, and one that is marked is not', () => {
    expect(said('<p>Halo, <span data-personal="true">SITI</span>.</p>', false)).toBe('Halo, ada di layar.');
    expect(said('<p>Halo, <span data-personal="true">SITI</span>.</p>', true)).toBe('Halo, SITI.');
    expect(said('<p>Halo, SITI.</p>', false)).toBe('Halo, SITI.');
  });

  test('what was typed is somebody’s own, and a secret is never spoken', () => {
    expect(said('<input type="text" value="3273"/>', false)).toBe('ada di layar.');
    expect(said('<input type="text" value="3273"/>', true)).toBe('3273.');
    for (const secret of [
      '<input type="password" value="rahasia"/>',
      '<input type="text" data-silent="true" value="rahasia"/>',
    ]) {
      expect(said(secret, true)).toBe('');
    }
  });

  test('words of a button that has a label too are said, unless the label says more', () => {
    expect(said('<button aria-label="Klaim"><span>Klaim</span><span>Cairkan</span></button>', false)).toBe(
      'Klaim. Cairkan.',
    );
    expect(said('<button aria-label="Ubah rekening">Ubah</button>', false)).toBe('Ubah rekening.');
  });
});
