import type { KioskTexts } from '../language/known-texts.ts';

type Captions = KioskTexts['introduction']['scenes'];
export type Scene = keyof Captions;

/** What is shown, in the order of a claim. */
export const scenes: readonly Scene[] = [
  'attract',
  'notice',
  'signIn',
  'menu',
  'conditions',
  'balance',
  'reason',
  'personalData',
  'photo',
  'bank',
  'check',
  'receipt',
];

/** To look at the picture; and then for each word of slow readers. */
const PICTURE_MS = 2_500;
const WORD_MS = 450;

/** How long a picture stays by its caption. */
export function sceneMs(caption: string): number {
  return PICTURE_MS + caption.split(/\s+/).length * WORD_MS;
}
