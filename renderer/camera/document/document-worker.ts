import type { PageCheckFault } from '../../../contract/kiosk-api/actions/actions.ts';
import type { DocumentPhotoRules } from '../../../contract/policy/document-photo.ts';
import { serveAnalysis } from '../analysis/serve-analysis.ts';
import { createPageAnalyzer } from './analyzer.ts';
import type { PageResult } from './result.ts';

serveAnalysis<DocumentPhotoRules, PageResult, PageCheckFault>({
  open: createPageAnalyzer,
  drawnIn: ({ picture }) => picture?.drawn,
  faultOf: () => 'notLoaded',
});
