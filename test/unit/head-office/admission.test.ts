import { describe, expect, test } from 'vitest';
import { type Admission, createAdmission } from '../../../head-office/http/admission.ts';

const settings = {
  mostSubmissions: 3,
  mostBytes: 1_000,
  mostOfKiosk: 2,
  mostBytesOfKiosk: 600,
  stalledSeconds: 2,
  leastBytesPerSecond: 10,
  retryAfterSeconds: { least: 2, most: 60 },
  leastPerSecond: 1,
};

/** A gate and its time, in milliseconds. */
function gateAt() {
  const time = { now: 0 };
  return { gate: createAdmission(settings, () => time.now), time };
}

let kiosks = 0;
/** Whoever comes next, if nobody is named. */
function another(): string {
  kiosks += 1;
  return `kiosk ${kiosks}`;
}

/** Somebody who was let in; and what came of it. */
function begin(gate: Admission, kiosk = another()) {
  const told: number[] = [];
  const answer = gate.enter(kiosk, (seconds) => told.push(seconds));
  return 'leave' in answer ? { ...answer, told } : undefined;
}

/** Lets in a whole submission; undefined where there is no place for it. */
function enter(gate: Admission, bytes = 10) {
  const begun = begin(gate);
  begun?.take(bytes);
  begun?.complete();
  return begun?.told.length === 0 ? begun : undefined;
}

function sentAwayFor(gate: Admission): number {
  const answer = gate.enter(another(), () => undefined);
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

  test('keeps no place for those of whom nothing has come', () => {
    const { gate } = gateAt();
    const silent = Array.from({ length: 100 }, () => begin(gate));
    expect(silent).not.toContain(undefined);
    expect([enter(gate), enter(gate), enter(gate)]).not.toContain(undefined);
  });

  test('gives the places of those that stand still to others, but none of those that keep coming', () => {
    const { gate, time } = gateAt();
    const places = [begin(gate), begin(gate), begin(gate)];
    for (const place of places) place?.take(100);
    time.now = 2_500;
    places[0]?.take(1);
    expect([enter(gate), enter(gate), enter(gate)].filter(Boolean)).toHaveLength(2);
    places[0]?.take(100);
    expect(places[0]?.told).toEqual([]);
    places[1]?.take(100);
    expect(places[1]?.told).toHaveLength(1);
  });

  test('takes a trickle for standing still', () => {
    const { gate, time } = gateAt();
    const places = [begin(gate), begin(gate), begin(gate)];
    for (const place of places) place?.take(1);
    time.now = 1_000;
    for (const place of places) place?.take(1);
    expect(enter(gate)).toBeDefined();
  });

  test('turns away who stands still when memory runs out, and else who came last', () => {
    const { gate, time } = gateAt();
    const still = begin(gate);
    still?.take(500);
    time.now = 3_000;
    const [first, last] = [begin(gate), begin(gate)];
    first?.take(400);
    expect(still?.told).toEqual([]);
    last?.take(400);
    expect([still?.told.length, first?.told.length, last?.told.length]).toEqual([1, 0, 0]);
    first?.take(400);
    expect([first?.told.length, last?.told.length]).toEqual([0, 1]);
    first?.complete();
  });

  describe('lets no kiosk take more than its share', () => {
    test('of places, however many are free, and those who wait lose no turn by it', () => {
      const gate = createAdmission({ ...settings, mostSubmissions: 3 }, () => 0);
      const own = [begin(gate, 'greedy'), begin(gate, 'greedy')];
      for (let attempt = 0; attempt < 50; attempt += 1) expect(begin(gate, 'greedy')).toBeUndefined();
      expect([enter(gate), enter(gate), enter(gate)]).not.toContain(undefined);
      expect(sentAwayFor(gate)).toBe(4);
      own[0]?.leave();
      expect(gate.enter('greedy', () => undefined)).toEqual({ retryAfterSeconds: 5 });
    });

    test('of memory, but one body alone may be as large as any', () => {
      const { gate } = gateAt();
      const [first, second] = [begin(gate, 'greedy'), begin(gate, 'greedy')];
      first?.take(900);
      expect(first?.told).toEqual([]);
      second?.take(1);
      expect(second?.told).toEqual([2]);
      first?.leave();
      const [third, fourth] = [begin(gate, 'greedy'), begin(gate, 'greedy')];
      third?.take(300);
      fourth?.take(300);
      fourth?.take(1);
      expect([third?.told, fourth?.told]).toEqual([[], [2]]);
    });

    test('and what its broken line has left behind makes way for what comes now', () => {
      const { gate, time } = gateAt();
      const left = [begin(gate, 'cut off'), begin(gate, 'cut off')];
      for (const body of left) body?.take(10);
      time.now = 3_000;
      const now = begin(gate, 'cut off');
      expect(now).toBeDefined();
      expect(left.map((body) => body?.told)).toEqual([[2], []]);
    });
  });

  test('tells those whom it sends away to return one after the other', () => {
    const gate = createAdmission(settings, () => 0);
    for (let place = 0; place < 3; place += 1) enter(gate);
    // Somewhat slower than it decides, since no place is left.
    expect([1, 2, 3, 4].map(() => sentAwayFor(gate))).toEqual([4, 5, 6, 7]);
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

  test('gives who was answered a turn for the next one, while many are there', () => {
    const gate = createAdmission({ ...settings, mostSubmissions: 8 }, () => 0);
    const places = [enter(gate), enter(gate)];
    expect(gate.nextAfterSeconds()).toBe(0);
    places.push(enter(gate));
    expect([1, 2, 3].map(() => gate.nextAfterSeconds())).toEqual([4, 5, 6]);
    for (let more = 0; more < 5; more += 1) places.push(enter(gate));
    // One queue for all: who is sent away returns after those who have had an answer.
    expect(sentAwayFor(gate)).toBeGreaterThan(6);
    for (const place of places) place?.leave();
    expect(gate.nextAfterSeconds()).toBe(0);
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
