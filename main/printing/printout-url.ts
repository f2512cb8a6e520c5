/** The page on which main draws a printout, hidden and without script. */
export const PRINTOUT_URL = 'printout://slip/';
