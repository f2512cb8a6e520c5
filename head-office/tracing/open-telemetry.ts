import { setTimeout as pause } from 'node:timers/promises';
import {
  type Span as ApiSpan,
  type Attributes,
  ROOT_CONTEXT,
  SpanKind,
  SpanStatusCode,
  type Tracer,
  trace,
} from '@opentelemetry/api';
import { type ExportResult, ExportResultCode, parseTraceParent } from '@opentelemetry/core';
import { OTLPTraceExporter } from '@opentelemetry/exporter-trace-otlp-proto';
import { detectResources, envDetector, resourceFromAttributes } from '@opentelemetry/resources';
import {
  AlwaysOffSampler,
  AlwaysOnSampler,
  BatchSpanProcessor,
  ParentBasedSampler,
  type ReadableSpan,
  type Sampler,
  type SpanExporter,
  TraceIdRatioBasedSampler,
  TracerProvider,
} from '@opentelemetry/sdk-trace';
import type { Logger } from 'pino';
import { errorCode } from '../error-code.ts';
import { requestContext } from '../request-context.ts';
import type { Span } from '../span.ts';
import type { TraceSettings } from './environment.ts';
import type { Tracing, TracingDependencies } from './tracing.ts';

const SERVICE = 'anjungan-head-office';

/** Of one head office: nothing global is set, so that several run in a process. Names are those of the semantic conventions. */
export function createTracing(
  { url, sampler, ratio, batch }: TraceSettings,
  { instance, log }: TracingDependencies,
): Tracing {
  const named = resourceFromAttributes({ 'service.name': SERVICE, 'service.instance.id': instance });
  const exporter = new OTLPTraceExporter(url === undefined ? {} : { url });
  const provider = new TracerProvider({
    resource: named.merge(detectResources({ detectors: [envDetector] })),
    sampler: new ParentBasedSampler({ root: samplerOf(sampler, ratio) }),
    spanProcessors: [
      new BatchSpanProcessor({ exporter: logFailures(exporter, log), ...withoutUndefined(batch) }),
    ],
  });
  const tracer = provider.getTracer(SERVICE);
  return {
    begin(method, route) {
      const attributes = { 'http.request.method': method, 'http.route': route };
      const span = tracer.startSpan(
        `${method} ${route}`,
        { kind: SpanKind.SERVER, attributes },
        ROOT_CONTEXT,
      );
      return span.isRecording() ? spanOf(tracer, span) : undefined;
    },
    async stop(seconds) {
      // What fails was logged.
      const ended = provider.shutdown().catch(() => undefined);
      await Promise.race([ended, pause(seconds * 1_000, undefined, { ref: false })]);
    },
  };
}

function spanOf(tracer: Tracer, span: ApiSpan): Span {
  const { traceId, spanId, traceFlags } = span.spanContext();
  const begin = (name: string, attributes: Attributes, startTime?: number) => {
    const options = { kind: SpanKind.CLIENT, attributes, ...(startTime === undefined ? {} : { startTime }) };
    return spanOf(tracer, tracer.startSpan(name, options, trace.setSpan(ROOT_CONTEXT, span)));
  };
  let isOver = false;
  return {
    traceId,
    traceparent: `00-${traceId}-${spanId}-${traceFlags.toString(16).padStart(2, '0')}`,
    linkTo(traceparent) {
      const caller = typeof traceparent === 'string' ? parseTraceParent(traceparent) : null;
      if (caller) span.addLink({ context: { ...caller, isRemote: true } });
    },
    beginCall: ({ method, host, path }) =>
      begin(path === '' ? method : `${method} ${path}`, {
        'http.request.method': method,
        'server.address': host,
        'url.template': path,
      }),
    addStatement({ system, operation, table, milliseconds, fault }) {
      const name = table === undefined ? operation : `${operation} ${table}`;
      const attributes = {
        'db.system.name': system,
        'db.operation.name': operation,
        ...(table === undefined ? {} : { 'db.collection.name': table }),
      };
      begin(name, attributes, Date.now() - milliseconds).end(fault === undefined ? {} : { fault });
    },
    end({ status, fault }) {
      if (isOver) return;
      isOver = true;
      if (status !== undefined) span.setAttribute('http.response.status_code', status);
      const code = fault ?? (status !== undefined && status >= 500 ? String(status) : undefined);
      if (code !== undefined) span.setAttribute('error.type', code).setStatus({ code: SpanStatusCode.ERROR });
      span.end();
    },
  };
}

function samplerOf(name: TraceSettings['sampler'], ratio: number): Sampler {
  if (name === 'none') return new AlwaysOffSampler();
  return name === 'all' ? new AlwaysOnSampler() : new TraceIdRatioBasedSampler(ratio);
}

/** The batch was begun by some request, whose line in the log this is not. */
function logFailures(exporter: SpanExporter, log: Logger): SpanExporter {
  return {
    export(spans: ReadableSpan[], onResult: (result: ExportResult) => void) {
      exporter.export(spans, (result) => {
        if (result.code === ExportResultCode.FAILED) {
          const code = errorCode(result.error);
          requestContext.exit(() => log.warn({ code, spans: spans.length }, 'traces were not taken'));
        }
        onResult(result);
      });
    },
    shutdown: () => exporter.shutdown(),
  };
}

function withoutUndefined(batch: TraceSettings['batch']) {
  return Object.fromEntries(Object.entries(batch).filter(([, value]) => value !== undefined));
}
