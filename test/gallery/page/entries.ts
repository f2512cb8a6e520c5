import type { Screen } from '../../../contract/kiosk-api/snapshot.ts';
import { type Sample, samples } from '../samples/samples.ts';
import { type Topic, topicOf } from '../samples/topics.ts';

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
