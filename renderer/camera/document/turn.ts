import type { DocumentPhotoRules } from '../../../contract/policy/document-photo.ts';
import { encodeJpeg } from '../encode-jpeg.ts';

/** The same page a quarter turn to the right: some cameras see a document lying on its side. */
export async function turn(
  jpeg: Uint8Array<ArrayBuffer>,
  { mostBytes }: DocumentPhotoRules,
): Promise<Uint8Array<ArrayBuffer> | null> {
  const picture = await createImageBitmap(new Blob([jpeg], { type: 'image/jpeg' }));
  const canvas = new OffscreenCanvas(picture.height, picture.width);
  try {
    const context = canvas.getContext('2d');
    if (!context) return null;
    context.translate(picture.height, 0);
    context.rotate(Math.PI / 2);
    context.drawImage(picture, 0, 0);
    return await encodeJpeg((quality) => canvas.convertToBlob({ type: 'image/jpeg', quality }), mostBytes);
  } finally {
    picture.close();
    // Gives the picture's memory back at once.
    canvas.width = 0;
    canvas.height = 0;
  }
}
