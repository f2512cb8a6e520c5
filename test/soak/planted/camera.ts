import { appendFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Dice } from '../../fixtures/numbers/dice.ts';
import type { Wanted } from '../../support/kiosk/memory-search.ts';

const SIZE = { width: 640, height: 480 };
const FRAMES = 24;
const PIECE = 32;
/** Between two pieces of a frame that are looked for. */
const EVERY = 4_096;

/** A film of noise for the made-up camera: no two pictures taken of it are alike in any part. */
export class NoiseCamera {
  readonly #frames: readonly Buffer[];

  constructor() {
    const dice = new Dice(1, 'camera');
    this.#frames = Array.from({ length: FRAMES }, () => frame(dice));
  }

  /** The switch by which Chromium shows it (YUV4MPEG2). */
  writeTo(folder: string): string {
    const file = join(folder, 'camera.y4m');
    writeFileSync(file, `YUV4MPEG2 W${SIZE.width} H${SIZE.height} F15:1 Ip A1:1 C420\n`);
    for (const pixels of this.#frames) appendFileSync(file, Buffer.concat([Buffer.from('FRAME\n'), pixels]));
    return `--use-file-for-fake-video-capture=${file}`;
  }

  /** As the camera gives it, before anybody takes a picture of it. */
  get wanted(): Wanted {
    const spellings = this.#frames.flatMap((pixels) =>
      Array.from({ length: (SIZE.width * SIZE.height) / EVERY }, (_, place) =>
        pixels.subarray(place * EVERY, place * EVERY + PIECE),
      ),
    );
    return { name: 'camera frame', spellings };
  }
}

/** Brightness of each pixel, then the two colours of each four; within the range that video has. */
function frame(dice: Dice): Buffer {
  const { width, height } = SIZE;
  const pixels = Buffer.alloc((width * height * 3) / 2, 128);
  for (let at = 0; at < width * height; at += 1) pixels[at] = dice.whole(70, 180);
  return pixels;
}
