import { chunkOf, isWav } from '../../main/devices/wav.ts';

/** A recording as it is measured. */
export interface Recording {
  readonly seconds: number;
  /** Of what is said, without the pauses at both ends. Decibels below full scale. */
  readonly levelDb: number;
  /** The loudest moment, likewise. */
  readonly peakDb: number;
  /** Nothing is heard before and after. */
  readonly quietBefore: number;
  readonly quietAfter: number;
}

export type ReadRecording = { readonly fault: string } | { readonly recording: Recording };

/** Measures of a voice that is understood over loudspeakers in a hall, beside clips of other readers. */
const limits = {
  rates: { least: 16_000, most: 48_000 },
  level: { least: -30, most: -12 },
  peak: -0.5,
  quietSeconds: 0.5,
  /** Under this nothing is heard. */
  silenceDb: -50,
  /** A sentence of so many letters takes about so long, slowly or fast. */
  secondsPerLetter: { least: 0.03, usual: 0.075, most: 0.2 },
  seconds: { least: 0.2, most: 1.5 },
} as const;

const PCM = 1;
const FULL_SCALE = 32_768;

/** About how long the reading of this text takes. */
export function usualSeconds(text: string): number {
  return limits.seconds.least + text.length * limits.secondsPerLetter.usual;
}

/** A WAV file of one channel and 16 bits. */
export function readRecording(file: Buffer): ReadRecording {
  const wave = waveOf(file);
  if ('fault' in wave) return wave;
  const { samples, rate } = wave;
  const heard = (sample: number) => decibels(Math.abs(sample)) > limits.silenceDb;
  const from = samples.findIndex(heard);
  const to = samples.findLastIndex(heard) + 1;
  if (from < 0) return { fault: 'nothing is heard' };
  const said = samples.subarray(from, to);
  const power = said.reduce((sum, sample) => sum + sample * sample, 0) / said.length;
  const peak = samples.reduce((most, sample) => Math.max(most, Math.abs(sample)), 0);
  return {
    recording: {
      seconds: samples.length / rate,
      levelDb: decibels(Math.sqrt(power)),
      peakDb: decibels(peak),
      quietBefore: from / rate,
      quietAfter: (samples.length - to) / rate,
    },
  };
}

/** What of it has to be read or cut anew, in words; none where it is good. */
export function faultsOf(recording: Recording, text: string): readonly string[] {
  const { seconds, levelDb, peakDb, quietBefore, quietAfter } = recording;
  const least = limits.seconds.least + text.length * limits.secondsPerLetter.least;
  const most = limits.seconds.most + text.length * limits.secondsPerLetter.most;
  const faults = [
    seconds < least && `lasts ${seconds.toFixed(1)} s, too short for the text`,
    seconds > most && `lasts ${seconds.toFixed(1)} s, too long for the text`,
    levelDb < limits.level.least && `is too quiet: ${levelDb.toFixed(0)} dB, at least ${limits.level.least}`,
    levelDb > limits.level.most && `is too loud: ${levelDb.toFixed(0)} dB, at most ${limits.level.most}`,
    peakDb > limits.peak && 'is cut off at its loudest',
    quietBefore > limits.quietSeconds && `begins ${quietBefore.toFixed(1)} s late`,
    quietAfter > limits.quietSeconds && `ends with ${quietAfter.toFixed(1)} s of silence`,
  ];
  return faults.filter((fault) => fault !== false);
}

function waveOf(file: Buffer): { readonly fault: string } | { samples: Int16Array; rate: number } {
  if (!isWav(file)) return { fault: 'is no WAV file' };
  const format = contentOf(file, 'fmt ');
  const data = contentOf(file, 'data');
  if (!format || format.length < 16 || !data) return { fault: 'is a WAV file without sound' };
  const [kind, channels, rate] = [format.readUInt16LE(0), format.readUInt16LE(2), format.readUInt32LE(4)];
  if (kind !== PCM || channels !== 1 || format.readUInt16LE(14) !== 16)
    return { fault: 'must be PCM of one channel and 16 bits: sox FILE -c 1 -b 16 OTHER' };
  if (rate < limits.rates.least || rate > limits.rates.most)
    return { fault: `has ${rate} samples a second, not ${limits.rates.least} to ${limits.rates.most}` };
  const samples = Int16Array.from({ length: Math.floor(data.length / 2) }, (_, at) =>
    data.readInt16LE(at * 2),
  );
  return { samples, rate };
}

function contentOf(file: Buffer, name: string): Buffer | undefined {
  const chunk = chunkOf(file, name);
  return chunk && file.subarray(chunk.at, chunk.at + chunk.length);
}

const decibels = (sample: number) => 20 * Math.log10(Math.max(sample, 1) / FULL_SCALE);
