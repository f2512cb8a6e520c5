import { describe, expect, test } from 'vitest';
import { AnswerWatch } from '../../../main/answer-watch.ts';

const times = { pingSeconds: 2, answerSeconds: 8, startSeconds: 30 };

/** Pings that it bears before it is over. */
function patience(watch: AnswerWatch): number {
  let pings = 0;
  for (; !watch.isOver(); pings += 1) watch.pinged();
  return pings;
}

describe('whoever does not answer is given up', () => {
  test.each<[string, (watch: AnswerWatch) => void, number]>([
    ['late where it has not answered once', () => undefined, 15],
    ['soon once it has', (watch) => watch.answered(), 4],
    ['soon once it is seen at work', (watch) => watch.started(), 4],
    [
      'late where another one has taken its place',
      (watch) => {
        watch.answered();
        watch.pinged();
        watch.restart();
      },
      15,
    ],
  ])('%s', (_when, before, pings) => {
    const watch = new AnswerWatch(times);
    before(watch);
    expect(patience(watch)).toBe(pings);
  });

  test('not where each ping is answered', () => {
    const watch = new AnswerWatch(times);
    for (let ping = 0; ping < 100; ping += 1) {
      watch.pinged();
      expect(watch.isOver()).toBe(false);
      watch.answered();
    }
  });
});
