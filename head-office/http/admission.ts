import type { Settings } from '../configuration/configure.ts';

/** Admits as many submissions as one instance can hold in memory and process in time. */
export interface Admission {
  /**
   * Lets a submission begin, or says after how many seconds to try again. One that has begun may still have to make
   * room for others: then `turnAway` is called, once. `sender` is who has shown who it is.
   */
  enter(sender: string, turnAway: TurnAway): Submission | { retryAfterSeconds: number };
  /** After how many seconds whoever has just been answered is to bring the next one; 0 while there is room for all. */
  nextAfterSeconds(): number;
  /** What is taken now of the places, and of the memory. */
  used(): { readonly places: number; readonly bytes: number };
}

type TurnAway = (retryAfterSeconds: number) => void;

/** A submission on its way in. It has what it has shown to need, never what it says it will. */
export interface Submission {
  /** So many bytes more have come. */
  take(bytes: number): void;
  /** All of it has come: from now on it keeps its place until it leaves. */
  complete(): void;
  leave(): void;
}

interface Body {
  readonly sender: string;
  readonly since: number;
  readonly turnAway: TurnAway;
  heardAt: number;
  bytes: number;
  isComplete: boolean;
}

type AdmissionSettings = Settings['admission'] & Pick<Settings['limits'], 'leastBytesPerSecond'>;

/**
 * A submission takes its place with its first bytes, and keeps it while more keep coming: when places run out, the
 * place of one that stands still is given to another, and its sender has to find a new one with its next bytes. Memory
 * is taken as it fills up: when it runs out, those are turned away that stand still, then those that came last. No sender
 * takes more than its share of either, and whoever wants to is sent away without a turn that others might have had.
 *
 * Each refused request gets its own time to return, spaced by the rate at which places became free lately; and while
 * many are there, each answered one gets such a time for the sender's next. So of a fleet that comes at once most are
 * sent away once and take turns from then on, and no kiosk waits longer than needed. `now` is in milliseconds from any start;
 * `random` is in [0, 1).
 */
export function createAdmission(
  settings: AdmissionSettings,
  now: () => number = () => performance.now(),
  random: () => number = Math.random,
): Admission {
  const { mostSubmissions, mostBytes, mostOfKiosk, mostBytesOfKiosk } = settings;
  const { stalledSeconds, leastBytesPerSecond } = settings;
  /** In the order in which they came. */
  const bodies = new Set<Body>();
  const bySender = new Map<string, Set<Body>>();
  const placed = new Set<Body>();
  let bytesHeld = 0;
  const shareTaken = () => Math.max(placed.size / mostSubmissions, bytesHeld / mostBytes);
  const nextReturn = createReturns(settings, shareTaken, now, random);

  function standsStill(body: Body, at: number): boolean {
    if (body.isComplete) return false;
    const tooSlow = body.bytes < (leastBytesPerSecond * (at - body.since)) / 1_000;
    return tooSlow || at - body.heardAt > stalledSeconds * 1_000;
  }

  function hasPlaceLeft(at: number): boolean {
    if (placed.size < mostSubmissions) return true;
    for (const body of placed) if (standsStill(body, at)) placed.delete(body);
    return placed.size < mostSubmissions;
  }

  function remove(body: Body): void {
    placed.delete(body);
    if (!bodies.delete(body)) return;
    bytesHeld -= body.bytes;
    const own = ownOf(body.sender);
    own.delete(body);
    if (own.size === 0) bySender.delete(body.sender);
  }

  function turnAway(body: Body, retryAfterSeconds = nextReturn.after()): void {
    remove(body);
    body.turnAway(retryAfterSeconds);
  }

  function ownOf(sender: string): Set<Body> {
    return bySender.get(sender) ?? new Set();
  }

  /** Those of its own that stand still make way first: a line that broke has left them behind. */
  function hasShareLeft(sender: string, at: number): boolean {
    const own = ownOf(sender);
    if (own.size < mostOfKiosk) return true;
    const still = [...own].find((body) => standsStill(body, at));
    if (still) turnAway(still, settings.retryAfterSeconds.least);
    return still !== undefined;
  }

  /** Its only body may be as large as any. */
  function isBeyondShare(body: Body): boolean {
    const held = [...ownOf(body.sender)].reduce((sum, { bytes }) => sum + bytes, 0);
    return held > mostBytesOfKiosk && held > body.bytes;
  }

  /** A body larger than `mostBytes` is taken when nothing else is there, else it never would be. */
  function makeRoom(at: number): void {
    while (bytesHeld > mostBytes && bodies.size > 1) {
      const arriving = [...bodies].filter(({ isComplete }) => !isComplete);
      const last = arriving.find((body) => standsStill(body, at)) ?? arriving.at(-1);
      if (!last) return;
      turnAway(last);
    }
  }

  return {
    enter(sender, turnAwayThis) {
      const at = now();
      if (!hasShareLeft(sender, at)) return { retryAfterSeconds: settings.retryAfterSeconds.least };
      if (!hasPlaceLeft(at)) return { retryAfterSeconds: nextReturn.after() };
      const body: Body = {
        sender,
        since: at,
        heardAt: at,
        bytes: 0,
        isComplete: false,
        turnAway: turnAwayThis,
      };
      bodies.add(body);
      bySender.set(sender, ownOf(sender).add(body));
      return {
        take(bytes) {
          if (!bodies.has(body)) return;
          const moment = now();
          body.heardAt = moment;
          body.bytes += bytes;
          bytesHeld += bytes;
          if (!placed.has(body) && !hasPlaceLeft(moment)) return turnAway(body);
          placed.add(body);
          if (isBeyondShare(body)) return turnAway(body, settings.retryAfterSeconds.least);
          makeRoom(moment);
        },
        complete() {
          body.isComplete = true;
        },
        leave() {
          if (bodies.has(body) && body.isComplete) nextReturn.count();
          remove(body);
        },
      };
    },
    nextAfterSeconds: () => (shareTaken() > ROOM_FOR_ALL ? nextReturn.after() : 0),
    used: () => ({ places: placed.size, bytes: bytesHeld }),
  };
}

/** Of places, or of memory: up to this share there is room for all, and above it there is work to be measured by. */
const ROOM_FOR_ALL = 0.25;
/** So many times the measured pace returns are given out while there is room, and less by the second number when there is none. */
const [PACE_WITH_ROOM, LESS_WITHOUT] = [1.1, 0.3];

/**
 * Gives out times to return, at the pace at which submissions were decided upon lately: about as many return as can be
 * worked on, somewhat more while there is room, somewhat fewer while there is little.
 */
function createReturns(
  { retryAfterSeconds: { least, most }, leastPerSecond }: AdmissionSettings,
  shareTaken: () => number,
  now: () => number,
  random: () => number,
) {
  const decided = createPace(leastPerSecond, now());
  /** The last time that was given out. */
  let lastReturn = 0;
  return {
    count(): void {
      decided.count(now(), shareTaken() > ROOM_FOR_ALL);
    },
    after(): number {
      const at = now();
      const earliest = Math.max(lastReturn, at + least * 1_000);
      const perSecond = decided.perSecond(at) * (PACE_WITH_ROOM - LESS_WITHOUT * Math.min(shareTaken(), 1));
      lastReturn = Math.min(earliest + 1_000 / perSecond, at + most * 1_000);
      // When the queue is longer than `most` seconds, times are spread over all of it at random.
      const isFull = lastReturn === at + most * 1_000;
      const wait = isFull ? least + random() * (most - least) : (lastReturn - at) / 1_000;
      return Math.min(most, Math.ceil(wait));
    },
  };
}

const WINDOW_MS = 10_000;
const SURE_AFTER_MS = 1_000;

/**
 * How many are decided upon in a second, by the last ten seconds in which there was always work: with less of it the pace is
 * that of those who come. `guess` until then; a higher one counts at once.
 */
function createPace(guess: number, begun: number) {
  let known = guess;
  let window = { since: begun, counted: 0, hadWork: true };
  return {
    count(at: number, hasWork: boolean): void {
      const hadWork = window.hadWork && hasWork;
      if (at - window.since < WINDOW_MS) {
        window = { ...window, counted: window.counted + 1, hadWork };
        return;
      }
      const perSecond = (window.counted * 1_000) / (at - window.since);
      known = window.hadWork ? perSecond : Math.max(known, perSecond);
      window = { since: at, counted: 1, hadWork: hasWork };
    },
    perSecond: (at: number) =>
      Math.max(known, (window.counted * 1_000) / Math.max(at - window.since, SURE_AFTER_MS)),
  };
}
