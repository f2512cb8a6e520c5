import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { flatTexts } from '../../contract/language/flat-texts.ts';
import type { Texts } from '../../contract/language/gather-texts.ts';
import { inProject } from '../lib/project.ts';

/** Joins the others, and has no texts of its own. */
const GATHERED = 'kiosk.ts';

export function languageFolder(code: string): string {
  return inProject('contract', 'language', code);
}

/** The files of a language with what a participant reads, by the name of their topic. */
export function topicsOf(code: string): readonly string[] {
  return readdirSync(languageFolder(code))
    .filter((name) => name.endsWith('.ts') && name !== GATHERED)
    .map((name) => name.slice(0, -'.ts'.length))
    .sort();
}

/** Every text of a topic by its whole key; none where the language has no such topic. */
export async function topicTexts(code: string, topic: string): Promise<ReadonlyMap<string, string>> {
  const exported: Readonly<Record<string, unknown>> = await import(join(languageFolder(code), `${topic}.ts`));
  const [texts] = Object.values(exported).filter(isTexts);
  return texts ? flatTexts(texts) : new Map();
}

function isTexts(value: unknown): value is Texts {
  return typeof value === 'object' && value !== null;
}
