import { type RefObject, useEffect, useRef, useState } from 'react';
import { useKiosk } from '../../kiosk.ts';
import type { AnalysisClient, AnalysisTimes } from '../analysis/analysis-client.ts';
import type { AnalysisFault, AnalysisResult } from '../analysis/messages.ts';
import { startAnalysis } from '../analysis/start-analysis.ts';
import { HintPace } from './hint-pace.ts';

/** Who does something before the camera is there, without touching anything. */
const PRESENT_EVERY_MS = 5000;

interface CoachRules extends AnalysisTimes {
  /** How long a hint stands before another takes its place. */
  readonly hintSeconds: number;
  /** After so long the person may take the picture. */
  readonly manualAfterSeconds: number;
}

interface HintResult<Hint extends string> extends AnalysisResult {
  readonly hint: Hint;
}

/** Follows the results of one analysis, from its first to its last. */
export interface Listener<Result> {
  /** @returns Whether the picture was taken, so that nothing is left to say. */
  readonly onResult: (result: Result, pressed: boolean) => Promise<boolean>;
  readonly end?: () => void;
}

interface Options<Rules, Hint extends string, Result extends HintResult<Hint>, Fault extends string> {
  readonly video: RefObject<HTMLVideoElement | null>;
  readonly rules: Rules;
  /** The live picture is on the screen. */
  readonly running: boolean;
  /** Without analysis the person takes the picture alone from the start. */
  readonly analyzes?: boolean;
  readonly openWorker: () => Worker;
  /** Not more often than this, in milliseconds. */
  readonly everyMs: number;
  /** Begins a run of results; `notePresence` tells the visit that somebody is there, as a touch would. */
  readonly listen: (notePresence: () => void) => Listener<Result>;
  readonly onFault: (fault: Fault | AnalysisFault) => void;
}

interface Coaching<Hint extends string> {
  readonly hint: Hint | null;
  /** The person may take the picture. */
  readonly mayPress: boolean;
  /** The analysis works no more, or never did; the person takes the picture alone. */
  readonly alone: boolean;
}

/** One hint at a time while the camera runs, then the picture. `listen` and `onFault` must stay the same. */
export function useCoach<
  Rules extends CoachRules,
  Hint extends string,
  Result extends HintResult<Hint>,
  Fault extends string,
>(options: Options<Rules, Hint, Result, Fault>): Coaching<Hint> & { readonly press: () => void } {
  const { video, rules, running, analyzes = true, openWorker, everyMs, listen, onFault } = options;
  const { act } = useKiosk();
  const [coaching, setCoaching] = useState<Coaching<Hint>>({ hint: null, mayPress: false, alone: !analyzes });
  const client = useRef<AnalysisClient<Rules, Result, Fault> | null>(null);
  const { hint, mayPress, alone } = coaching;

  useEffect(() => {
    if (!running || alone) return;
    const change = (changes: Partial<Coaching<Hint>>) => setCoaching((before) => ({ ...before, ...changes }));
    let pace = new HintPace<Hint>(rules.hintSeconds);
    let presentAt = Number.NEGATIVE_INFINITY;
    const manual = setTimeout(() => change({ mayPress: true }), rules.manualAfterSeconds * 1000);
    const listener = listen(() => {
      const now = performance.now();
      if (now - presentAt < PRESENT_EVERY_MS) return;
      presentAt = now;
      act({ type: 'touch' });
    });
    client.current =
      startAnalysis<Rules, Result, Fault>({
        video: video.current,
        openWorker,
        rules,
        everyMs,
        async onResult(result, pressed) {
          if (await listener.onResult(result, pressed)) return;
          // Why a press brought no picture is said at once.
          if (pressed) pace = new HintPace<Hint>(rules.hintSeconds);
          change({ hint: pace.next(result.hint, performance.now()) });
        },
        onFault(fault) {
          onFault(fault);
          change({ hint: null, alone: true });
        },
      }) ?? null;
    return () => {
      client.current?.end();
      client.current = null;
      clearTimeout(manual);
      listener.end?.();
    };
  }, [act, rules, running, alone, video, openWorker, everyMs, listen, onFault]);

  return { hint, alone, mayPress: mayPress || alone, press: () => client.current?.press() };
}
