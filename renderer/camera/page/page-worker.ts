import type { PageCheckFault } from '../../../contract/kiosk-api/actions.ts';
import type { PaperPhotoRules } from '../../../contract/policy/paper-photo.ts';
import { serveLooks } from '../look/serve-looks.ts';
import { openLookout } from './lookout.ts';
import type { Seen } from './messages.ts';

serveLooks<PaperPhotoRules, Seen, PageCheckFault>({ open: openLookout, faultOf: () => 'notLoaded' });
