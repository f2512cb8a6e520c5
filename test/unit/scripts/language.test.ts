import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { languageCodes } from '../../../contract/language/languages.ts';
import { readCsv, writeCsv } from '../../../scripts/language/csv.ts';
import { literals } from '../../../scripts/language/literals.ts';
import { packTemplate } from '../../../scripts/language/pack-template.ts';
import { readingOf, readingOfPages, syllables, tooHard } from '../../../scripts/language/plain.ts';
import { reviewSheet } from '../../../scripts/language/sheet.ts';
import { languageFolder, topicsOf, topicTexts } from '../../../scripts/language/topics.ts';

describe('how hard a page is to read', () => {
  test.each([
    ['uang', 2],
    ['dokumen', 3],
    ['pegawai', 3],
    ['air', 2],
    ['memperbarui', 5],
    ['PT', 1],
  ])('%s has %i syllables', (word, count) => {
    expect(syllables(word)).toBe(count);
  });

  test('every page in Indonesian is plain', () => {
    const pages = readingOfPages();
    expect(pages.length).toBeGreaterThan(60);
    expect(pages.flatMap((page) => tooHard(page).map((why) => [page.page, why]))).toEqual([]);
  });

  test('and one in the words of offices is named, with what is too hard', () => {
    const office = readingOf('notice', [
      'Sehubungan dengan pelaksanaan penyelenggaraan kepesertaan, dimohon melengkapi persyaratan administrasi kependudukan sebagaimana ketentuan perundang-undangan.',
    ]);
    expect(tooHard(office)).toHaveLength(3);
  });
});

describe('a review sheet', () => {
  test('has every text of a language beside the Indonesian and the English, and reads back as it was', async () => {
    const rows = await reviewSheet('jv');
    const read = readCsv(writeCsv(rows));
    expect(read).toHaveLength(rows.length - 1);
    expect(read.find(({ key }) => key === 'claim/check.title')).toEqual({
      key: 'claim/check.title',
      'Bahasa Indonesia': 'Periksa klaim Anda',
      English: 'Check your claim',
      draft: 'Priksa klaim panjenengan',
      perbaikan: '',
      catatan: '',
    });
  });

  test('is read from a spreadsheet that parts by semicolons, with quotes and lines within', () => {
    expect(readCsv('\uFEFF"key";"draft"\r\n"a/b";"x ""y""\nz"\r\n')).toEqual([
      { key: 'a/b', draft: 'x "y"\nz' },
    ]);
  });

  test.each(languageCodes)('finds where each text of %s stands in its file', async (code) => {
    for (const topic of topicsOf(code)) {
      const source = readFileSync(`${languageFolder(code)}/${topic}.ts`, 'utf8');
      const places = literals(source);
      for (const [key, text] of await topicTexts(code, topic)) {
        // Taken over from another file.
        if (topic === 'mail' && key.startsWith('notices.') && !places.has(key)) continue;
        const place = places.get(key);
        expect([topic, key, place && source.slice(place.from + 1, place.to - 1)]).toEqual([topic, key, text]);
      }
    }
  });
});

test('a pack to be translated names nothing of staff', () => {
  const { code, texts } = packTemplate('ban');
  expect(code).toBe('ban');
  expect(Object.keys(texts).filter((key) => key.startsWith('staff'))).toEqual([]);
});
