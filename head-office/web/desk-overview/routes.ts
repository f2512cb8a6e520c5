import type { OperatorRoute } from '../fleet/routes.ts';
import { browsersPage, giveDeskCode, removeOneBrowser } from './browsers-page.ts';
import { looksPage } from './looks-page.ts';

/** What operators and the auditor see of the branches' desks. */
export const DESK_ROUTES: readonly OperatorRoute[] = [
  { method: 'GET', path: '/desk', deed: 'bindDesk', answer: (context) => browsersPage(context) },
  { method: 'POST', path: '/desk', deed: 'bindDesk', answer: giveDeskCode },
  { method: 'POST', path: '/desk/:browserId/remove', deed: 'bindDesk', answer: removeOneBrowser },
  { method: 'GET', path: '/looks', deed: 'readLooks', answer: looksPage },
];
