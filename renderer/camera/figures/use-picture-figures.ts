import { type RefObject, useEffect, useState } from 'react';
import { grayOf, meanOf } from '../analysis/gray.ts';
import { sharpnessOf } from '../light/standard.ts';

export interface PictureFigures {
  readonly width: number;
  readonly height: number;
  readonly perSecond: number;
  /** Mean brightness, 0 to 1. */
  readonly light: number;
  /** Variance of the Laplacian in the middle of the picture. */
  readonly sharpness: number;
}

const EVERY_MS = 1000;
const SAMPLE = 200;

/** Figures of the camera's live picture, once a second while it runs. */
export function usePictureFigures(
  video: RefObject<HTMLVideoElement | null>,
  running: boolean,
): PictureFigures | null {
  const [figures, setFigures] = useState<PictureFigures | null>(null);
  useEffect(() => {
    const live = video.current;
    if (!running || !live) return;
    const canvas = document.createElement('canvas');
    let counted = 0;
    let call = live.requestVideoFrameCallback(function count() {
      counted += 1;
      call = live.requestVideoFrameCallback(count);
    });
    const timer = setInterval(() => {
      setFigures({ ...measure(live, canvas), perSecond: counted });
      counted = 0;
    }, EVERY_MS);
    return () => {
      clearInterval(timer);
      live.cancelVideoFrameCallback(call);
      canvas.width = 0;
      canvas.height = 0;
    };
  }, [video, running]);
  return figures;
}

/** Light and sharpness of a square from the middle, at one size, so that cameras compare. */
function measure(live: HTMLVideoElement, canvas: HTMLCanvasElement): Omit<PictureFigures, 'perSecond'> {
  const { videoWidth: width, videoHeight: height } = live;
  const side = Math.min(width, height);
  Object.assign(canvas, { width: SAMPLE, height: SAMPLE });
  const context = canvas.getContext('2d', { willReadFrequently: true });
  if (!context || side === 0) return { width, height, light: 0, sharpness: 0 };
  context.drawImage(live, (width - side) / 2, (height - side) / 2, side, side, 0, 0, SAMPLE, SAMPLE);
  const gray = grayOf(context.getImageData(0, 0, SAMPLE, SAMPLE));
  return { width, height, light: meanOf(gray), sharpness: sharpnessOf(gray) };
}
