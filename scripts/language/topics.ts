import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { flatTexts } from '../../contract/language/flat-texts.ts';
import type { Texts } from '../../contract/language/gather-texts.ts';
import { inProject } from '../lib/project.ts';

/** What staff and operators read, what joins the topics, and what is no text. */
const NOT_FOR_PARTICIPANTS = [
  'amount-in-words',
  'desk',
  'fleet',
  'kiosk',
  'policy',
  'policy-doubts',
  'staff',
];

export function languageFolder(code: string): string {
  return inProject('contract', 'language', code);
}

/** The files of a language with what a participant reads, by the name of their topic. */
export function topicsOf(code: string): readonly string[] {
  return readdirSync(languageFolder(code))
    .filter((name) => name.endsWith('.ts'))
    .map((name) => name.slice(0, -'.ts'.length))
    .filter((topic) => !NOT_FOR_PARTICIPANTS.includes(topic))
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
