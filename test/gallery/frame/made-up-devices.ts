// A page in the gallery has no camera and looks at nothing: it is given a still scene, and analysis that never answers.

const SIZE = { width: 1280, height: 720 };
const CAMERAS = ['HD Pro Webcam C920 (046d:082d)', 'Document Camera (1bcf:2c99)'].map((label, place) => ({
  kind: 'videoinput',
  deviceId: `camera-${place}`,
  groupId: '',
  label,
}));
/** A stream gives a picture only when something is drawn. */
const DRAW_EVERY_MS = 500;

/** To be called before the first screen is drawn. */
export function giveMadeUpDevices(): void {
  const { mediaDevices } = navigator;
  Object.defineProperty(mediaDevices, 'getUserMedia', {
    value: async (wishes?: MediaStreamConstraints) => stream(wishes),
  });
  Object.defineProperty(mediaDevices, 'enumerateDevices', { value: async () => CAMERAS });
  Object.defineProperty(window, 'Worker', { value: SilentWorker });
}

/** Takes every message and answers none. */
class SilentWorker extends EventTarget {
  postMessage(): void {}
  terminate(): void {}
}

function stream(wishes: MediaStreamConstraints = {}): MediaStream {
  const canvas = Object.assign(document.createElement('canvas'), SIZE);
  const paper = canvas.getContext('2d');
  const video = typeof wishes.video === 'object' ? wishes.video : {};
  const draw = video.facingMode === 'user' ? drawPerson : drawDocument;
  const paint = () => paper && draw(paper);
  const made = canvas.captureStream();
  const [track] = made.getVideoTracks();
  if (track) Object.defineProperty(track, 'label', { value: labelOf(video) });
  paint();
  const timer = setInterval(() => {
    if (made.active) paint();
    else clearInterval(timer);
  }, DRAW_EVERY_MS);
  return made;
}

function labelOf({ facingMode }: MediaTrackConstraints): string {
  return CAMERAS[facingMode === 'user' ? 0 : 1]?.label ?? '';
}

function drawPerson(paper: CanvasRenderingContext2D): void {
  const { width, height } = SIZE;
  paper.fillStyle = '#8fa7a4';
  paper.fillRect(0, 0, width, height);
  paper.fillStyle = '#3f5b66';
  ellipse(paper, width / 2, height * 1.08, 300, 330);
  paper.fillStyle = '#2d2521';
  ellipse(paper, width / 2, height * 0.36, 138, 168);
  paper.fillStyle = '#c99f83';
  paper.fillRect(width / 2 - 50, height * 0.55, 100, 150);
  ellipse(paper, width / 2, height * 0.44, 120, 155);
}

function drawDocument(paper: CanvasRenderingContext2D): void {
  const { width, height } = SIZE;
  paper.fillStyle = '#5b4a3d';
  paper.fillRect(0, 0, width, height);
  paper.fillStyle = '#f4f1e8';
  paper.fillRect(width / 2 - 220, 40, 440, height - 80);
  paper.fillStyle = '#8b8b86';
  for (let line = 0; line < 16; line += 1) {
    paper.fillRect(width / 2 - 170, 110 + line * 32, line % 5 === 4 ? 180 : 340, 9);
  }
}

function ellipse(paper: CanvasRenderingContext2D, x: number, y: number, across: number, down: number): void {
  paper.beginPath();
  paper.ellipse(x, y, across, down, 0, 0, Math.PI * 2);
  paper.fill();
}
