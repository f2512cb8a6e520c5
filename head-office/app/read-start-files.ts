import { mkdir } from 'node:fs/promises';
import type { ClientAuth } from 'openid-client';
import { dayAt } from '../../contract/calendar.ts';
import { fail, type Outcome, succeed } from '../../contract/outcome.ts';
import { utcDay } from '../clock.ts';
import type { Settings } from '../configuration/configure.ts';
import { readJson, type StartFault } from '../configuration/read-json.ts';
import { type KnownKiosk, kiosksSchema } from '../configuration/schema.ts';
import { type CoreClients, loadCoreClients } from '../core/clients/clients.ts';
import { errorCode } from '../error-code.ts';
import { type CaseKeys, loadCaseKeys } from '../keys/case-keys.ts';
import { type HeadOfficeKeys, loadHeadOfficeKeys } from '../keys/head-office-keys.ts';
import { type ListedKiosk, readListedKiosks } from '../keys/kiosk-keys.ts';
import { requireKeysInForce } from '../keys/signing.ts';
import { readClientAuthentication } from '../oidc/client-authentication.ts';
import type { ReadPolicy } from '../policy/read-edition.ts';
import { readPolicy } from '../policy/signed-policy.ts';

interface StartFiles {
  /** Of the configured file, or the one shipped with the program. */
  readonly policy: ReadPolicy;
  /** Undefined where no kiosk is configured: the database's list of kiosks then stays as it is. */
  readonly listedKiosks: readonly ListedKiosk[] | undefined;
  readonly coreClients: CoreClients;
  readonly keys: HeadOfficeKeys;
  readonly caseKeys: CaseKeys;
  /** How the head office shows its operators' identity provider who it is, where there is one. */
  readonly providerAuthentication: ClientAuth | undefined;
}

/** Reads every file that a head office needs before it opens its database; makes the data folder and its keys. */
export async function readStartFiles(
  settings: Settings,
  now: Date,
): Promise<Outcome<StartFiles, StartFault>> {
  const policy = await readPolicy(settings.policyFile, dayAt(now, settings.office.timeZone));
  if (!policy.ok) return policy;
  const kiosks = await readKiosks(settings);
  if (!kiosks.ok) return kiosks;
  const listed = await readListedKiosks(kiosks.value ?? []);
  if (!listed.ok) return listed;
  const coreClients = await loadCoreClients(settings.core.clients);
  if (!coreClients.ok) return coreClients;
  const folder = await createFolder(settings.dataFolder);
  if (!folder.ok) return folder;
  const keys = await loadHeadOfficeKeys(settings.keyFile);
  if (!keys.ok) return keys;
  const usable = requireKeysInForce(keys.value, now, settings.keyFile);
  if (!usable.ok) return usable;
  const caseKeys = await loadCaseKeys(settings.caseKeyFile, utcDay(now));
  if (!caseKeys.ok) return caseKeys;
  const { oidc } = settings.fleet.operators;
  const authentication = oidc ? await readClientAuthentication(oidc) : succeed(undefined);
  if (!authentication.ok) return authentication;
  return succeed({
    policy: policy.value,
    listedKiosks: kiosks.value && listed.value,
    coreClients: coreClients.value,
    keys: keys.value,
    caseKeys: caseKeys.value,
    providerAuthentication: authentication.value,
  });
}

async function readKiosks({
  kiosks,
  kiosksFile,
}: Settings): Promise<Outcome<readonly KnownKiosk[] | undefined, StartFault>> {
  if (kiosksFile === undefined) return succeed(kiosks.length > 0 ? kiosks : undefined);
  const listed = await readJson(kiosksFile, kiosksSchema, 'list of kiosks');
  return listed.ok ? succeed([...kiosks, ...listed.value]) : listed;
}

/** Only the user that the service runs as may read the folder. */
export async function createFolder(folder: string): Promise<Outcome<void, StartFault>> {
  try {
    await mkdir(folder, { recursive: true, mode: 0o700 });
    return succeed(undefined);
  } catch (error) {
    return fail(
      `the data folder ${folder} cannot be made (${errorCode(error)}): check the path and its rights`,
    );
  }
}
