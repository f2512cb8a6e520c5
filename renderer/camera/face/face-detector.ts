import { type Config, Human } from '@vladmandic/human';
import { boxOf, type Landmarks, type Point } from './landmarks.ts';

const POINTS = 468;
/** The mesh model sees the face's box at this width, and gives the depth on that scale. */
const MESH_INPUT = 192;
const COLOURS = 3;
/** Our own copies of the library's models and WebAssembly, put there by the build. */
const FILES = '/face/';
/** Detector and mesh only: who a person is, how old or in what mood is none of the kiosk's business. */
const CONFIG: Partial<Config> = {
  backend: 'wasm',
  wasmPath: FILES,
  modelBasePath: FILES,
  // Its test pictures are data: addresses, which the content security policy refuses.
  warmup: 'none',
  debug: false,
  async: false,
  cacheSensitivity: 0,
  filter: { enabled: false },
  face: {
    enabled: true,
    // The mesh model was trained on boxes of 1.5 times the detector's (MediaPipe Face Mesh).
    detector: { rotation: true, maxDetected: 4, minConfidence: 0.4, skipFrames: 0, skipTime: 0, scale: 1.5 },
    mesh: { enabled: true },
    iris: { enabled: false },
    attention: { enabled: false },
    description: { enabled: false },
    emotion: { enabled: false },
    antispoof: { enabled: false },
    liveness: { enabled: false },
  },
  body: { enabled: false },
  hand: { enabled: false },
  object: { enabled: false },
  gesture: { enabled: false },
  segmentation: { enabled: false },
};

export class WrongBackendError extends Error {}

export interface FaceDetector {
  /** The faces in the picture, largest first. */
  detect(picture: ImageData): Promise<Landmarks[]>;
}

/** @throws WrongBackendError where WebAssembly does not run: the library's fallback takes a minute a picture. */
export async function createFaceDetector(): Promise<FaceDetector> {
  const human = new Human(CONFIG);
  await human.init();
  const backend = human.tf.getBackend();
  if (backend !== 'wasm') throw new WrongBackendError(`the backend is ${backend}`);
  await human.load();
  return {
    async detect(picture) {
      const side = Math.max(picture.width, picture.height);
      // Of an ImageData the library would make the same by way of two canvases.
      const square = human.tf.tensor(squared(picture, side), [side, side, COLOURS], 'float32');
      const { face } = await human.detect(square).finally(() => square.dispose());
      const faces = face
        .filter(({ mesh }) => mesh.length >= POINTS)
        .map(({ mesh, boxRaw }) => {
          const scale = (boxRaw[2] * side) / MESH_INPUT;
          return mesh.map(([x, y, z = 0]): Point => [x, y, z * scale]);
        });
      return faces.sort((a, b) => areaOf(b) - areaOf(a));
    },
  };
}

/** The detector sees a square, and whatever else it is given squeezed into one, faces included; hence a margin below. */
function squared({ width, height, data }: ImageData, side: number): Float32Array {
  const square = new Float32Array(side * side * COLOURS);
  for (let row = 0; row < height; row += 1) {
    let place = row * side * COLOURS;
    for (let pixel = row * width * 4; pixel < (row + 1) * width * 4; pixel += 4) {
      square[place] = data[pixel] ?? 0;
      square[place + 1] = data[pixel + 1] ?? 0;
      square[place + 2] = data[pixel + 2] ?? 0;
      place += COLOURS;
    }
  }
  return square;
}

function areaOf(landmarks: Landmarks): number {
  const { width, height } = boxOf(landmarks);
  return width * height;
}
