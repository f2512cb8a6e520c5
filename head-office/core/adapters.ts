import type { Logger } from 'pino';
import { fail, type Outcome, succeed } from '../../contract/outcome.ts';
import { type AccountInquiry, manualInquiry } from '../account-inquiry/account-inquiry.ts';
import { createBankGateway } from '../account-inquiry/bank-gateway.ts';
import type { Settings } from '../configuration/configure.ts';
import type { StartFault } from '../configuration/read-json.ts';
import { importedRegistry, type Registry } from '../people/registry.ts';
import { createHttpRegistry, type HttpRegistryDependencies } from './registry/http/http-registry.ts';

/** The adapters that the configuration names; a head office at work does not start without one of each. */
export async function createAccountInquiry(
  { core }: Settings,
  log: Logger,
): Promise<Outcome<AccountInquiry, StartFault>> {
  const { accountInquiry } = core;
  if (accountInquiry === undefined) {
    return fail(
      'core.accountInquiry is not set: say in the configuration who asks banks for the holder of an account, {"kind": "http", "url": …} for a gateway of the agency or {"kind": "manual"} for staff who look at each; docs/head-office.md explains both',
    );
  }
  return accountInquiry.kind === 'manual' ? succeed(manualInquiry) : createBankGateway(accountInquiry, log);
}

/** In training the made-up people lie in the registry's tables. */
export async function createRegistry(
  dependencies: HttpRegistryDependencies,
): Promise<Outcome<Registry, StartFault>> {
  const { core, training } = dependencies.settings;
  const { registry } = core;
  return training || registry.kind === 'import'
    ? succeed(importedRegistry)
    : createHttpRegistry(dependencies, registry);
}
