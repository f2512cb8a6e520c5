import sharp from 'sharp';
import type { Frame } from '../fixtures/face/frames.ts';

/** In front of the camera stands a drawing in the manner of the kiosk's own, and no picture of a real person. */
const DRAWING = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1280 720">
  <rect width="1280" height="720" fill="#e6ecec"/>
  <g transform="translate(640 400)" stroke="#12242b" stroke-width="9" stroke-linecap="round" stroke-linejoin="round">
    <path d="M-250 330c0-150 80-190 250-190s250 40 250 190z" fill="#f4b234"/>
    <path d="M-160 60c-40-420 360-420 320 0 14 90 40 120 26 190-90 50-282 50-372 0-14-70 12-100 26-190z" fill="#0f4c5c"/>
    <ellipse cy="-50" rx="118" ry="148" fill="#c98d5f"/>
    <path d="M-48-70h.1M48-70h.1" stroke-width="26"/>
    <path d="M-72-112q24-16 48 0M24-112q24-16 48 0M-8-10q8 8 16 0" fill="none"/>
    <path d="M-44 36q44 36 88 0" fill="none"/>
  </g>
</svg>`;

export async function drawnFace(): Promise<Frame> {
  const { data, info } = await sharp(Buffer.from(DRAWING))
    .ensureAlpha()
    .raw()
    .toBuffer({ resolveWithObject: true });
  return { width: info.width, height: info.height, data };
}
