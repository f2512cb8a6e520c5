import type { FaceCheckFault } from '../../../contract/kiosk-api/actions/actions.ts';
import type { PhotoRules } from '../../../contract/policy/photo.ts';
import { serveAnalysis } from '../analysis/serve-analysis.ts';
import { createFaceAnalyzer } from './analyzer.ts';
import { createFaceDetector, WrongBackendError } from './face-detector.ts';
import type { FaceResult } from './result.ts';

serveAnalysis<PhotoRules, FaceResult, FaceCheckFault>({
  open: async (rules) => createFaceAnalyzer(await createFaceDetector(), rules),
  drawnIn: ({ photo }) => photo?.drawn,
  faultOf: (error) => (error instanceof WrongBackendError ? 'wrongBackend' : 'notLoaded'),
});
