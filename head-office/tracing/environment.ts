import { z } from 'zod';
import { fail, type Outcome, succeed } from '../../contract/outcome.ts';
import type { StartFault } from '../configuration/read-json.ts';

export type Environment = Readonly<Record<string, string | undefined>>;

/** Nobody else's trace is a parent here, so that both kinds are one. */
const SAMPLERS = {
  always_on: 'all',
  parentbased_always_on: 'all',
  always_off: 'none',
  parentbased_always_off: 'none',
  traceidratio: 'ratio',
  parentbased_traceidratio: 'ratio',
} as const;

/** Where traces go, and how much of them. With what headers, certificates and patience, the exporter reads itself. */
export interface TraceSettings {
  /** Undefined for the exporter's own default, a collector on this computer. */
  readonly url: string | undefined;
  readonly sampler: (typeof SAMPLERS)[keyof typeof SAMPLERS];
  /** Of all requests, with `ratio`. */
  readonly ratio: number;
  readonly batch: {
    readonly scheduledDelayMillis: number | undefined;
    readonly exportTimeoutMillis: number | undefined;
    readonly maxQueueSize: number | undefined;
    readonly maxExportBatchSize: number | undefined;
  };
}

const address = z.url({ protocol: /^https?$/ }).optional();
const milliseconds = z.coerce.number().int().min(0).optional();
const count = z.coerce.number().int().positive().optional();

const environmentSchema = z.object({
  OTEL_TRACES_EXPORTER: z.literal('otlp').optional(),
  OTEL_EXPORTER_OTLP_ENDPOINT: address,
  OTEL_EXPORTER_OTLP_TRACES_ENDPOINT: address,
  OTEL_EXPORTER_OTLP_PROTOCOL: z.string().optional(),
  OTEL_EXPORTER_OTLP_TRACES_PROTOCOL: z.string().optional(),
  OTEL_TRACES_SAMPLER: z
    .enum([
      'always_on',
      'always_off',
      'traceidratio',
      'parentbased_always_on',
      'parentbased_always_off',
      'parentbased_traceidratio',
    ])
    .default('always_on'),
  OTEL_TRACES_SAMPLER_ARG: z.coerce.number().min(0).max(1).default(1),
  OTEL_BSP_SCHEDULE_DELAY: milliseconds,
  OTEL_BSP_EXPORT_TIMEOUT: milliseconds,
  OTEL_BSP_MAX_QUEUE_SIZE: count,
  OTEL_BSP_MAX_EXPORT_BATCH_SIZE: count,
});

const PROTOCOL = 'http/protobuf';

/** Undefined where nobody wants traces: without an exporter or a place to send them to. */
export function readTraceSettings(environment: Environment): Outcome<TraceSettings | undefined, StartFault> {
  const given = withoutEmpty(environment);
  if (!isWanted(given)) return succeed(undefined);
  const parsed = environmentSchema.safeParse(given);
  if (!parsed.success) {
    const [name = ''] = parsed.error.issues.map(({ path }) => path.join('.'));
    return fail(
      `the environment variable ${name} says what traces cannot be sent by: docs/run-head-office.md names what can be; OTEL_SDK_DISABLED=true sends none`,
    );
  }
  const told = parsed.data;
  const url = told.OTEL_EXPORTER_OTLP_TRACES_ENDPOINT ?? pathBelow(told.OTEL_EXPORTER_OTLP_ENDPOINT);
  const protocol = told.OTEL_EXPORTER_OTLP_TRACES_PROTOCOL ?? told.OTEL_EXPORTER_OTLP_PROTOCOL ?? PROTOCOL;
  if (protocol !== PROTOCOL) {
    return fail(`traces are sent by ${PROTOCOL} alone: set OTEL_EXPORTER_OTLP_PROTOCOL to it, or to nothing`);
  }
  return succeed({
    url,
    sampler: SAMPLERS[told.OTEL_TRACES_SAMPLER],
    ratio: told.OTEL_TRACES_SAMPLER_ARG,
    batch: {
      scheduledDelayMillis: told.OTEL_BSP_SCHEDULE_DELAY,
      exportTimeoutMillis: told.OTEL_BSP_EXPORT_TIMEOUT,
      maxQueueSize: told.OTEL_BSP_MAX_QUEUE_SIZE,
      maxExportBatchSize: told.OTEL_BSP_MAX_EXPORT_BATCH_SIZE,
    },
  });
}

/** By default nothing is sent, also where other programs of the machine are told how. */
function isWanted(given: Environment): boolean {
  if (given['OTEL_SDK_DISABLED']?.toLowerCase() === 'true') return false;
  const exporter = given['OTEL_TRACES_EXPORTER'];
  if (exporter !== undefined) return exporter !== 'none';
  return ['OTEL_EXPORTER_OTLP_ENDPOINT', 'OTEL_EXPORTER_OTLP_TRACES_ENDPOINT'].some((name) => name in given);
}

/** OpenTelemetry, "Environment Variable Specification": an empty one counts as none. */
function withoutEmpty(environment: Environment): Environment {
  return Object.fromEntries(
    Object.entries(environment).flatMap(([name, text]) => (text?.trim() ? [[name, text.trim()]] : [])),
  );
}

/** OpenTelemetry, "OpenTelemetry Protocol Exporter": that of all signals has a path added for each. */
function pathBelow(endpoint: string | undefined): string | undefined {
  return endpoint && new URL('v1/traces', endpoint.endsWith('/') ? endpoint : `${endpoint}/`).href;
}
