import type { RefObject } from 'react';
import { drawPicture } from './canvas.ts';
import { encodeJpeg } from './jpeg.ts';
import { cropOf, fitWithin, type PictureFormat } from './picture-format.ts';

type Video = RefObject<HTMLVideoElement | null>;

const POLL_EVERY_MS = 100;
const GIVE_UP_AFTER_MS = 8000;

/** Takes the video's picture as JPEG bytes, not mirrored; null where the camera shows nothing in time. */
export async function takePicture(
  video: Video,
  { aspect, longestSide, mostBytes }: PictureFormat,
): Promise<Uint8Array<ArrayBuffer> | null> {
  const live = await waitUntilLive(video);
  if (!live) return null;
  const crop = cropOf({ width: live.videoWidth, height: live.videoHeight }, aspect);
  const { width, height } = fitWithin(crop, longestSide);
  const picture = drawPicture({ width, height }, (context) =>
    context.drawImage(live, crop.left, crop.top, crop.width, crop.height, 0, 0, width, height),
  );
  return encodeJpeg(picture, mostBytes);
}

/** Who presses before the camera is awake gets its first picture. */
async function waitUntilLive(video: Video): Promise<HTMLVideoElement | null> {
  const end = performance.now() + GIVE_UP_AFTER_MS;
  while (performance.now() < end) {
    const { current } = video;
    if (current && current.videoWidth > 0 && current.readyState >= current.HAVE_CURRENT_DATA) return current;
    await new Promise((resolve) => setTimeout(resolve, POLL_EVERY_MS));
  }
  return null;
}
