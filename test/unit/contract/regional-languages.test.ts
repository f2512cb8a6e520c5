import { describe, expect, test } from 'vitest';
import { flatTexts } from '../../../contract/language/flat-texts.ts';
import { formatsFor } from '../../../contract/language/formats.ts';
import { mail as indonesianMail } from '../../../contract/language/id/mail.ts';
import { phone as indonesianPhone } from '../../../contract/language/id/phone.ts';
import { mail as javaneseMail } from '../../../contract/language/jv/mail.ts';
import { phone as javanesePhone } from '../../../contract/language/jv/phone.ts';
import { factsOf, staffLanguageCodes } from '../../../contract/language/languages.ts';
import { staffKeys } from '../../../contract/language/pack.ts';
import { mail as sundaneseMail } from '../../../contract/language/su/mail.ts';
import { phone as sundanesePhone } from '../../../contract/language/su/phone.ts';
import { kioskTexts } from '../../../scripts/language/kiosk-texts.ts';
import { glossaries, INDONESIAN_ONLY, sameInBoth } from '../../fixtures/language/glossaries.ts';

const regional = ['jv', 'su'] as const;
const heads = {
  jv: { phone: javanesePhone, mail: javaneseMail },
  su: { phone: sundanesePhone, mail: sundaneseMail },
};

/** Pages are laid out for the Indonesian text: a longer one has so much room, and short ones a few letters more. */
const LONGEST_RATIO = 1.5;
const FREE_LETTERS = 12;

const indonesian = flatTexts({ ...kioskTexts.id, phone: indonesianPhone, mail: indonesianMail });
const isStaff = (key: string) => staffKeys.has(key) || key.startsWith('mail.notices.');

function pairs(language: (typeof regional)[number]) {
  const own = flatTexts({ ...kioskTexts[language], ...heads[language] });
  return [...own]
    .filter(([key]) => !isStaff(key))
    .map(([key, text]) => ({ key, text, id: indonesian.get(key) ?? '' }));
}

/** Without the places of values. */
const bare = (text: string) => text.replace(/\{[^}]*\}/g, '');

describe.each(regional)('%s', (language) => {
  const texts = pairs(language);

  test('is a draft for participants, read by a neighbour’s voice', () => {
    expect(factsOf(language)).toMatchObject({
      isDraft: true,
      isForParticipantsOnly: true,
      voiceIsBorrowed: true,
    });
    expect(staffLanguageCodes).not.toContain(language);
  });

  test('has no line that was left in Indonesian', () => {
    const same = texts.filter(({ text, id }) => text === id && /\p{L}{2}/u.test(bare(text)));
    expect(same.map(({ text }) => text).filter((text) => !sameInBoth[language].includes(text))).toEqual([]);
    expect(
      texts.filter(({ text }) => INDONESIAN_ONLY.test(bare(text))).map(({ key, text }) => [key, text]),
    ).toEqual([]);
  });

  test('keeps no word in the list that it no longer needs there', () => {
    const same = new Set(texts.filter(({ text, id }) => text === id).map(({ text }) => text));
    expect(sameInBoth[language].filter((text) => !same.has(text))).toEqual([]);
  });

  test('is nowhere much longer than the Indonesian text, for which pages are laid out', () => {
    const long = texts.filter(
      ({ text, id }) => bare(text).length > bare(id).length * LONGEST_RATIO + FREE_LETTERS,
    );
    expect(long.map(({ key, text, id }) => [key, text, id])).toEqual([]);
  });

  test('has one word for one thing', () => {
    const wrong = Object.entries(glossaries[language]).flatMap(([term, word]) =>
      texts
        .filter(({ id }) => new RegExp(`(?<!\\p{L})${term}(?!\\p{L})`, 'iu').test(id))
        .filter(({ text }) => !text.toLowerCase().includes(word))
        .map(({ key, text, id }) => [key, `${term}: ${word}`, text, id]),
    );
    expect(wrong).toEqual([]);
  });
});

test('days and choices are written in their own words', () => {
  const at = '2026-05-22T07:05:00Z';
  const [javanese, sundanese] = regional.map((language) => formatsFor(language, 'Asia/Jakarta'));
  expect([javanese?.moment(at), javanese?.anyOf(['KTP', 'paspor']), javanese?.share(1050)]).toEqual([
    '22 Mei 2026, 14.05 WIB',
    'KTP utawi paspor',
    '10,5%',
  ]);
  expect([
    sundanese?.moment(at),
    sundanese?.shortMonth('2026-11'),
    sundanese?.anyOf(['A', 'B', 'C']),
  ]).toEqual(['22 Méi 2026, 14.05 WIB', 'Nop 2026', 'A, B, atanapi C']);
});
