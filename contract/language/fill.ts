import type { Variables } from './translation.ts';

/** Puts values in the places that a text names, such as {minutes}; a name without a value stays. */
export function fill<Text extends string>(
  text: Text,
  values: Readonly<Record<Variables<Text>, string | number | undefined>>,
): string {
  const given: Readonly<Record<string, string | number | undefined>> = values;
  return text.replaceAll(/\{(\w+)\}/g, (place, name: string) => String(given[name] ?? place));
}
