import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { variablesOf } from '../../contract/language/gather-texts.ts';
import { literal, literals } from './literals.ts';
import { columns } from './sheet.ts';
import { languageFolder, topicTexts } from './topics.ts';

interface Remark {
  readonly key: string;
  readonly text: string;
}

/** What came of a sheet. */
interface Applied {
  readonly changed: readonly { readonly key: string; readonly before: string; readonly after: string }[];
  /** To be thought about by whoever keeps the language. */
  readonly remarks: readonly Remark[];
  /** What was not taken, and why. */
  readonly refused: readonly Remark[];
}

type Row = Readonly<Record<string, string>>;

/** Puts the better texts of a sheet into the files of its language. */
export async function applySheet(code: string, rows: readonly Row[]): Promise<Applied> {
  const changed: { key: string; before: string; after: string }[] = [];
  const refused: Remark[] = [];
  const remarks = rows
    .map((row) => ({ key: row[columns.key] ?? '', text: row[columns.remark]?.trim() ?? '' }))
    .filter(({ text }) => text !== '');
  for (const row of rows) {
    const key = row[columns.key] ?? '';
    const better = row[columns.better]?.trim() ?? '';
    if (better === '') continue;
    const before = await textOf(code, key);
    const why = before === undefined ? 'is no text of this language' : whyNot(before, better, row);
    if (why !== undefined) refused.push({ key, text: why });
    else if (before !== undefined && before !== better) changed.push({ key, before, after: better });
  }
  for (const { key, after } of changed) rewrite(code, key, after);
  return { changed, remarks, refused };
}

async function textOf(code: string, whole: string): Promise<string | undefined> {
  const { topic, key } = parted(whole);
  if (!/^[a-z-]+$/.test(topic)) return undefined;
  const texts = await topicTexts(code, topic).catch(() => undefined);
  return texts?.get(key);
}

function whyNot(before: string, better: string, row: Row): string | undefined {
  const read = row[columns.draft];
  if (read !== undefined && read !== before) return `the text has changed since, to: ${before}`;
  if (/['"`\\]|\$\{/.test(better)) return 'holds a straight quote or a sign of the program: write ’ or “ ”';
  const wanted = variablesOf(before);
  return variablesOf(better) === wanted ? undefined : `must name ${wanted || 'no variable'}`;
}

function rewrite(code: string, whole: string, text: string): void {
  const { topic, key } = parted(whole);
  const file = join(languageFolder(code), `${topic}.ts`);
  const source = readFileSync(file, 'utf8');
  const place = literals(source).get(key);
  if (!place) throw new Error(`${file} has no text of its own for ${key}`);
  writeFileSync(file, source.slice(0, place.from) + literal(text) + source.slice(place.to));
}

function parted(whole: string): { readonly topic: string; readonly key: string } {
  const [topic = '', key = ''] = whole.split('/');
  return { topic, key };
}
