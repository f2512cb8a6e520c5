import type { RefObject } from 'react';

const LOOK_EVERY_MS = 100;
const PATIENCE_MS = 8000;

/** The video once it shows a picture: who presses before the camera is awake gets the first one. */
export async function whenLive(video: RefObject<HTMLVideoElement | null>): Promise<HTMLVideoElement | null> {
  const end = performance.now() + PATIENCE_MS;
  while (performance.now() < end) {
    const { current } = video;
    if (current && current.videoWidth > 0 && current.readyState >= current.HAVE_CURRENT_DATA) return current;
    await new Promise((resolve) => setTimeout(resolve, LOOK_EVERY_MS));
  }
  return null;
}
