import {
  isLanguage,
  type Language,
  languageCodes,
  type StaffLanguage,
  staffLanguageCodes,
} from './languages.ts';

/** Texts by their keys, which may lie in groups. */
export interface Texts {
  readonly [key: string]: string | Texts;
}

/**
 * The texts of every language, out of what was found in their folders by its path. To the compiler they are all as the
 * original's: they have its keys, and each asks for its variables.
 * @throws Error where a language of the list has no such file, a folder is not in the list, or the texts do not match.
 */
export function gatherTexts<Original extends Texts>(
  original: Original,
  found: Readonly<Record<string, unknown>>,
): Readonly<Record<Language, Original>> {
  return gather(original, found, languageCodes);
}

/** Likewise what only staff and operators read, in their languages; a folder of another may lack it. */
export function gatherStaffTexts<Original extends Texts>(
  original: Original,
  found: Readonly<Record<string, unknown>>,
): Readonly<Record<StaffLanguage, Original>> {
  return gather(original, found, staffLanguageCodes);
}

function gather<Original extends Texts, Code extends Language>(
  original: Original,
  found: Readonly<Record<string, unknown>>,
  codes: readonly Code[],
): Readonly<Record<Code, Original>> {
  const gathered: Partial<Record<Code, Original>> = {};
  for (const [path, texts] of Object.entries(found)) {
    const folder = /\/language\/([^/]+)\//.exec(path)?.[1] ?? '';
    if (!isLanguage(folder)) throw new Error(`${path}: '${folder}' is not in contract/language/languages.ts`);
    const code = codes.find((each) => each === folder);
    if (code === undefined) continue;
    if (!isLike(texts, original)) throw new Error(`${path}: ${differences(texts, original).join('; ')}`);
    gathered[code] = texts;
  }
  if (!isComplete(gathered, codes)) {
    const missing = codes.filter((code) => gathered[code] === undefined);
    throw new Error(
      `no texts were found for ${missing.join(', ')}: contract/language/ has a folder for each`,
    );
  }
  return gathered;
}

function isComplete<Own, Code extends Language>(
  gathered: Partial<Record<Code, Own>>,
  codes: readonly Code[],
): gathered is Record<Code, Own> {
  return codes.every((code) => gathered[code] !== undefined);
}

/** Texts that differ from the original in their wording alone. */
export function isLike<Original extends Texts>(texts: unknown, original: Original): texts is Original {
  return texts === original || differences(texts, original).length === 0;
}

/** In what texts differ from the original, other than in their wording. */
function differences(texts: unknown, original: string | Texts, key = 'texts'): string[] {
  if (typeof original === 'string') {
    if (typeof texts !== 'string') return [`${key} is missing`];
    return variablesOf(texts) === variablesOf(original) ? [] : [`${key} asks for other variables`];
  }
  if (typeof texts !== 'object' || texts === null) return [`${key} is missing`];
  const own = new Map<string, unknown>(Object.entries(texts));
  const extra = [...own.keys()].filter((name) => !(name in original));
  return [
    ...extra.map((name) => `${key}.${name} is no text of the original`),
    ...Object.entries(original).flatMap(([name, text]) => differences(own.get(name), text, `${key}.${name}`)),
  ];
}

/** The names that a text wants values for, in order; what stands in a plural's forms belongs to the plural. */
export function variablesOf(text: string): string {
  const names: string[] = [];
  let depth = 0;
  for (const [, brace, name] of text.matchAll(/([{}])(\w*)/g)) {
    if (brace === '}') depth -= 1;
    else {
      if (depth === 0 && name !== undefined) names.push(name);
      depth += 1;
    }
  }
  return [...new Set(names)].sort().join();
}
