import type { Screen } from '../../../contract/kiosk-api/snapshot.ts';
import type { Topic } from '../../../scripts/structure/tree/house.ts';
import { type Sample, samples } from '../samples/samples.ts';
import { topicOf } from '../samples/topics.ts';

/** A screen with its states. */
export interface Entry {
  readonly screen: Screen['name'];
  readonly topic: Topic;
  readonly samples: readonly Sample[];
}

export const entries: readonly Entry[] = [...new Set(samples.map(({ screen }) => screen))].map((screen) => ({
  screen,
  topic: topicOf(screen),
  samples: samples.filter((sample) => sample.screen === screen),
}));
