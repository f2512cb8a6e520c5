import './lib/node-version.ts';
import { readFileSync, writeFileSync } from 'node:fs';
import { basename } from 'node:path';
import { isLanguage, languageCodes, officialLanguage } from '../contract/language/languages.ts';
import { applySheet } from './language/apply-sheet.ts';
import { readCsv, writeCsv } from './language/csv.ts';
import { packTemplate } from './language/pack-template.ts';
import { readingOfPages, tooHard } from './language/plain.ts';
import { reviewSheet } from './language/sheet.ts';
import { runScript, Stop } from './lib/stop.ts';

// npm run language -- sheet jv       writes what a native speaker reads, as language-jv.csv
//                  -- apply FILE     puts the better texts of such a sheet into the files of its language
//                  -- template ban   writes a pack to be translated, as ban.json
//                  -- plain          prints how hard each page is in Indonesian; ends with 1 if one is over the limit
const [command, argument = ''] = process.argv.slice(2);
const USAGE = 'npm run language -- sheet CODE | apply FILE | template CODE | plain';

await runScript(async () => {
  switch (command) {
    case 'sheet':
      return sheet(argument);
    case 'apply':
      return apply(argument);
    case 'template':
      return template(argument);
    case 'plain':
      return plain();
    default:
      throw new Stop(`'${command ?? ''}' is nothing that is done with a language`, USAGE);
  }
});

async function sheet(code: string): Promise<number> {
  const file = `language-${translated(code)}.csv`;
  const rows = await reviewSheet(code);
  writeFileSync(file, writeCsv(rows));
  console.log(
    `${file}: ${rows.length - 1} texts. Write a better one in the column perbaikan, anything else in catatan.`,
  );
  return 0;
}

async function apply(file: string): Promise<number> {
  const code = translated(/language-([a-z]+)/.exec(basename(file))?.[1] ?? '');
  const { changed, remarks, refused } = await applySheet(code, readCsv(readFileSync(file, 'utf8')));
  for (const { key, before, after } of changed) console.log(`${key}\n  ${before}\n  ${after}`);
  for (const { key, text } of remarks) console.log(`${key}, remark: ${text}`);
  for (const { key, text } of refused) console.log(`${key} was not taken: ${text}`);
  console.log(`${changed.length} texts changed, ${remarks.length} remarks, ${refused.length} not taken.`);
  return refused.length === 0 ? 0 : 1;
}

function template(code: string): number {
  if (!/^[a-z]{2,3}$/.test(code) || isLanguage(code)) {
    throw new Stop(
      `'${code}' is no code of another language`,
      'take two or three letters of ISO 639, such as ban',
    );
  }
  const file = `${code}.json`;
  writeFileSync(file, `${JSON.stringify(packTemplate(code), null, 2)}\n`);
  console.log(`${file}: translate the texts, then put it into the folder languages of the kiosk's data.`);
  return 0;
}

function plain(): number {
  const pages = readingOfPages();
  console.log('page | words | words/sentence | syllables/word | long words | Fry syllables');
  for (const reading of pages) {
    const { page, words, wordsPerSentence, syllablesPerWord, longWords, frySyllables } = reading;
    const numbers = [
      wordsPerSentence.toFixed(1),
      syllablesPerWord.toFixed(2),
      `${Math.round(longWords * 100)}%`,
    ];
    const over = tooHard(reading);
    const verdict = over.length === 0 ? [] : [`TOO HARD: ${over.join('; ')}`];
    console.log([page, words, ...numbers, Math.round(frySyllables), ...verdict].join(' | '));
  }
  const hard = pages.filter((reading) => tooHard(reading).length > 0);
  console.log(`${pages.length} pages, ${hard.length} over the limit.`);
  return hard.length === 0 ? 0 : 1;
}

/** @throws Stop where nothing is translated into it. */
function translated(code: string): string {
  if (isLanguage(code) && code !== officialLanguage) return code;
  const others = languageCodes.filter((each) => each !== officialLanguage).join(', ');
  throw new Stop(`'${code}' is no language that is translated`, `take one of ${others}`);
}
