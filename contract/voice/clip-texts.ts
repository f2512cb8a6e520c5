import { flatTexts } from '../language/flat-texts.ts';
import type { Texts } from '../language/gather-texts.ts';
import { sameSound, sentencesOf } from './sentences.ts';

/** A sentence that is always said alike, and so can be recorded. */
export interface ClipText {
  /** Of its text, and the number of the sentence where that has several: `notice.body.2`. */
  readonly key: string;
  readonly text: string;
}

/** What holds a value, a name or a number comes from the fall-back voice, which can say any. */
const CHANGES = /[{}<>]|Rp|\d{3}/;

/** All of a language that can be recorded, each sentence once, in the order of the texts; `leftOut` are texts by their keys. */
export function clipTexts(texts: Texts, leftOut: ReadonlySet<string>): readonly ClipText[] {
  const clips = new Map<string, ClipText>();
  for (const [key, whole] of flatTexts(texts)) {
    if (leftOut.has(key)) continue;
    const sentences = sentencesOf(whole);
    for (const [at, text] of sentences.entries()) {
      const sound = sameSound(text);
      if (CHANGES.test(text) || !/\p{L}/u.test(sound) || clips.has(sound)) continue;
      clips.set(sound, { key: sentences.length === 1 ? key : `${key}.${at + 1}`, text });
    }
  }
  return [...clips.values()];
}
