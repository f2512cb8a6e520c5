import type { FastifyInstance } from 'fastify';
import { Counter, Histogram, Registry } from 'prom-client';
import type { Intake } from '../../claims/submit-claim.ts';

/** What is counted as it happens. Labels are route templates, statuses and outcomes: nothing that a sender chooses. */
export interface Meters {
  readonly registry: Registry;
  /** What became of an envelope. */
  count(intake: Intake): void;
}

/** Of one head office: several may run in a process. */
export function createMeters(app: FastifyInstance): Meters {
  const registry = new Registry();
  const registers = [registry];
  const requests = new Counter({
    name: 'head_office_requests_total',
    help: 'Requests that were answered.',
    labelNames: ['method', 'route', 'status'],
    registers,
  });
  const durations = new Histogram({
    name: 'head_office_request_duration_seconds',
    help: 'From the head of a request to the end of its answer.',
    labelNames: ['route'],
    registers,
  });
  const intake = new Counter({
    name: 'head_office_envelopes_total',
    help: 'Envelopes that were worked on: decided, parked, not confirmed yet, sent again, or not taken.',
    labelNames: ['outcome'],
    registers,
  });
  app.addHook('onResponse', async ({ method, routeOptions }, { statusCode, elapsedTime }) => {
    const route = routeOptions.url ?? 'none';
    requests.inc({ method, route, status: statusCode });
    durations.observe({ route }, elapsedTime / 1_000);
  });
  return { registry, count: (outcome) => intake.inc({ outcome }) };
}
