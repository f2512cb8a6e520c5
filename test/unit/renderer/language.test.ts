import { describe, expect, it } from 'vitest';
import { en } from '../../../renderer/language/en.ts';
import { id } from '../../../renderer/language/id.ts';
import {
  allTexts,
  BANNED,
  placeholders,
  readAloud,
  sentences,
  words,
} from '../../fixtures/language/texts.ts';

const languages = { id: allTexts(id), en: allTexts(en) };

describe('the languages', () => {
  it('have the same keys in the same order', () => {
    expect(languages.en.map(([key]) => key)).toEqual(languages.id.map(([key]) => key));
  });

  it('ask for the same variables', () => {
    const english = new Map(languages.en);
    for (const [key, text] of languages.id) {
      expect([key, placeholders(english.get(key) ?? '')]).toEqual([key, placeholders(text)]);
    }
  });

  it.each(['id', 'en'] as const)('%s leaves no text empty, and has no stray spaces', (language) => {
    const untidy = languages[language].filter(
      ([, text]) => text.trim() !== text || text === '' || /\s{2}/.test(text),
    );
    expect(untidy).toEqual([]);
  });
});

describe.each(['id', 'en'] as const)('wording in %s', (language) => {
  const texts = languages[language];

  it('keeps headings to 8 words', () => {
    const long = texts.filter(([key, text]) => /title/i.test(key) && words(text) > 8);
    expect(long).toEqual([]);
  });

  it('keeps sentences to 15 words', () => {
    const long = texts.flatMap(([key, text]) =>
      sentences(text)
        .filter((sentence) => words(sentence) > 15)
        .map((sentence) => [key, sentence]),
    );
    expect(long).toEqual([]);
  });

  it('keeps hints to 15 words in each sentence and two sentences', () => {
    const long = texts.filter(
      ([key, text]) => /hint/i.test(key) && sentences(text).filter(Boolean).length > 2,
    );
    expect(long).toEqual([]);
  });

  it('writes straight quotes nowhere, as they would end a variable', () => {
    expect(texts.filter(([, text]) => /['"]/.test(text))).toEqual([]);
  });
});

describe('Indonesian', () => {
  const own = languages.id.filter(([key]) => !key.startsWith('languageNames'));

  it('uses no word from the banned list', () => {
    expect(own.filter(([, text]) => BANNED.test(readAloud(text)))).toEqual([]);
  });

  it('says Anda, never kamu', () => {
    expect(own.filter(([, text]) => /\b(kamu|kau|engkau)\b/i.test(text))).toEqual([]);
  });

  it('keeps the labels of the press guide', () => {
    expect([
      id.menu.jht,
      id.menu.tracking,
      id.jht.claim,
      id.frame.next,
      id.reason.label,
      id.personalData.right,
      id.check.confirm,
    ]).toEqual([
      'Jaminan Hari Tua',
      'Tracking Klaim',
      'Klaim JHT',
      'Selanjutnya',
      'Sebab klaim',
      'Sudah',
      'Konfirmasi',
    ]);
  });
});

describe('messages about typed answers', () => {
  it.each(['id', 'en'] as const)('%s: no apology, no pleading, no jargon', (language) => {
    // An enrolment code is what staff type, and no number of an error.
    const messages = languages[language]
      .filter(([key]) => key.startsWith('problems.'))
      .map(
        ([key, text]) => [key, key.includes('enrolmentCode') ? text.replace(/kode/gi, '') : text] as const,
      );
    const banned =
      /\b(maaf|silakan|harap|mohon|tidak valid|kode|sorry|please|valid|invalid|error|illegal|forgot)\b/i;
    expect(messages.filter(([, text]) => banned.test(text))).toEqual([]);
  });
});
