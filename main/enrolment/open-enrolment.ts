import { succeed } from '../../contract/outcome.ts';
import { DEFAULT_ANSWER_SECONDS, type KioskConfig } from '../configuration/config.ts';
import { connect } from '../head-office-client/connection.ts';
import { createHeadOfficeClient } from '../head-office-client/head-office-client.ts';
import { type KeyStorage, loadKioskKey } from '../keys/kiosk-key.ts';
import type { Log } from '../log.ts';
import { commitEnrolment } from './commit-enrolment.ts';
import { enrol } from './enrol.ts';
import { type EnrolmentController, enrolmentController } from './enrolment-controller.ts';

export interface OpenEnrolmentDependencies {
  readonly folder: string;
  readonly keyFile: string;
  readonly keeper: KeyStorage;
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
export function openEnrolment(parts: OpenEnrolmentDependencies): EnrolmentController {
  const { folder, keyFile, keeper, version, log, known, given } = parts;
  const line = known?.config.headOffice;
  const authorityFile = line?.authorityFile ?? given.authorityFile;
  const newKey = `${keyFile}.enrolling`;
  log('enrolmentWanted', { again: known !== undefined });
  return enrolmentController({
    address: line?.url ?? given.address,
    again: known !== undefined,
    async enrol(address, code) {
      const key = await loadKioskKey(newKey, keeper);
      const answerSeconds = line?.answerSeconds ?? DEFAULT_ANSWER_SECONDS;
      const way = { url: address, answerSeconds, ...(authorityFile === undefined ? {} : { authorityFile }) };
      const office = createHeadOfficeClient(connect({ headOffice: way }), () => undefined);
      const place = known && { branchId: known.config.branchId, kioskId: known.config.kioskId };
      const enrolled = await enrol(office, key, { code, version, ...(place ? { place } : {}) });
      if (!enrolled.ok) return enrolled;
      const provisioning = enrolled.value;
      const keepsFile = known?.keepsFile ?? false;
      const leftOut = commitEnrolment({
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
