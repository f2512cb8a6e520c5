const QUALITIES = [0.9, 0.82, 0.74, 0.6, 0.45];

/** The best JPEG that is small enough; null where there is none. */
export async function encodeJpeg(
  encode: (quality: number) => Promise<Blob | null>,
  mostBytes: number,
): Promise<Uint8Array<ArrayBuffer> | null> {
  for (const quality of QUALITIES) {
    const blob = await encode(quality);
    if (blob && blob.size <= mostBytes) return new Uint8Array(await blob.arrayBuffer());
  }
  return null;
}
