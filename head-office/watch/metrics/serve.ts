import { once } from 'node:events';
import { createServer, type RequestListener, type Server } from 'node:http';
import { collectDefaultMetrics, type Registry } from 'prom-client';
import { z } from 'zod';
import { fail, type Outcome, succeed } from '../../../contract/outcome.ts';
import type { Settings } from '../../configuration/configure.ts';
import type { StartFault } from '../../configuration/read-json.ts';
import { errorCode } from '../../error-code.ts';

/** A listener for Prometheus alone. */
export interface MetricsListener {
  /** Such as http://127.0.0.1:9464/metrics. */
  readonly address: string;
  close(): Promise<void>;
}

const PATH = '/metrics';
/** Gauges of prom-client that are named like counters, each the sum of another one; promtool objects to them. */
const MISNAMED = [
  'nodejs_active_handles_total',
  'nodejs_active_requests_total',
  'nodejs_active_resources_total',
];
const addressSchema = z.object({ port: z.int() });

/** Listens apart from the public port, and answers `GET /metrics`; `refresh` is called first. */
export async function serveMetrics(
  registry: Registry,
  refresh: () => Promise<void>,
  {
    metrics,
    limits,
  }: { readonly metrics: Settings['metrics'] & { readonly port: number } } & Pick<Settings, 'limits'>,
): Promise<Outcome<MetricsListener, StartFault>> {
  const { host, port } = metrics;
  const milliseconds = limits.headSeconds * 1_000;
  const server = createServer(
    { requestTimeout: milliseconds, headersTimeout: milliseconds },
    answerWith(registry, refresh),
  );
  try {
    server.listen(port, host);
    await once(server, 'listening');
  } catch (error) {
    return fail(
      `cannot listen for metrics on port ${port} of ${host} (${errorCode(error)}): set metrics.host and metrics.port to a free one`,
    );
  }
  collectDefaultMetrics({ register: registry });
  for (const name of MISNAMED) registry.removeSingleMetric(name);
  const bound = addressSchema.parse(server.address()).port;
  const name = host.includes(':') ? `[${host}]` : host;
  return succeed({ address: `http://${name}:${bound}${PATH}`, close: () => close(server) });
}

function answerWith(registry: Registry, refresh: () => Promise<void>): RequestListener {
  return async ({ method, url }, response) => {
    if (url !== PATH) return response.writeHead(404).end();
    if (method !== 'GET') return response.writeHead(405, { allow: 'GET' }).end();
    await refresh();
    const text = await registry.metrics();
    return response.writeHead(200, { 'content-type': registry.contentType }).end(text);
  };
}

async function close(server: Server): Promise<void> {
  const closed = once(server, 'close');
  server.close();
  server.closeAllConnections();
  await closed;
}
