import { describe, expect, test } from 'vitest';
import { flatTexts } from '../../../contract/language/flat-texts.ts';
import { formatsFor } from '../../../contract/language/formats.ts';
import { kiosk } from '../../../contract/language/id/kiosk.ts';
import { forStaff, offeredLanguages } from '../../../contract/language/offered.ts';
import { readPack, staffKeys } from '../../../contract/language/pack.ts';
import { balinesePack } from '../../fixtures/language/balinese-pack.ts';

const faultsOf = (document: unknown) => {
  const read = readPack(document);
  return read.ok ? [] : read.problem.faults;
};

describe('a pack', () => {
  test('has its own words where it has some, and those of staff in Indonesian', () => {
    const read = readPack(balinesePack());
    if (!read.ok) throw new Error(read.problem.faults.join('; '));
    const { code, facts, texts } = read.value;
    expect([code, facts.name, facts.isDraft]).toEqual(['ban', 'Basa Bali', true]);
    expect(texts.attract.title).toBe('ban Cairkan JHT Anda di sini');
    expect(texts.staffChecks.title).toBe(kiosk.staffChecks.title);
    expect(formatsFor(facts, 'Asia/Makassar').anyOf(['A', 'B'])).toBe('A utawi B');
  });

  test('needs what participants read, and nothing of staff', () => {
    expect(staffKeys.has('staffChecks.title')).toBe(true);
    expect(staffKeys.has('help.screen.staffConsole')).toBe(true);
    expect([...flatTexts(kiosk).keys()].filter((key) => !staffKeys.has(key)).length).toBeGreaterThan(1_000);
  });

  test.each([
    ['a text that is missing', { without: 'frame.back' }, ['frame.back: is missing']],
    ['a text too many', { also: { 'frame.sim': 'SIM' } }, ['frame.sim: is no text of this program']],
    [
      'a name of the language’s own parts',
      { also: { constructor: 'x' } },
      ['constructor: is no text of this program'],
    ],
    ['an empty text', { also: { 'frame.back': ' ' } }, ['frame.back: is empty']],
    ['another variable', { also: { 'slip.printed': 'kacetak {kapan}' } }, ['slip.printed: must name when']],
    ['a variable too many', { also: { 'frame.back': 'Mawali {x}' } }, ['frame.back: must name no variable']],
    ['a language of the program', { as: { code: 'jv' } }, ['code: jv is a language of this program']],
    ['no code', { as: { code: '../en' } }, ['code: must be a code of ISO 639']],
    [
      'a locale that is none',
      { as: { formats: { locale: 'x' } } },
      ['formats.locale: must be a locale such as id-ID'],
    ],
    [
      'an option for the voice’s program',
      { as: { formats: { voice: '--path=/' } } },
      ['formats.voice: must be a voice of eSpeak NG'],
    ],
  ])('with %s is refused, and says which', (_what, change, faults) => {
    expect(faultsOf(balinesePack(change))).toEqual(faults);
  });

  test('names every fault at once', () => {
    expect(faultsOf(balinesePack({ without: 'frame.back', also: { a: 'b' } }))).toHaveLength(2);
  });

  test.each([[null], ['text'], [{}], [[]]])('that is %j is refused', (document) => {
    expect(faultsOf(document).length).toBeGreaterThan(0);
  });
});

describe('what is offered', () => {
  const codes = (packs: Parameters<typeof offeredLanguages>[0], named: readonly string[], all = false) =>
    offeredLanguages(packs, { named, all }).map(({ code }) => code);
  const pack = (draft: boolean) => {
    const read = readPack(balinesePack({ as: { draft } }));
    if (!read.ok) throw new Error(read.problem.faults.join('; '));
    return [read.value];
  };

  test('is what native speakers have read, and drafts where they are named or everything is for training', () => {
    expect(codes([], [])).toEqual(['id', 'en']);
    expect(codes([], ['su'])).toEqual(['id', 'en', 'su']);
    expect(codes(pack(true), [], true)).toEqual(['id', 'en', 'jv', 'su', 'ban']);
    expect(codes(pack(true), [])).toEqual(['id', 'en']);
    expect(codes(pack(false), [])).toEqual(['id', 'en', 'ban']);
  });

  test('to staff is what their pages are in', () => {
    const all = offeredLanguages(pack(true), { named: [], all: true });
    expect(forStaff(all).map(({ code }) => code)).toEqual(['id', 'en']);
  });
});
