import { officialLanguage } from '../../contract/language/languages.ts';
import type { Scene } from './scenes.ts';

/** Taken of the kiosk itself, by `npm run introduction`. */
const pictures: Readonly<Record<string, string>> = import.meta.glob('./pictures/*/*.webp', {
  eager: true,
  query: '?url',
  import: 'default',
});

/** Where the picture of a page lies; of a language that came as a pack there is none, and the Indonesian one is shown. */
export function pictureOf(scene: Scene, language: string): string {
  return at(scene, language) ?? at(scene, officialLanguage) ?? '';
}

const at = (scene: Scene, language: string) => pictures[`./pictures/${language}/${scene}.webp`];
