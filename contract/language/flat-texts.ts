import type { Texts } from './gather-texts.ts';

/** Every text by its whole key, `frame.back` for example, in the order of the files. */
export function flatTexts(texts: Texts, path = ''): ReadonlyMap<string, string> {
  const flat = new Map<string, string>();
  for (const [name, value] of Object.entries(texts)) {
    const key = path === '' ? name : `${path}.${name}`;
    if (typeof value === 'string') flat.set(key, value);
    else for (const [inner, text] of flatTexts(value, key)) flat.set(inner, text);
  }
  return flat;
}

/** The original with another wording where there is one by its whole key. */
export function reworded(original: Texts, wording: Readonly<Record<string, string>>, path = ''): Texts {
  return Object.fromEntries(
    Object.entries(original).map(([name, value]): [string, string | Texts] => {
      const key = path === '' ? name : `${path}.${name}`;
      if (typeof value !== 'string') return [name, reworded(value, wording, key)];
      return [name, Object.hasOwn(wording, key) ? (wording[key] ?? value) : value];
    }),
  );
}
