import { copyOf } from '../canvas.ts';
import type { AnalysisReply, AnalysisRequest, AnalysisResult } from './messages.ts';

/** Analyzes one picture, which it closes. */
type Analyzer<Result> = (picture: ImageBitmap, pressed: boolean) => Promise<Result>;

interface Options<Rules, Result extends AnalysisResult, Fault extends string> {
  readonly open: (rules: Rules) => Analyzer<Result> | Promise<Analyzer<Result>>;
  /** The picture that was taken, which the page gets as it is, not a copy. */
  readonly drawnIn: (result: Result) => ImageBitmap | undefined;
  /** Why it could not be opened. */
  readonly faultOf: (error: unknown) => Fault;
}

/**
 * Analyzes the camera's pictures off the page's thread. Pictures come in, words and at last one picture go out;
 * nothing else of a picture leaves here, and the worker ends with the step.
 */
export function serveAnalysis<Rules, Result extends AnalysisResult, Fault extends string>({
  open,
  drawnIn,
  faultOf,
}: Options<Rules, Result, Fault>): void {
  let analyze: Analyzer<Result> | undefined;
  let frames: ReadableStreamDefaultReader<VideoFrame> | undefined;

  addEventListener('message', ({ data }: MessageEvent<AnalysisRequest<Rules>>) => {
    if (data.type === 'start') void start(data);
    else void answer(data.pressed);
  });

  async function start({ rules, frames: stream }: Extract<AnalysisRequest<Rules>, { type: 'start' }>) {
    try {
      frames = stream.getReader();
      analyze = await open(rules);
      reply({ type: 'ready' });
    } catch (error) {
      reply({ type: 'failed', fault: faultOf(error) });
    }
  }

  async function answer(pressed: boolean): Promise<void> {
    try {
      if (!analyze || !frames) throw new Error('an analysis was asked for before the start');
      const { value: frame } = await frames.read();
      // The camera was lost; the page detects that by itself and tells of it.
      if (!frame) return;
      const result = await analyze(await copyOf(frame), pressed);
      const drawn = drawnIn(result);
      reply(result, drawn && [drawn]);
    } catch {
      reply({ type: 'failed', fault: 'broke' });
    }
  }

  function reply(message: AnalysisReply<Result, Fault | 'broke'>, transfer: Transferable[] = []): void {
    postMessage(message, { transfer });
  }
}
