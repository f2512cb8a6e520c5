import { describe, expect, it } from 'vitest';
import { photographed } from '../../fixtures/photograph/camera.ts';
import { type Light, PIXELS, toLight, WIDTH } from '../../fixtures/photograph/linear.ts';

const FACE = { left: 540, top: 200, width: 200, height: 300 };

/** A face of one light before a wall of another. */
function sceneOf(face: number, wall: number): Light {
  const scene = new Float32Array(PIXELS * 3).fill(wall);
  for (let y = 180; y < 520; y += 1) scene.fill(face, (y * WIDTH + 520) * 3, (y * WIDTH + 760) * 3);
  return scene;
}

/** Mean light of the face in the picture, and how far its pixels differ, both of the whole range. */
function faceIn(scene: Light, camera: { metering?: 'scene' | 'face'; light?: number }) {
  const { data } = photographed(scene, FACE, { metering: 'scene', light: 1, seed: 'one', ...camera });
  const values: number[] = [];
  for (let y = 250; y < 450; y += 1) {
    for (let x = 600; x < 700; x += 1) values.push(toLight(data[(y * WIDTH + x) * 4 + 1] ?? 0));
  }
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  const squares = values.reduce((sum, value) => sum + (value - mean) ** 2, 0);
  return { mean, noise: Math.sqrt(squares / values.length) / mean };
}

/** Each picture has nearly three million values. */
describe('the simulated camera', { timeout: 60_000 }, () => {
  it('leaves a dark face dark before a light wall, and not where it meters the face', () => {
    const dark = sceneOf(0.06, 0.6);
    const light = sceneOf(0.5, 0.6);
    expect(faceIn(dark, {}).mean).toBeLessThan(faceIn(light, {}).mean / 6);
    expect(faceIn(dark, { metering: 'face' }).mean).toBeCloseTo(faceIn(light, { metering: 'face' }).mean, 2);
  });

  it('makes up for less light as far as its gain goes, at the price of noise', () => {
    const scene = sceneOf(0.3, 0.6);
    const [office, dim, dark] = [1, 0.1, 0.005].map((light) => faceIn(scene, { light }));
    expect(dim?.mean).toBeCloseTo(office?.mean ?? 0, 2);
    expect(dim?.noise).toBeGreaterThan((office?.noise ?? 0) * 1.8);
    expect(dark?.mean).toBeLessThan((office?.mean ?? 0) / 5);
    expect(dark?.noise).toBeGreaterThan((dim?.noise ?? 0) * 1.5);
  });
});
