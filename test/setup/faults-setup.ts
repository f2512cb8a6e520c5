import { buildProcesses } from '../faults/processes/programs.ts';

/** Once for all tests of the bench, which start these processes again and again. */
export const setup = buildProcesses;
