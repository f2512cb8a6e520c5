/** Power at each pair of frequencies of a square, by a Hann window, so that its edges add none; scaled to white noise. */
export function spectrumOf(square: Float64Array, side: number): Float64Array {
  const mean = square.reduce((sum, value) => sum + value, 0) / square.length;
  const hann = Float64Array.from(
    { length: side },
    (_, at) => 0.5 - 0.5 * Math.cos((2 * Math.PI * at) / side),
  );
  const energy = hann.reduce((sum, weight) => sum + weight ** 2, 0) ** 2;
  const real = square.map((value, place) => {
    return (value - mean) * (hann[place % side] ?? 0) * (hann[Math.floor(place / side)] ?? 0);
  });
  const imaginary = new Float64Array(square.length);
  transform(real, imaginary, side, 1, side);
  transform(real, imaginary, side, side, 1);
  return real.map((value, place) => (value ** 2 + (imaginary[place] ?? 0) ** 2) / energy);
}

/** Fourier's transform of each line, in place; by its definition, which is fast enough for sides of 64. */
function transform(
  real: Float64Array,
  imaginary: Float64Array,
  side: number,
  step: number,
  line: number,
): void {
  const turn = Array.from({ length: side }, (_, at) => (-2 * Math.PI * at) / side);
  const cos = Float64Array.from(turn, Math.cos);
  const sin = Float64Array.from(turn, Math.sin);
  const [sums, others] = [new Float64Array(side), new Float64Array(side)];
  for (let start = 0; start < side * line; start += line) {
    for (let frequency = 0; frequency < side; frequency += 1) {
      let [re, im] = [0, 0];
      for (let at = 0; at < side; at += 1) {
        const angle = (frequency * at) % side;
        const [a, b] = [real[start + at * step] ?? 0, imaginary[start + at * step] ?? 0];
        const [c, s] = [cos[angle] ?? 0, sin[angle] ?? 0];
        re += a * c - b * s;
        im += a * s + b * c;
      }
      sums[frequency] = re;
      others[frequency] = im;
    }
    for (let at = 0; at < side; at += 1) {
      real[start + at * step] = sums[at] ?? 0;
      imaginary[start + at * step] = others[at] ?? 0;
    }
  }
}
