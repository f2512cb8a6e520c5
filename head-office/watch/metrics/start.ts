import type { Registry } from 'prom-client';
import { type Outcome, succeed } from '../../../contract/outcome.ts';
import type { StartFault } from '../../configuration/read-json.ts';
import { createFleetGauges, type FleetGaugeDependencies } from './fleet-gauges.ts';
import { type LoadDependencies, measureLoad } from './load.ts';
import { type MetricsListener, serveMetrics } from './serve.ts';

type MetricsDependencies = LoadDependencies & FleetGaugeDependencies;

/** Shows what is counted, and what is measured now, where `metrics.port` says so; else nobody listens. */
export async function startMetrics(
  registry: Registry,
  dependencies: MetricsDependencies,
): Promise<Outcome<MetricsListener | undefined, StartFault>> {
  const { metrics, limits } = dependencies.settings;
  const { port } = metrics;
  if (port === undefined) return succeed(undefined);
  measureLoad(registry, dependencies);
  const { refresh } = createFleetGauges(registry, dependencies);
  return serveMetrics(registry, refresh, { metrics: { ...metrics, port }, limits });
}
