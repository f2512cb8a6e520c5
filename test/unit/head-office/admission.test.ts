import { describe, expect, test } from 'vitest';
import { type Admission, createAdmission } from '../../../head-office/http/admission.ts';

const settings = {
  mostSubmissions: 3,
  mostBytes: 1_000,
  retryAfterSeconds: { least: 2, most: 60 },
  leastPerSecond: 1,
};

function enter(gate: Admission, bytes = 10) {
  const answer = gate.enter(bytes);
  return 'leave' in answer ? answer : undefined;
}

function sentAwayFor(gate: Admission): number {
  const answer = gate.enter(10);
  if ('leave' in answer) throw new Error('was let in');
  return answer.retryAfterSeconds;
}

describe('admission', () => {
  test('lets in as many as there are places, and the next one when a place is free', () => {
    const gate = createAdmission(settings);
    const places = [enter(gate), enter(gate), enter(gate)];
    expect(places).not.toContain(undefined);
    expect(enter(gate)).toBeUndefined();
    places[0]?.leave();
    expect(enter(gate)).toBeDefined();
  });

  test('lets in no more bytes than there is memory for', () => {
    const gate = createAdmission(settings);
    const large = enter(gate, 900);
    expect(enter(gate, 200)).toBeUndefined();
    expect(enter(gate, 100)).toBeDefined();
    large?.leave();
    expect(enter(gate, 200)).toBeDefined();
  });

  test('lets in one that is larger than all places together when nobody else is there', () => {
    const gate = createAdmission(settings);
    enter(gate, 5_000)?.leave();
    enter(gate);
    expect(enter(gate, 5_000)).toBeUndefined();
  });

  test('takes a place back once, however often it is given back', () => {
    const gate = createAdmission(settings);
    const place = enter(gate);
    place?.leave();
    place?.leave();
    expect([enter(gate), enter(gate), enter(gate), enter(gate)].filter(Boolean)).toHaveLength(3);
  });

  test('tells those whom it sends away to return one after the other', () => {
    const gate = createAdmission(settings, () => 0);
    for (let place = 0; place < 3; place += 1) enter(gate);
    expect([1, 2, 3, 4].map(() => sentAwayFor(gate))).toEqual([3, 4, 5, 6]);
  });

  test('calls them back faster where it decides faster', () => {
    let now = 0;
    const gate = createAdmission(settings, () => now);
    for (let decided = 0; decided < 20; decided += 1) {
      now += 500;
      enter(gate)?.leave();
    }
    for (let place = 0; place < 3; place += 1) enter(gate);
    expect([1, 2, 3, 4].map(() => sentAwayFor(gate))).toEqual([3, 4, 4, 5]);
  });

  test('sends nobody away for longer than it may, and not all until the same time', () => {
    let drawn = 0;
    const random = () => {
      drawn = (drawn + 0.37) % 1;
      return drawn;
    };
    const gate = createAdmission(settings, () => 0, random);
    for (let place = 0; place < 3; place += 1) enter(gate);
    const waits = Array.from({ length: 300 }, () => sentAwayFor(gate));
    expect(Math.max(...waits)).toBeLessThanOrEqual(60);
    expect(Math.min(...waits)).toBeGreaterThanOrEqual(2);
    expect(new Set(waits.slice(100)).size).toBeGreaterThan(30);
  });
});
