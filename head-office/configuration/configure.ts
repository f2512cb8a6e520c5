import { hostname } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { z } from 'zod';
import { instantText } from '../../contract/calendar.ts';
import { fail, type Outcome, succeed } from '../../contract/outcome.ts';
import defaults from './default.json' with { type: 'json' };
import { isLoopback } from './loopback.ts';
import type { OidcSettings } from './oidc-schema.ts';
import { describeFaults, readJson, type StartFault } from './read-json.ts';
import { type Configuration, configurationSchema } from './schema.ts';

/** The configuration with absolute paths, and what only a flag can set. */
export interface Settings extends Configuration {
  readonly keyFile: string;
  readonly caseKeyFile: string;
  readonly instance: string;
  /** Made-up participants and training routes; only on a loopback address. */
  readonly training: boolean;
}

const FLAGS = {
  config: { type: 'string' },
  host: { type: 'string' },
  port: { type: 'string' },
  data: { type: 'string' },
  'key-file': { type: 'string' },
  kiosks: { type: 'string' },
  policy: { type: 'string' },
  'log-level': { type: 'string' },
  training: { type: 'boolean' },
  'stop-with-parent': { type: 'boolean' },
  'add-operator': { type: 'string' },
  role: { type: 'string' },
  'remove-operator': { type: 'string' },
  'reset-factor': { type: 'string' },
  'break-glass': { type: 'boolean' },
  'link-operator': { type: 'string' },
  subject: { type: 'string' },
  'add-supervisor': { type: 'string' },
  'adopt-keys': { type: 'boolean' },
  'new-case-keys': { type: 'boolean' },
  import: { type: 'string' },
  'exported-at': { type: 'string' },
  report: { type: 'string' },
  migrate: { type: 'boolean' },
} as const;

/** The command line, read. `stopWithParent` watches standard input, which ends when the parent process does. */
export interface Flags {
  readonly configFile?: string;
  readonly given: Record<string, unknown>;
  readonly training: boolean;
  readonly stopWithParent: boolean;
  /**
   * Instead of listening: adds an operator, or sets a new one-time password or another role; has one sign in as a subject
   * of the identity provider from now on; removes an operator; takes the second factor of one away.
   */
  readonly operator?:
    | { readonly add: string; readonly role?: string; readonly breakGlass?: true }
    | { readonly link: string; readonly subject: string; readonly role?: string }
    | { readonly remove: string }
    | { readonly resetFactor: string };
  /** Instead of listening: names a supervisor of a branch, as BRANCH/ID/NAME. */
  readonly supervisor?: string;
  /** Instead of listening: makes the keys of the key file this database's own. */
  readonly adoptKeys: boolean;
  /** Instead of listening: adds a set of case keys to the file. */
  readonly newCaseKeys: boolean;
  /** Instead of listening: takes a file of people into the registry. */
  readonly import?: ImportOrder;
  /** Instead of listening: makes or updates the tables. */
  readonly migrate: boolean;
}

export interface ImportOrder {
  readonly file: string;
  /** When the core made the file. */
  readonly exportedAt: Date;
  /** Where the lines that were not taken are named. */
  readonly reportFile: string;
}

export function readFlags(args: readonly string[]): Outcome<Flags, StartFault> {
  try {
    const { values } = parseArgs({ args: [...args], options: FLAGS, strict: true });
    const given = {
      host: values.host,
      port: values.port === undefined ? undefined : Number(values.port),
      dataFolder: absolute(values.data),
      keyFile: absolute(values['key-file']),
      kiosksFile: absolute(values.kiosks),
      policyFile: absolute(values.policy),
      logLevel: values['log-level'],
    };
    const ordered = importOf(values);
    if (!ordered.ok) return ordered;
    return succeed({
      ...ordered.value,
      ...(values.config === undefined ? {} : { configFile: resolve(values.config) }),
      given: withoutUndefined(given),
      training: values.training ?? false,
      stopWithParent: values['stop-with-parent'] ?? false,
      ...operatorOf(values),
      ...(values['add-supervisor'] === undefined ? {} : { supervisor: values['add-supervisor'] }),
      adoptKeys: values['adopt-keys'] ?? false,
      newCaseKeys: values['new-case-keys'] ?? false,
      migrate: values.migrate ?? false,
    });
  } catch (error) {
    const cause = error instanceof Error ? (error.message.split('. ')[0] ?? '') : '';
    return fail(`${cause}; the flags are ${Object.keys(FLAGS).map(asFlag).join(' ')}`);
  }
}

interface OperatorFlags {
  readonly 'add-operator'?: string | undefined;
  readonly role?: string | undefined;
  readonly 'remove-operator'?: string | undefined;
  readonly 'reset-factor'?: string | undefined;
  readonly 'break-glass'?: boolean | undefined;
  readonly 'link-operator'?: string | undefined;
  readonly subject?: string | undefined;
}

function operatorOf(given: OperatorFlags): Pick<Flags, 'operator'> {
  const { 'add-operator': add, 'remove-operator': remove, 'reset-factor': resetFactor } = given;
  const { 'link-operator': link, subject = '', 'break-glass': breakGlass } = given;
  const role = given.role === undefined ? {} : { role: given.role };
  if (add !== undefined) return { operator: { add, ...role, ...(breakGlass && { breakGlass }) } };
  if (link !== undefined) return { operator: { link, subject, ...role } };
  if (remove !== undefined) return { operator: { remove } };
  return resetFactor === undefined ? {} : { operator: { resetFactor } };
}

interface ImportFlags {
  readonly import?: string | undefined;
  readonly 'exported-at'?: string | undefined;
  readonly report?: string | undefined;
}

function importOf(given: ImportFlags): Outcome<Pick<Flags, 'import'>, StartFault> {
  const { import: file, 'exported-at': exported, report } = given;
  if (file === undefined) return succeed({});
  const exportedAt = instantText.safeParse(exported);
  if (report === undefined || !exportedAt.success) {
    return fail(
      '--import FILE needs --report FILE, for the lines that are not taken, and --exported-at INSTANT, when the core made the ' +
        'file, in UTC as 2026-11-27T17:00:00Z',
    );
  }
  const order = { file: resolve(file), exportedAt: new Date(exportedAt.data), reportFile: resolve(report) };
  return succeed({ import: order });
}

/**
 * Merges defaults, file, the database's address from the environment, and flags; a later one overrides an earlier one
 * key by key. Training has its own embedded database unless the file names another.
 */
export async function readSettings(
  flags: Flags,
  databaseUrl: string | undefined,
): Promise<Outcome<Settings, StartFault>> {
  const file = flags.configFile
    ? await readJson(flags.configFile, z.record(z.string(), z.unknown()), 'configuration')
    : succeed({});
  if (!file.ok) return file;
  return makeSettings(
    { ...file.value, ...(databaseUrl && !flags.training ? { databaseUrl } : {}), ...flags.given },
    flags.training,
    dirname(flags.configFile ?? resolve('x')),
  );
}

/** Completes `given` from the defaults. Paths count from `base`. Used by tests, too. */
export function makeSettings(
  given: Record<string, unknown>,
  training: boolean,
  base: string,
): Outcome<Settings, StartFault> {
  const parsed = configurationSchema.safeParse(merge(defaults, given));
  if (!parsed.success) {
    return fail(`the configuration is wrong: ${describeFaults(parsed.error)}; correct the file or the flag`);
  }
  const { tls, keyFile, caseKeyFile, kiosksFile, policyFile, core, fleet, notices, ...rest } = parsed.data;
  const { webhook } = notices;
  const dataFolder = resolve(base, rest.dataFolder);
  const keys = keyFile ? resolve(base, keyFile) : join(dataFolder, 'keys.json');
  if (training && !isLoopback(rest.host)) {
    return fail(`training takes loopback addresses only, not ${rest.host}: set host to 127.0.0.1`);
  }
  if (notices.mail.length > 0 && rest.smtpUrl === undefined && !training) {
    return fail('notices.mail names addresses, but no mail server is named: set smtpUrl');
  }
  return succeed({
    ...rest,
    core: withFiles(core, base),
    fleet: { ...fleet, operators: { ...fleet.operators, ...oidcFrom(base, fleet.operators.oidc) } },
    instance: rest.instance ?? `${hostname()}:${rest.port}`,
    notices: {
      ...notices,
      ...(webhook ? { webhook: { ...webhook, secretFile: resolve(base, webhook.secretFile) } } : {}),
    },
    dataFolder,
    training,
    keyFile: keys,
    caseKeyFile: caseKeyFile ? resolve(base, caseKeyFile) : join(dirname(keys), 'case-keys.json'),
    ...(kiosksFile ? { kiosksFile: resolve(base, kiosksFile) } : {}),
    ...(policyFile ? { policyFile: resolve(base, policyFile) } : {}),
    ...(tls
      ? { tls: { certificateFile: resolve(base, tls.certificateFile), keyFile: resolve(base, tls.keyFile) } }
      : {}),
  });
}

function withFiles(core: Configuration['core'], base: string): Configuration['core'] {
  const { clients, nats, accountInquiry, registry, ...rest } = core;
  return {
    ...rest,
    ...(accountInquiry ? { accountInquiry: withTokenFile(accountInquiry, base) } : {}),
    registry: withTokenFile(registry, base),
    clients: clients.map(({ jwksFile, ...client }) => ({
      ...client,
      ...(jwksFile ? { jwksFile: resolve(base, jwksFile) } : {}),
    })),
    ...(nats
      ? {
          nats: {
            ...nats,
            ...(nats.credentialsFile ? { credentialsFile: resolve(base, nats.credentialsFile) } : {}),
          },
        }
      : {}),
  };
}

function withTokenFile<Asked extends { readonly kind: string }>(asked: Asked, base: string): Asked {
  return 'tokenFile' in asked && typeof asked.tokenFile === 'string'
    ? { ...asked, tokenFile: resolve(base, asked.tokenFile) }
    : asked;
}

function oidcFrom(base: string, oidc: OidcSettings | undefined): { oidc?: OidcSettings } {
  if (!oidc) return {};
  const { clientSecretFile: secret, clientKeyFile: key } = oidc;
  return {
    oidc: {
      ...oidc,
      ...(secret === undefined ? {} : { clientSecretFile: resolve(base, secret) }),
      ...(key === undefined ? {} : { clientKeyFile: resolve(base, key) }),
    },
  };
}

/** Sections are completed key by key, so that a file may set one number of a section alone. */
function merge(base: Record<string, unknown>, given: Record<string, unknown>): Record<string, unknown> {
  const merged = { ...base };
  for (const [key, value] of Object.entries(given)) {
    const section = merged[key];
    merged[key] = isSection(section) && isSection(value) ? { ...section, ...value } : value;
  }
  return merged;
}

function isSection(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function absolute(path: string | undefined): string | undefined {
  return path === undefined ? undefined : resolve(path);
}

function asFlag(name: string): string {
  return `--${name}`;
}

function withoutUndefined(record: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(record).filter(([, value]) => value !== undefined));
}
