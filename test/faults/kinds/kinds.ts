import type { FaultKind } from '../branch/fault-kind.ts';
import { clockMoved } from './clock.ts';
import {
  answersLost,
  headOfficeKilled,
  headOfficeRestarted,
  otherKeys,
  postgresRestarted,
} from './head-office.ts';
import { killedAgain, killedAtPoint, killedAtRandom, killedWhileSending } from './kill-kiosk.ts';
import { connectionErrors, lineDown, wrongCertificate } from './line.ts';
import { diskReplaced, filesEmptied, filesRemoved, logCut, olderCopy } from './lost-files.ts';
import { headOfficeStopped, kioskStopped, lineMute, postgresMute } from './mute.ts';
import { lossyLine, narrowLine, slowLine } from './slow-line.ts';
import { diskFull, lostOnFullDisk, olderBackup, pagesOverwritten, restoredFromBackup } from './storage.ts';

/** Every kind of fault, in the order in which rounds take them by turns. */
export const faultKinds: readonly FaultKind[] = [
  killedAtPoint,
  killedAtRandom,
  killedWhileSending,
  killedAgain,
  ...connectionErrors,
  wrongCertificate,
  lineDown,
  slowLine,
  lossyLine,
  narrowLine,
  lineMute,
  headOfficeKilled,
  answersLost,
  headOfficeRestarted,
  otherKeys,
  headOfficeStopped,
  kioskStopped,
  postgresRestarted,
  postgresMute,
  clockMoved,
  pagesOverwritten,
  filesRemoved,
  filesEmptied,
  logCut,
  olderCopy,
  restoredFromBackup,
  olderBackup,
  diskReplaced,
  diskFull,
  lostOnFullDisk,
];
