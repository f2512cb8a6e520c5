import { useEffect, useRef } from 'react';
import { decodeJpeg } from './jpeg.ts';
import type { Size } from './picture-format.ts';

interface Props {
  readonly jpeg: Uint8Array;
  /** What it shows, for who cannot see it. */
  readonly label: string;
  readonly className?: string;
}

/** Picture bytes on the screen, as an <img> would show them. */
export function Picture({ jpeg, label, className }: Props) {
  const canvas = useRef<HTMLCanvasElement>(null);
  useEffect(() => (canvas.current ? show(canvas.current, jpeg) : undefined), [jpeg]);
  return <canvas ref={canvas} width={0} height={0} role="img" aria-label={label} className={className} />;
}

/** Draws it whenever the canvas takes another size. @returns Ends that. */
function show(canvas: HTMLCanvasElement, jpeg: Uint8Array): () => void {
  let picture: ImageBitmap | undefined;
  let ended = false;
  const sizes = new ResizeObserver(([entry]) => {
    const size = entry?.devicePixelContentBoxSize[0];
    if (picture && size) draw(canvas, picture, { width: size.inlineSize, height: size.blockSize });
  });
  const begin = async () => {
    picture = await decodeJpeg(jpeg);
    if (ended) picture.close();
    else sizes.observe(canvas, { box: 'device-pixel-content-box' });
  };
  // What is no picture is not shown.
  begin().catch(() => undefined);
  return () => {
    ended = true;
    sizes.disconnect();
    picture?.close();
  };
}

/** As large as it is shown, never larger than it is: a canvas that its style makes smaller comes out rough. */
function draw(canvas: HTMLCanvasElement, picture: ImageBitmap, { width, height }: Size): void {
  const shares = [width / picture.width, height / picture.height];
  const fills = getComputedStyle(canvas).objectFit === 'cover';
  const share = Math.min(1, fills ? Math.max(...shares) : Math.min(...shares));
  canvas.width = Math.round(picture.width * share);
  canvas.height = Math.round(picture.height * share);
  const context = canvas.getContext('2d');
  if (!context) return;
  // Made smaller by halves first, as an <img> is; 'high' leaves pixels out.
  context.imageSmoothingQuality = 'medium';
  context.drawImage(picture, 0, 0, canvas.width, canvas.height);
}
