import type { Size } from '../../../renderer/camera/picture-format.ts';

/** The size that a JPEG file tells in its first start of frame (ITU-T T.81 B.2.2); undefined where it is none. */
export function jpegSize(jpeg: Buffer): Size | undefined {
  if (jpeg.length < 4 || jpeg.readUInt16BE(0) !== 0xff_d8) return undefined;
  let at = 2;
  while (at + 9 <= jpeg.length) {
    const marker = jpeg.readUInt16BE(at);
    const isFrame = marker >= 0xff_c0 && marker <= 0xff_cf && ![0xff_c4, 0xff_c8, 0xff_cc].includes(marker);
    if (isFrame) return { height: jpeg.readUInt16BE(at + 5), width: jpeg.readUInt16BE(at + 7) };
    if (marker < 0xff_c0) return undefined;
    at += 2 + jpeg.readUInt16BE(at + 2);
  }
  return undefined;
}
