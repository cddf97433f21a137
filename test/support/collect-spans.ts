import {
  context,
  propagation,
  trace,
  type Context,
  type TextMapPropagator,
} from "@opentelemetry/api";
import { AsyncLocalStorageContextManager } from "@opentelemetry/context-async-hooks";
import {
  BasicTracerProvider,
  InMemorySpanExporter,
  SimpleSpanProcessor,
  type ReadableSpan,
} from "@opentelemetry/sdk-trace-base";

/** Spans that ended, in that order. */
export interface CollectedSpans {
  take(): readonly ReadableSpan[];
}

/** The form of W3C Trace Context, without what it says about forms to come. */
const traceparent: TextMapPropagator = {
  inject(from: Context, carrier, setter) {
    const span = trace.getSpanContext(from);
    if (span === undefined) return;
    const { traceId, spanId, traceFlags } = span;
    setter.set(carrier, "traceparent", `00-${traceId}-${spanId}-0${traceFlags}`);
    setter.set(carrier, "baggage", "secret=1");
  },
  extract(into: Context, carrier, getter) {
    const sent = String(getter.get(carrier, "traceparent") ?? "");
    const [, traceId, spanId] = /^00-([\da-f]{32})-([\da-f]{16})-01$/.exec(sent) ?? [];
    if (traceId === undefined || spanId === undefined) return into;
    return trace.setSpanContext(into, { traceId, spanId, traceFlags: 1, isRemote: true });
  },
  fields: () => ["traceparent"],
};

/** Collects spans in this process from now on, as a program that was loaded before the server does. */
export function collectSpans(): CollectedSpans {
  const exporter = new InMemorySpanExporter();
  trace.setGlobalTracerProvider(
    new BasicTracerProvider({ spanProcessors: [new SimpleSpanProcessor(exporter)] }),
  );
  context.setGlobalContextManager(new AsyncLocalStorageContextManager().enable());
  propagation.setGlobalPropagator(traceparent);
  return {
    take() {
      const spans = [...exporter.getFinishedSpans()];
      exporter.reset();
      return spans;
    },
  };
}

/** Nobody collects any more. */
export function stopCollectingSpans(): void {
  trace.disable();
  context.disable();
  propagation.disable();
}

/** The id of a span around another; undefined for the first of a trace. */
export function parentOf({ parentSpanContext }: ReadableSpan): string | undefined {
  return parentSpanContext?.spanId;
}
