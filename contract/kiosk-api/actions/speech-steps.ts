/** Percent of the usual pace (VVSG 2.0 7.1-K: 50 to 200 %, pitch unchanged). */
export const speechRates = [50, 75, 100, 125, 150, 200] as const;

/** Decibels below the loudest, in steps of no more than 10 dB (VVSG 2.0 7.1-K). */
export const speechLevels = [-24, -18, -12, -6, 0] as const;
