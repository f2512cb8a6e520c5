/** In which colours the head office's pages are read. */
export const appearance = {
  appearance: 'Tampilan halaman',
  light: 'Terang',
  dark: 'Gelap',
  device: 'Ikut perangkat',
} as const;
