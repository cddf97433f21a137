import {
  context,
  ProxyTracerProvider,
  SpanKind,
  SpanStatusCode,
  trace,
  type Attributes,
  type Context as TraceContext,
  type Span,
  type Tracer,
} from "@opentelemetry/api";

/** What a span is called and said to be about, from names of the program alone. */
export interface SpanDescription {
  readonly name: string;
  readonly kind?: SpanKind;
  readonly attributes?: Attributes;
}

const NAME = "counterfoil";
const nobodyListens = new ProxyTracerProvider().getDelegate();

/** Whether this process was started with something that collects spans. */
export function isTracing(): boolean {
  const provider = trace.getTracerProvider();
  return !(provider instanceof ProxyTracerProvider) || provider.getDelegate() !== nobodyListens;
}

/**
 * Begins a span that nobody is inside of; null while nobody listens. `parent` is what the other side
 * told, by default what is under way.
 */
export function beginSpan(
  { name, kind = SpanKind.INTERNAL, attributes = {} }: SpanDescription,
  parent: TraceContext = context.active(),
): Span | null {
  return isTracing() ? tracer().startSpan(name, { kind, attributes }, parent) : null;
}

/** Begins a span inside the one that is under way; null when there is none. Costs one look when nobody listens. */
export function beginChildSpan(describe: () => SpanDescription): Span | null {
  return trace.getActiveSpan() === undefined ? null : beginSpan(describe());
}

/** Does `work` inside a span of its own, whatever is under way. */
export function inSpan<Result>(
  description: SpanDescription,
  work: () => Promise<Result>,
): Promise<Result> {
  return runInside(beginSpan(description), work);
}

/** Does `work` inside a span within the one that is under way, and without one where there is none. */
export function inChildSpan<Result>(
  describe: () => SpanDescription,
  work: () => Promise<Result>,
): Promise<Result> {
  return runInside(beginChildSpan(describe), work);
}

/**
 * Ends a span with what went wrong. Only the kind of error is told: messages may hold what somebody
 * wrote.
 */
export function endSpan(span: Span, error?: unknown): void {
  if (error !== undefined) {
    span.setAttribute("error.type", error instanceof Error ? error.name : typeof error);
    span.setStatus({ code: SpanStatusCode.ERROR });
  }
  span.end();
}

async function runInside<Result>(span: Span | null, work: () => Promise<Result>): Promise<Result> {
  if (span === null) return work();
  try {
    const result = await context.with(trace.setSpan(context.active(), span), work);
    endSpan(span);
    return result;
  } catch (error) {
    endSpan(span, error);
    throw error;
  }
}

function tracer(): Tracer {
  return trace.getTracer(NAME);
}
