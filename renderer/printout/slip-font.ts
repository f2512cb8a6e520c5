import medium from '@expo-google-fonts/source-sans-3/500Medium/SourceSans3_500Medium.ttf?inline';
import bold from '@expo-google-fonts/source-sans-3/700Bold/SourceSans3_700Bold.ttf?inline';

/** The weights of a slip: strokes thinner than medium ones break up on thermal paper. */
export type Weight = 'medium' | 'bold';

export function registerFonts(sheet: PDFKit.PDFDocument): void {
  sheet.registerFont('medium' satisfies Weight, bytesOf(medium));
  sheet.registerFont('bold' satisfies Weight, bytesOf(bold));
}

/** Of an address `data:font/ttf;base64,…`, as the build inlines a file. */
function bytesOf(address: string): Uint8Array {
  return Buffer.from(address.slice(address.indexOf(',') + 1), 'base64');
}
