import type { Screen } from '../../../contract/kiosk-api/snapshot.ts';
import { isTopic, type Topic } from '../../../scripts/structure/tree/house.ts';

/** The pages' sources: a page lies in the folder of its topic and names the screens that it draws. */
const sources = import.meta.glob<string>('../../../renderer/screens/*/*.tsx', {
  query: '?raw',
  import: 'default',
  eager: true,
});

const topicOfScreen = new Map(
  Object.entries(sources).flatMap(([path, source]) => {
    const topic = path.split('/').at(-2) ?? '';
    return isTopic(topic) ? screensOf(source).map((screen) => [screen, topic] as const) : [];
  }),
);

/** @throws Error where no page says that it draws the screen. */
export function topicOf(screen: Screen['name']): Topic {
  const topic = topicOfScreen.get(screen);
  if (topic === undefined) throw new Error(`no page in renderer/screens draws '${screen}'`);
  return topic;
}

function screensOf(source: string): string[] {
  const [, named = ''] = /definePage\(\s*(\[[^\]]*\]|'[^']*')/.exec(source) ?? [];
  return [...named.matchAll(/'([^']+)'/g)].map(([, name = '']) => name);
}
