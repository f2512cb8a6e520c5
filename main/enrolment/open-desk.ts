import { succeed } from '../../contract/outcome.ts';
import { DEFAULT_ANSWER_SECONDS, type KioskConfig } from '../config.ts';
import { headOffice } from '../head-office.ts';
import { connect } from '../head-office-connection.ts';
import { type KeyKeeper, loadKioskKey } from '../kiosk-key.ts';
import type { Log } from '../log.ts';
import { type EnrolmentDesk, enrolmentDesk } from './desk.ts';
import { enrol } from './enrol.ts';
import { settle } from './settle.ts';

export interface OpenDeskParts {
  readonly folder: string;
  readonly keyFile: string;
  readonly keeper: KeyKeeper;
  readonly version: string;
  readonly log: Log;
  /** Of a kiosk that was enrolled before. */
  readonly known: { readonly config: KioskConfig; readonly keepsFile: boolean } | undefined;
  /** As the start of the program says, where it does. */
  readonly given: { readonly address: string; readonly authorityFile: string | undefined };
  readonly onChange: () => void;
  readonly onEnrolled: () => void;
  readonly onBug: (error: unknown) => void;
}

/** The desk of this kiosk: it makes the new key here, and only the key's public part leaves. */
export function openDesk(parts: OpenDeskParts): EnrolmentDesk {
  const { folder, keyFile, keeper, version, log, known, given } = parts;
  const line = known?.config.headOffice;
  const authorityFile = line?.authorityFile ?? given.authorityFile;
  const newKey = `${keyFile}.enrolling`;
  log('enrolmentWanted', { again: known !== undefined });
  return enrolmentDesk({
    address: line?.url ?? given.address,
    again: known !== undefined,
    async enrol(address, code) {
      const key = await loadKioskKey(newKey, keeper);
      const answerSeconds = line?.answerSeconds ?? DEFAULT_ANSWER_SECONDS;
      const way = { url: address, answerSeconds, ...(authorityFile === undefined ? {} : { authorityFile }) };
      const office = headOffice(connect({ headOffice: way }), () => undefined);
      const place = known && { branchId: known.config.branchId, kioskId: known.config.kioskId };
      const enrolled = await enrol(office, key, { code, version, ...(place ? { place } : {}) });
      if (!enrolled.ok) return enrolled;
      const provisioning = enrolled.value;
      const keepsFile = known?.keepsFile ?? false;
      const leftOut = settle({
        folder,
        newKey,
        keyFile,
        address,
        authorityFile,
        provisioning,
        code,
        keepsFile,
      });
      const { branchId, kioskId, kid } = provisioning;
      log('enrolled', { branchId, kioskId, kid });
      if (leftOut) log('supervisorLeftOut', { because: leftOut });
      return succeed(undefined);
    },
    onChange: parts.onChange,
    onEnrolled: parts.onEnrolled,
    onBug: parts.onBug,
  });
}
