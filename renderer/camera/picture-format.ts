export interface Size {
  readonly width: number;
  readonly height: number;
}

/** What is kept of the camera's picture, and how large at most. */
export interface PictureFormat {
  /** Width to height of the crop from the middle; null keeps the whole picture. */
  readonly aspect: number | null;
  readonly longestSide: number;
  readonly mostBytes: number;
}

/** Portrait 3:4; a face of that size is far below the limit of 200 KB. */
export const faceFormat: PictureFormat = { aspect: 3 / 4, longestSide: 960, mostBytes: 200_000 };

export interface Crop extends Size {
  readonly left: number;
  readonly top: number;
}

/** The largest part from the middle of a picture with the wanted shape. */
export function cropOf({ width, height }: Size, aspect: number | null): Crop {
  if (aspect === null) return { left: 0, top: 0, width, height };
  const cropWidth = Math.min(width, Math.round(height * aspect));
  const cropHeight = Math.min(height, Math.round(width / aspect));
  return {
    left: Math.round((width - cropWidth) / 2),
    top: Math.round((height - cropHeight) / 2),
    width: cropWidth,
    height: cropHeight,
  };
}

/** Never larger than the camera gave it. */
export function fitWithin({ width, height }: Size, longestSide: number): Size {
  const factor = Math.min(1, longestSide / Math.max(width, height));
  return { width: Math.round(width * factor), height: Math.round(height * factor) };
}
