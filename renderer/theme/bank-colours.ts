/** Banks by their published codes: a colour of ours that reminds of theirs, on which white stands out 7:1. No logo is used. */
export const bankColours: ReadonlyMap<string, string> = new Map([
  ['002', '#123f7a'],
  ['008', '#10325c'],
  ['009', '#0a5560'],
  ['011', '#7a4208'],
  ['013', '#1d5a34'],
  ['014', '#0f4a8a'],
  ['022', '#7a1420'],
  ['028', '#8a1410'],
  ['200', '#1b4d8f'],
  ['451', '#0f5a4c'],
]);
