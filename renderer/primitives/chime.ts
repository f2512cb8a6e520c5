const NOTES = [523.25, 659.25];
const NOTE_SECONDS = 0.28;
const LOUDEST = 0.2;

/** Two soft notes, so that a person who looks away is called back; as loud as the kiosk is set, 0 to 100. */
export function chime(volume: number): void {
  const audio = new AudioContext();
  NOTES.forEach((pitch, index) => {
    const start = audio.currentTime + index * NOTE_SECONDS;
    const tone = new OscillatorNode(audio, { type: 'sine', frequency: pitch });
    const level = new GainNode(audio, { gain: 0 });
    level.gain.setValueAtTime(0, start);
    level.gain.linearRampToValueAtTime((LOUDEST * volume) / 100, start + 0.03);
    level.gain.linearRampToValueAtTime(0, start + NOTE_SECONDS * 1.5);
    tone.connect(level).connect(audio.destination);
    tone.start(start);
    tone.stop(start + NOTE_SECONDS * 1.5);
    if (index === NOTES.length - 1) tone.onended = () => void audio.close();
  });
}
