import { topicsOf, topicTexts } from './topics.ts';

/** The columns of a review sheet, by which it is read back. */
export const columns = {
  key: 'key',
  indonesian: 'Bahasa Indonesia',
  english: 'English',
  draft: 'draft',
  better: 'perbaikan',
  remark: 'catatan',
} as const;

/** What a native speaker reads: each text beside the Indonesian and the English, with room for a better one. */
export async function reviewSheet(code: string): Promise<readonly (readonly string[])[]> {
  const rows: string[][] = [Object.values(columns)];
  for (const topic of topicsOf(code)) {
    const [own, indonesian, english] = await Promise.all(
      [code, 'id', 'en'].map((each) => topicTexts(each, topic)),
    );
    for (const [key, text] of own ?? []) {
      const original = indonesian?.get(key) ?? '';
      // What is taken over from the Indonesian staff texts is nobody's to translate.
      if (topic === 'mail' && key.startsWith('notices.')) continue;
      rows.push([`${topic}/${key}`, original, english?.get(key) ?? '', text, '', '']);
    }
  }
  return rows;
}
