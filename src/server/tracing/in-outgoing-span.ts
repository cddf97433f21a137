import { context, propagation, SpanKind, trace } from "@opentelemetry/api";
import { inSpan } from "./spans.ts";

/** What goes to a target chosen by somebody else; anything more might tell it of what goes on in here. */
const told = ["traceparent", "tracestate"] as const;

/** Makes one outgoing call in a span of its own; `post` is given the headers that tell the target of it. */
export function inOutgoingSpan<Answer extends { readonly status: number }>(
  { url, event }: { readonly url: URL; readonly event: string },
  post: (traceHeaders: Readonly<Record<string, string>>) => Promise<Answer>,
): Promise<Answer> {
  const attributes = {
    "http.request.method": "POST",
    "server.address": url.hostname,
    "counterfoil.event": event,
  };
  return inSpan({ name: "POST", kind: SpanKind.CLIENT, attributes }, async () => {
    const answer = await post(traceHeaders());
    trace.getActiveSpan()?.setAttribute("http.response.status_code", answer.status);
    return answer;
  });
}

function traceHeaders(): Record<string, string> {
  const carrier: Record<string, string> = {};
  propagation.inject(context.active(), carrier);
  return Object.fromEntries(
    told.flatMap((name) => (carrier[name] === undefined ? [] : [[name, carrier[name]]])),
  );
}
