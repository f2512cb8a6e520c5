// Pictures become JPEG, and pictures again, in the page's process: the bytes of a blob would lie in main, and stay there.
import { copyOf } from './canvas.ts';

const QUALITIES = [0.9, 0.82, 0.74, 0.6, 0.45];
const ADDRESS = 'data:image/jpeg;base64,';

/**
 * The best JPEG of a picture that is small enough, null where there is none; takes the picture. It has neither the
 * camera's nor anybody's metadata, as canvases write none. Workers have no canvas that does it without a blob.
 */
export async function encodeJpeg(
  picture: ImageBitmap,
  mostBytes: number,
): Promise<Uint8Array<ArrayBuffer> | null> {
  const canvas = document.createElement('canvas');
  canvas.width = picture.width;
  canvas.height = picture.height;
  const context = canvas.getContext('bitmaprenderer');
  if (!context) throw new Error('there is no canvas');
  context.transferFromImageBitmap(picture);
  try {
    for (const quality of QUALITIES) {
      const letters = lettersOf(canvas.toDataURL('image/jpeg', quality));
      if (letters.length <= mostBytes) return bytesOf(letters);
      // Whatever else the page has to do comes between two tries.
      await new Promise((resolve) => setTimeout(resolve));
    }
    return null;
  } finally {
    context.transferFromImageBitmap(null);
  }
}

export async function decodeJpeg(jpeg: Uint8Array): Promise<ImageBitmap> {
  const decoder = new ImageDecoder({ data: jpeg, type: 'image/jpeg' });
  try {
    const { image } = await decoder.decode();
    return await copyOf(image);
  } finally {
    decoder.close();
  }
}

/** A letter for each byte. */
function lettersOf(address: string): string {
  if (!address.startsWith(ADDRESS)) throw new Error('the canvas gave no JPEG');
  return atob(address.slice(ADDRESS.length));
}

function bytesOf(letters: string): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(letters.length);
  for (let at = 0; at < letters.length; at += 1) bytes[at] = letters.charCodeAt(at);
  return bytes;
}
