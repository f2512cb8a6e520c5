/** The page on which main draws a paper, hidden and without script. */
export const PAPER_URL = 'paper://slip/';
