import type { DocumentPhotoRules } from '../../../contract/policy/document-photo.ts';
import { above, below, type Finding, mostUrgent } from '../analysis/findings.ts';
import { lengthOf, type Quad, sidesOf } from './quad.ts';
import type { Writing } from './writing.ts';

/** What the person can do about it; each has its words in the language files. */
export type PageHint =
  | 'showPage'
  | 'comeCloser'
  | 'layFlat'
  | 'moreLight'
  | 'avoidGlare'
  | 'showWriting'
  | 'holdStill';

export interface PageMeasures extends Writing {
  /** Pixels of the camera along the page's longer side. */
  readonly length: number;
  /** How much longer an edge is than the one across from it. */
  readonly tilt: number;
  /** Crisp edges that would fit along the page. */
  readonly detail: number;
}

export function measurePage(corners: Quad, writing: Writing): PageMeasures {
  const [top, right, bottom, left] = sidesOf(corners).map(lengthOf) as [number, number, number, number];
  const length = Math.max(top, right, bottom, left);
  const ratio = (a: number, b: number) => Math.max(a, b) / Math.max(1, Math.min(a, b));
  return {
    ...writing,
    length,
    tilt: Math.max(ratio(top, bottom), ratio(left, right)) - 1,
    detail: length * writing.sharpness,
  };
}

/** In the order in which a person can put things right; what cannot be read comes before what is merely not good. */
export function assessPage(measures: PageMeasures, rules: DocumentPhotoRules): Finding<PageHint> {
  return mostUrgent<PageHint>([
    below('comeCloser', measures.length, rules.length),
    above('layFlat', measures.tilt, rules.tilt),
    below('moreLight', measures.light, rules.light),
    above('avoidGlare', measures.glare, rules.glare),
    below('showWriting', measures.writing, rules.writing),
    below('holdStill', measures.contrast, rules.contrast),
    below('holdStill', measures.detail, rules.detail),
  ]);
}
