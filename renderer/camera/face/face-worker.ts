import type { FaceCheckFault } from '../../../contract/kiosk-api/actions.ts';
import type { PhotoRules } from '../../../contract/policy/photo.ts';
import { serveLooks } from '../look/serve-looks.ts';
import { openFaceFinder, WrongBackendError } from './face-finder.ts';
import { openLookout } from './lookout.ts';
import type { Seen } from './messages.ts';

serveLooks<PhotoRules, Seen, FaceCheckFault>({
  open: async (rules) => openLookout(await openFaceFinder(), rules),
  faultOf: (error) => (error instanceof WrongBackendError ? 'wrongBackend' : 'notLoaded'),
});
