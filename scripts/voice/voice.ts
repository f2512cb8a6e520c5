import '../lib/node-version.ts';
import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { isLanguage, type Language, languageCodes } from '../../contract/language/languages.ts';
import { staffKeys } from '../../contract/language/pack.ts';
import { type ClipText, clipTexts } from '../../contract/voice/clip-texts.ts';
import { kioskTexts } from '../language/kiosk-texts.ts';
import { runScript, Stop } from '../lib/stop.ts';
import { type BuiltPack, checkRecordings, writePack } from './build-pack.ts';
import { usualSeconds } from './recording.ts';

// npm run voice -- --check                                       every text that can be recorded, with letters and seconds
//               -- --check --language jv --recordings FOLDER     what of the recordings is good, missing, to be read anew
//               -- --language jv --recordings FOLDER --pack jv   builds the pack, to be put into the folder voices of a kiosk's data
const USAGE =
  'npm run voice -- --check [--language CODE] [--recordings FOLDER] [--pack FOLDER] [--reader NAME]';

await runScript(async () => {
  const { check, language, recordings, pack, reader } = options();
  if (recordings === undefined) {
    if (!check || pack !== undefined) throw new Stop('There is nothing to build a voice from.', USAGE);
    for (const code of language ? [language] : languageCodes) list(code);
    return 0;
  }
  if (!language) throw new Stop('The recordings are of which language?', USAGE);
  if (!existsSync(recordings)) throw new Stop(`There is no folder ${recordings}.`, USAGE);
  const from = resolve(recordings);
  const texts = clipsOf(language);
  const built = await checkRecordings({ from, language, texts, ...(reader !== undefined && { reader }) });
  tell(built, texts);
  if (pack !== undefined) {
    if (built.pack.clips.length === 0) throw new Stop('None of the recordings is good.', 'See above.');
    await writePack(built, from, resolve(pack));
    console.log(`${pack}: put it into the folder voices of the kiosk's data.`);
  }
  return built.faults.length === 0 ? 0 : 1;
});

function clipsOf(code: Language): readonly ClipText[] {
  return clipTexts(kioskTexts[code], staffKeys);
}

function list(code: Language): void {
  const texts = clipsOf(code);
  for (const { key, text } of texts) {
    console.log(`${code} | ${key}.wav | ${text.length} | ${usualSeconds(text).toFixed(1)} s | ${text}`);
  }
  console.log(`${code}: ${texts.length} texts, about ${minutes(texts)} minutes.\n`);
}

function tell({ pack, faults, seconds, bytes }: BuiltPack, texts: readonly ClipText[]): void {
  for (const { file, what } of faults) console.log(`${file} ${what}`);
  const missing = texts.filter(({ key }) => pack.missing.includes(key));
  for (const { key, text } of missing) console.log(`${key}.wav is missing: ${text}`);
  console.log(
    [
      `${pack.clips.length} of ${texts.length} texts, ${(seconds / 60).toFixed(1)} minutes,`,
      `${(bytes / 1_048_576).toFixed(1)} MiB; about ${minutes(missing)} minutes are to be read yet.`,
    ].join(' '),
  );
}

function minutes(texts: readonly ClipText[]): string {
  return (texts.reduce((sum, { text }) => sum + usualSeconds(text), 0) / 60).toFixed(1);
}

function options() {
  try {
    const { values } = parseArgs({
      options: {
        check: { type: 'boolean', default: false },
        language: { type: 'string' },
        recordings: { type: 'string' },
        pack: { type: 'string' },
        reader: { type: 'string' },
      },
    });
    const { language } = values;
    if (language === undefined || isLanguage(language)) return { ...values, language };
    throw new Error(`'${language}' is none of ${languageCodes.join(', ')}`);
  } catch (error) {
    throw new Stop(error instanceof Error ? error.message : String(error), USAGE);
  }
}
