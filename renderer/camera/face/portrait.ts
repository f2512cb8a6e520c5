import type { PhotoRules } from '../../../contract/policy/photo.ts';
import type { Size } from '../picture-format.ts';
import { at, type Box, distance, eyesOf, type Landmarks, middle } from './landmarks.ts';

const ASPECT = 3 / 4;

/** The portrait that the rules ask for around this face, which may reach beyond the picture. */
export function portraitOf(landmarks: Landmarks, { eyesToChin, topToEyes }: PhotoRules['portrait']): Box {
  const [left, right] = eyesOf(landmarks);
  const eyes = middle(left.middle, right.middle);
  const height = distance(eyes, at(landmarks, 'chin')) / eyesToChin;
  const width = height * ASPECT;
  return { left: eyes[0] - width / 2, top: eyes[1] - height * topToEyes, width, height };
}

/** Share of the portrait's height that lies above or below the picture. */
export function cutOffShare({ top, height }: Box, picture: Size): number {
  return Math.min(1, (Math.max(0, -top) + Math.max(0, top + height - picture.height)) / height);
}

/** The portrait moved, then shrunk as little as needed, until it lies inside the picture. */
export function fitInside(portrait: Box, picture: Size): Box {
  const shrink = Math.min(1, picture.width / portrait.width, picture.height / portrait.height);
  const width = portrait.width * shrink;
  const height = portrait.height * shrink;
  const left = portrait.left + (portrait.width - width) / 2;
  const top = portrait.top + (portrait.height - height) / 2;
  const inside = clampInside({ left, top, width, height }, picture);
  return {
    left: Math.round(inside.left),
    top: Math.round(inside.top),
    width: Math.floor(width),
    height: Math.floor(height),
  };
}

/** Moved as little as needed to lie inside a picture that is large enough. */
export function clampInside({ left, top, width, height }: Box, picture: Size): Box {
  return {
    left: clamp(left, picture.width - width),
    top: clamp(top, picture.height - height),
    width,
    height,
  };
}

function clamp(value: number, most: number): number {
  return Math.max(0, Math.min(most, value));
}
