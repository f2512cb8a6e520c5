import type { FaceCheckFault } from '../../../contract/kiosk-api/actions/actions.ts';
import type { PhotoRules } from '../../../contract/policy/photo.ts';
import { serveLooks } from '../analysis/serve-analysis.ts';
import { createAnalyzer } from './analyzer.ts';
import { openFaceFinder, WrongBackendError } from './face-finder.ts';
import type { Seen } from './messages.ts';

serveLooks<PhotoRules, Seen, FaceCheckFault>({
  open: async (rules) => createAnalyzer(await openFaceFinder(), rules),
  faultOf: (error) => (error instanceof WrongBackendError ? 'wrongBackend' : 'notLoaded'),
});
