const MARKER = 0xff;
const START_OF_SCAN = 0xda;

/**
 * How many scans a JPEG has (ISO/IEC 10918-1, B.1.1.2: 0xFF before a marker's code, 0xFF 0x00 for a value within a scan).
 * A decoder goes over the whole picture for each, so that a small file can keep it busy for long; cameras make up to ten.
 * Codes that stand in a comment or in other data count, too: it is a bound, not the number.
 */
export function countScans(bytes: Uint8Array): number {
  let scans = 0;
  for (let at = bytes.indexOf(MARKER); at >= 0; at = bytes.indexOf(MARKER, at + 1)) {
    if (bytes[at + 1] === START_OF_SCAN) scans += 1;
  }
  return scans;
}
