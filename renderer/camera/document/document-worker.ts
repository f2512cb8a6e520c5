import type { PageCheckFault } from '../../../contract/kiosk-api/actions/actions.ts';
import type { DocumentPhotoRules } from '../../../contract/policy/document-photo.ts';
import { serveLooks } from '../analysis/serve-analysis.ts';
import { createAnalyzer } from './analyzer.ts';
import type { Seen } from './messages.ts';

serveLooks<DocumentPhotoRules, Seen, PageCheckFault>({ open: createAnalyzer, faultOf: () => 'notLoaded' });
