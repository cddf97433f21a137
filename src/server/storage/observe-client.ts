import { SpanKind } from "@opentelemetry/api";
import type { PoolClient, QueryConfig } from "pg";
import { beginChildSpan, endSpan } from "../tracing/spans.ts";
import { factsOfStatement, type StatementFacts } from "./statement-kind.ts";
import type { StatementMeter } from "./statement-meter.ts";

type Query = (sent: string | QueryConfig, ...rest: unknown[]) => unknown;

/**
 * Lets everything that is sent on a connection be counted and traced. Values stay out of both: what is
 * told of a statement is read from its text.
 */
export function observeClient(client: PoolClient, meter: StatementMeter): void {
  const query = client.query.bind(client) as Query;
  let underWay = 0;
  const observed: Query = (sent, ...rest) => {
    const facts = factsOfStatement(typeof sent === "string" ? sent : sent.text);
    const span = beginChildSpan(() => describeStatement(facts, sent));
    const begunMs = performance.now();
    if (underWay === 0) meter.waitBegan();
    underWay += 1;
    const settle = (error?: unknown): void => {
      underWay -= 1;
      meter.answered(facts.kind, (performance.now() - begunMs) / 1000, error !== undefined);
      if (span !== null) endSpan(span, error);
    };
    const answer = query(sent, ...rest);
    Promise.resolve(answer).then(
      () => settle(),
      (error: unknown) => settle(error ?? "unknown"),
    );
    return answer;
  };
  client.query = observed as PoolClient["query"];
}

function describeStatement({ operation, summary }: StatementFacts, sent: string | QueryConfig) {
  const name = typeof sent === "string" ? undefined : sent.name;
  return {
    name: summary,
    kind: SpanKind.CLIENT,
    attributes: {
      "db.system.name": "postgresql",
      "db.operation.name": operation,
      "db.query.summary": summary,
      ...(name !== undefined && { "counterfoil.statement": name }),
    },
  };
}
