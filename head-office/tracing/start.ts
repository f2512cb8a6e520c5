import { type Outcome, succeed } from '../../contract/outcome.ts';
import type { StartFault } from '../configuration/read-json.ts';
import { type Environment, readTraceSettings } from './environment.ts';
import type { Tracing, TracingDependencies } from './tracing.ts';

/** By OpenTelemetry's usual environment variables; nothing of its libraries is loaded where they ask for no traces. */
export async function startTracing(
  environment: Environment,
  dependencies: TracingDependencies,
): Promise<Outcome<Tracing | undefined, StartFault>> {
  const settings = readTraceSettings(environment);
  if (!settings.ok) return settings;
  if (settings.value === undefined) return succeed(undefined);
  const { createTracing } = await import('./open-telemetry.ts');
  return succeed(createTracing(settings.value, dependencies));
}
