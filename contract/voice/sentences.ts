/** As the voice is given words: one sentence after the other. */
export function sentencesOf(words: string): string[] {
  return words.split(/(?<=[.!?:])\s+/).filter((sentence) => sentence !== '');
}

/** By which a sentence is found among recordings, whatever sign it ends with and however it is spaced. */
export function sameSound(sentence: string): string {
  return sentence
    .trim()
    .replace(/[.!?:,]+$/, '')
    .replace(/\s+/g, ' ')
    .toLowerCase();
}
