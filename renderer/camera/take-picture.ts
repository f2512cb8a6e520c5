import { encodeJpeg } from './encode-jpeg.ts';
import { cutOf, type Shot, shrink } from './shot.ts';

/** Takes the video's picture as JPEG bytes, not mirrored; null while the camera shows nothing yet. */
export async function takePicture(
  video: HTMLVideoElement,
  shot: Shot,
): Promise<Uint8Array<ArrayBuffer> | null> {
  if (video.videoWidth === 0) return null;
  const cut = cutOf({ width: video.videoWidth, height: video.videoHeight }, shot.aspect);
  const canvas = document.createElement('canvas');
  Object.assign(canvas, shrink(cut, shot.longestSide));
  const { width, height } = canvas;
  try {
    canvas.getContext('2d')?.drawImage(video, cut.left, cut.top, cut.width, cut.height, 0, 0, width, height);
    const encode = (quality: number) =>
      new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/jpeg', quality));
    return await encodeJpeg(encode, shot.mostBytes);
  } finally {
    // Gives the picture's memory back at once.
    canvas.width = 0;
    canvas.height = 0;
  }
}
