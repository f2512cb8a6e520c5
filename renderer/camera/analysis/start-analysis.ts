import { AnalysisClient, type AnalysisOptions, type AnalysisTimes } from './analysis-client.ts';
import { type CameraFrames, framesOf } from './camera-frames.ts';
import type { AnalysisResult } from './messages.ts';

interface Options<Rules extends AnalysisTimes, Result extends AnalysisResult, Fault extends string>
  extends Omit<AnalysisOptions<Rules, Result, Fault>, 'worker' | 'frames'> {
  readonly video: HTMLVideoElement | null;
  readonly openWorker: () => Worker;
}

/** Has a worker analyze what this camera shows; undefined, and told as a fault, where that cannot begin. */
export function startAnalysis<
  Rules extends AnalysisTimes,
  Result extends AnalysisResult,
  Fault extends string,
>({
  video,
  openWorker,
  ...options
}: Options<Rules, Result, Fault>): AnalysisClient<Rules, Result, Fault> | undefined {
  let frames: CameraFrames | undefined;
  try {
    frames = framesOf(video);
    return new AnalysisClient({ ...options, worker: openWorker(), frames });
  } catch {
    frames?.end();
    options.onFault('notLoaded');
    return undefined;
  }
}
