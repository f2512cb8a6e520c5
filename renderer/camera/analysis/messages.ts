/** What the page asks of a worker that analyzes the camera's pictures. */
export type AnalysisRequest<Rules> =
  /** The camera's pictures come as a stream of their own, so that the page's thread copies none. */
  | { readonly type: 'start'; readonly rules: Rules; readonly frames: ReadableStream<VideoFrame> }
  /** Of the next picture; `pressed` when the person wants it taken. Answered by one message. */
  | { readonly type: 'analyze'; readonly pressed: boolean };

/** Of one picture, with whatever was found in it. */
export interface AnalysisResult {
  readonly type: 'result';
  /** Milliseconds that this analysis took. */
  readonly took: number;
}

/** Why any analysis ends. */
export type AnalysisFault = 'notLoaded' | 'slow' | 'broke';

export type AnalysisReply<Result extends AnalysisResult, Fault extends string> =
  | { readonly type: 'ready' }
  | { readonly type: 'failed'; readonly fault: Fault }
  | Result;
