import type { PhotoRules } from '../../policy/photo.ts';
import type { CameraFault, PhotoProblem } from '../actions/actions.ts';

/** The photo of the face. */
export type PhotoScreen =
  | { readonly name: 'photoIntro' }
  | {
      readonly name: 'photo';
      /** By which the kiosk looks at the face and takes the photo itself; null where only the person does. */
      readonly rules: PhotoRules | null;
    }
  | { readonly name: 'photoHelp'; readonly because: PhotoProblem }
  | { readonly name: 'photoDeclined' }
  | { readonly name: 'cameraError'; readonly fault: CameraFault };
