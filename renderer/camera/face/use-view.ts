import { type RefObject, useEffect } from 'react';
import type { Box } from './landmarks.ts';

const GLIDE_MS = 400;

/** Shows only a part of the camera's picture, mirrored, gliding from the last one; the whole height without a view. */
export function useView(video: RefObject<HTMLVideoElement | null>, view: Box | null): void {
  const { translate, scale } = placeOf(view ?? WHOLE);
  useEffect(() => {
    const still = matchMedia('(prefers-reduced-motion: reduce)').matches;
    video.current?.animate(
      { translate, scale },
      { duration: still ? 0 : GLIDE_MS, easing: 'ease-out', fill: 'forwards' },
    );
  }, [video, translate, scale]);
}

const WHOLE: Box = { left: 0, top: 0, width: 1, height: 1 };

/** Where the picture, as high as its frame and in the middle of it, must go: in percent of itself. */
export function placeOf({ left, top, width, height }: Box): { translate: string; scale: string } {
  const scale = 1 / height;
  // In a mirror what is to the right of the picture's middle is to the left of it.
  const across = (left + width / 2 - 0.5) * scale;
  const down = (0.5 - top - height / 2) * scale;
  return { translate: `${percent(across - 0.5)} ${percent(down - 0.5)}`, scale: scale.toFixed(4) };
}

function percent(share: number): string {
  return `${(share * 100).toFixed(2)}%`;
}
