import type { Screen } from '../../../contract/kiosk-api/snapshot.ts';

/** In the order in which a participant meets them. */
export const topics = [
  'entry',
  'claim',
  'documents',
  'photo',
  'contributions',
  'tracking',
  'services',
  'assistance',
  'staff',
  'other',
] as const;
export type Topic = (typeof topics)[number];

/** The pages' sources: a page lies in the folder of its topic and names the screens that it draws. */
const sources = import.meta.glob<string>('../../../renderer/screens/*/*.tsx', {
  query: '?raw',
  import: 'default',
  eager: true,
});

const topicOfScreen = new Map(
  Object.entries(sources).flatMap(([path, source]) => {
    const topic = topics.find((name) => path.includes(`/screens/${name}/`));
    return topic === undefined ? [] : screensOf(source).map((screen) => [screen, topic] as const);
  }),
);

export const topicOf = (screen: Screen['name']): Topic => topicOfScreen.get(screen) ?? 'other';

function screensOf(source: string): string[] {
  const [, named = ''] = /definePage\(\s*(\[[^\]]*\]|'[^']*')/.exec(source) ?? [];
  return [...named.matchAll(/'([^']+)'/g)].map(([, name = '']) => name);
}
