import { succeed } from '../../contract/outcome.ts';
import { defaultCallLimits, type KioskConfig } from '../configuration/config.ts';
import type { HeadOfficeAddress } from '../configuration/head-office-address.ts';
import { headOfficeConnection } from '../head-office-client/connection.ts';
import { createHeadOfficeClient } from '../head-office-client/head-office-client.ts';
import { type KeyStorage, loadKioskKey } from '../keys/kiosk-key.ts';
import type { Log } from '../log.ts';
import type { Panel } from '../staff/settings/local-settings.ts';
import { commitEnrolment } from './commit-enrolment.ts';
import { enrol } from './enrol.ts';
import { type EnrolmentController, enrolmentController } from './enrolment-controller.ts';

export interface OpenEnrolmentDependencies {
  readonly folder: string;
  readonly keyFile: string;
  readonly keyStorage: KeyStorage;
  readonly version: string;
  readonly log: Log;
  /** Of a kiosk that was enrolled before; `keepsFile`: its provisioning file is not its own and stays as it is. */
  readonly known: { readonly config: KioskConfig; readonly keepsFile: boolean } | undefined;
  /** Its size is asked, unless it tells or the file says. */
  readonly panel: Panel;
  /** At which it enrols: of the known kiosk, or as whoever has the machine set it. */
  readonly headOffice: HeadOfficeAddress;
  readonly onChange: () => void;
  readonly onEnrolled: () => void;
  readonly onBug: (error: unknown) => void;
}

/** Enrolment on this kiosk: the new key is made here, and only its public part leaves. */
export function openEnrolment(dependencies: OpenEnrolmentDependencies): EnrolmentController {
  const { folder, keyFile, keyStorage, version, log, known, panel, headOffice } = dependencies;
  const { onChange, onEnrolled, onBug } = dependencies;
  const provisioned = known?.config.headOffice;
  const { url: address, authorityFile } = headOffice;
  // Into a file that somebody else wrote no answer would go.
  const isAsked = !known?.keepsFile && (known?.config.screen.mmPerPx ?? panel.mmPerPx()) === null;
  const newKey = `${keyFile}.enrolling`;
  log('enrolmentWanted', { again: known !== undefined });
  return enrolmentController({
    address,
    again: known !== undefined,
    unmeasured: isAsked ? panel.widthPx() : null,
    async enrol(code, mmPerPx) {
      const key = await loadKioskKey(newKey, keyStorage);
      const config = {
        ...(provisioned ?? defaultCallLimits),
        url: address,
        ...(authorityFile === undefined ? {} : { authorityFile }),
      };
      const client = createHeadOfficeClient(headOfficeConnection(config), () => undefined);
      const place = known && { branchId: known.config.branchId, kioskId: known.config.kioskId };
      const enrolled = await enrol(client, key, { code, version, ...(place ? { place } : {}) });
      if (!enrolled.ok) return enrolled;
      const provisioning = enrolled.value;
      const keepsFile = known?.keepsFile ?? false;
      commitEnrolment({
        folder,
        newKey,
        keyFile,
        address,
        authorityFile,
        provisioning,
        keepsFile,
        mmPerPx,
      });
      const { branchId, kioskId, kid } = provisioning;
      log('enrolled', { branchId, kioskId, kid });
      return succeed(undefined);
    },
    onChange,
    onEnrolled,
    onBug,
  });
}
