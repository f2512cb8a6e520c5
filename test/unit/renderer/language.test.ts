import { describe, expect, it } from 'vitest';
import { factsOf, type Language, languageCodes } from '../../../contract/language/languages.ts';
import { staffKeys } from '../../../contract/language/pack.ts';
import { texts as kioskTexts } from '../../../renderer/language/texts.ts';
import {
  allTexts,
  BANNED,
  placeholders,
  readAloud,
  sentences,
  words,
} from '../../fixtures/language/texts.ts';

const { id } = kioskTexts;
const textsOf = (language: Language) => allTexts(kioskTexts[language]);

describe('the languages', () => {
  it.each(languageCodes)('%s has the same keys in the same order', (language) => {
    expect(textsOf(language).map(([key]) => key)).toEqual(textsOf('id').map(([key]) => key));
  });

  it.each(languageCodes)('%s asks for the same variables', (language) => {
    const other = new Map(textsOf(language));
    for (const [key, text] of textsOf('id')) {
      expect([key, placeholders(other.get(key) ?? '')]).toEqual([key, placeholders(text)]);
    }
  });

  it.each(languageCodes)('%s leaves no text empty, and has no stray spaces', (language) => {
    const untidy = textsOf(language).filter(
      ([, text]) => text.trim() !== text || text === '' || /\s{2}/.test(text),
    );
    expect(untidy).toEqual([]);
  });
});

describe.each(languageCodes)('wording in %s', (language) => {
  const texts = textsOf(language);

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
  const own = textsOf('id');

  it('uses no word from the banned list', () => {
    // In brackets stands what it is called elsewhere.
    const banned = own.filter(([, text]) => BANNED.test(readAloud(text).replace(/\([^)]*\)/g, '')));
    expect(banned).toEqual([]);
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

describe.each(languageCodes)('what is pressed, in %s', (language) => {
  it('is called as it says there, not by its Indonesian label', () => {
    const { isForParticipantsOnly = false } = factsOf(language);
    const own = new Map(textsOf(language));
    const foreign = textsOf('id').filter(
      ([key, label]) => /^[\p{L} ]{5,}$/u.test(label) && own.get(key)?.includes(label) === false,
    );
    // In brackets stands what it is called elsewhere.
    const mixed = [...own].filter(([key, text]) => {
      // What is pressed there is Indonesian, too.
      if (isForParticipantsOnly && staffKeys.has(key)) return false;
      const plain = text.replace(/\([^)]*\)/g, '');
      return foreign.some(([, label]) => new RegExp(`(?<!\\p{L})${label}(?!\\p{L})`, 'u').test(plain));
    });
    expect(mixed).toEqual([]);
  });
});

describe('messages about typed answers', () => {
  it.each(languageCodes)('%s: no apology, no pleading, no jargon', (language) => {
    // An enrolment code is what staff type, and no number of an error.
    const messages = textsOf(language)
      .filter(([key]) => key.startsWith('problems.'))
      .map(
        ([key, text]) => [key, key.includes('enrolmentCode') ? text.replace(/kode/gi, '') : text] as const,
      );
    const banned =
      /\b(maaf|silakan|harap|mohon|tidak valid|kode|sorry|please|valid|invalid|error|illegal|forgot)\b/i;
    expect(messages.filter(([, text]) => banned.test(text))).toEqual([]);
  });
});
