/** What the page says to a worker that looks at the camera's pictures. */
export type ToWorker<Rules> =
  /** The camera's pictures come as a stream of their own, so that the page's thread copies none. */
  | { readonly type: 'start'; readonly rules: Rules; readonly pictures: ReadableStream<VideoFrame> }
  /** At the next picture; `pressed` when the person wants it taken. Answered by one message. */
  | { readonly type: 'look'; readonly pressed: boolean };

/** One look, with whatever it found. */
export interface Look {
  readonly type: 'seen';
  /** Milliseconds that this look took. */
  readonly took: number;
}

export type FromWorker<Seen extends Look, Fault extends string> =
  | { readonly type: 'ready' }
  | { readonly type: 'failed'; readonly fault: Fault }
  | Seen;
