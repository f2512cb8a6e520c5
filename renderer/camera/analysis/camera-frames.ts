/** TypeScript's own library knows it in workers alone; Chromium has it in pages, too (W3C Insertable Media Processing). */
declare class MediaStreamTrackProcessor {
  constructor(init: { track: MediaStreamTrack; maxBufferSize: number });
  readonly readable: ReadableStream<VideoFrame>;
}

export interface CameraFrames {
  readonly stream: ReadableStream<VideoFrame>;
  readonly end: () => void;
}

/** The pictures of a running camera for another thread: the latest one whenever it is read, none saved up. */
export function framesOf(video: HTMLVideoElement | null): CameraFrames {
  const camera = video?.srcObject instanceof MediaStream ? video.srcObject.getVideoTracks()[0] : undefined;
  if (!camera) throw new TypeError('no camera runs here');
  // A track of its own, so that it surely ends with the analysis, whatever becomes of the preview.
  const track = camera.clone();
  const { readable: stream } = new MediaStreamTrackProcessor({ track, maxBufferSize: 1 });
  return { stream, end: () => track.stop() };
}
