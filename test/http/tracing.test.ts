import { once } from "node:events";
import { connect } from "node:net";
import { setTimeout as wait } from "node:timers/promises";
import { SpanKind, SpanStatusCode } from "@opentelemetry/api";
import type { ReadableSpan } from "@opentelemetry/sdk-trace-base";
import { afterAll, beforeEach, expect, test } from "vitest";
import { createJobRunner } from "../../src/server/jobs/job-runner.ts";
import { isTracing } from "../../src/server/tracing/spans.ts";
import { collectSpans, parentOf, stopCollectingSpans } from "../support/collect-spans.ts";
import { hookedDesk } from "../support/hooked-desk.ts";
import { testApi } from "../support/test-api.ts";
import { describeOneDatabase } from "../support/test-database.ts";
import { webhookReceiver } from "../support/webhook-receiver.ts";

const nobodyCollected = isTracing();
const collected = collectSpans();
afterAll(stopCollectingSpans);

const TRACE_ID = "0af7651916cd43dd8448eb211c80319c";
const CALLER_SPAN_ID = "b7ad6b7169203331";

test("nothing is traced unless somebody collects", () => {
  expect(nobodyCollected).toBe(false);
  expect(isTracing()).toBe(true);
});

/** A span ends when its answer has left, which may be after it has arrived. */
const spansUntil = async (kind: SpanKind, name?: string): Promise<readonly ReadableSpan[]> => {
  const spans: ReadableSpan[] = [];
  while (!spans.some((span) => span.kind === kind && (name ?? span.name) === span.name)) {
    spans.push(...collected.take());
    await wait(5);
  }
  return spans;
};

describeOneDatabase("traces", (database) => {
  const logged: string[] = [];
  const api = testApi(database, { logged });
  const receiver = webhookReceiver();
  const desk = hookedDesk(database, api, receiver);
  beforeEach(() => void collected.take());

  test("of a save go on from the caller's, down to each statement, without any value", async () => {
    const { headers } = await api.call("SaveTicketEntity", {
      body: { Title: "Unsayable title" },
      headers: { traceparent: `00-${TRACE_ID}-${CALLER_SPAN_ID}-01` },
    });
    const spans = await spansUntil(SpanKind.SERVER);
    expect(new Set(spans.map((span) => span.spanContext().traceId))).toEqual(new Set([TRACE_ID]));
    const request = spans.find(({ kind }) => kind === SpanKind.SERVER);
    if (request === undefined) throw new Error("no span of the request");
    expect(parentOf(request)).toBe(CALLER_SPAN_ID);
    expect(request.name).toBe("POST /api/v1/Agents/Ticket/SaveTicketEntity");
    expect(request.attributes).toMatchObject({
      "http.request.method": "POST",
      "http.route": "/api/v1/Agents/Ticket/SaveTicketEntity",
      "http.response.status_code": 200,
      "url.scheme": "http",
      "counterfoil.operation": "Ticket.SaveTicketEntity",
      "counterfoil.operation_id": headers.get("x-operation-id"),
      "user.id": expect.stringMatching(/^\d+$/),
    });
    const transaction = spans.find(({ name }) => name === "transaction");
    expect(transaction && parentOf(transaction)).toBe(request.spanContext().spanId);
    const inside = spans.filter(
      (span) => parentOf(span) === transaction?.spanContext().spanId && span.name !== "transaction",
    );
    expect(inside.map(({ attributes }) => attributes["db.operation.name"])).toEqual(
      expect.arrayContaining(["BEGIN", "WITH", "COMMIT"]),
    );
    for (const { kind, attributes } of inside) {
      expect(kind).toBe(SpanKind.CLIENT);
      expect(attributes).toMatchObject({ "db.system.name": "postgresql" });
    }
    const everything = JSON.stringify(spans.map(({ name, attributes }) => [name, attributes]));
    expect(everything).not.toContain("Unsayable");
  });

  test("have the operation and the user in common with the log line of the call", async () => {
    const { headers } = await api.call("SaveTicketEntity", { body: { Title: "Logged" } });
    const operationId = headers.get("x-operation-id") ?? "";
    await expect.poll(() => logged.find((line) => line.includes(operationId))).toBeDefined();
    const line: unknown = JSON.parse(logged.find((each) => each.includes(operationId)) ?? "");
    expect(line).toMatchObject({
      msg: "answered",
      operation: "Ticket.SaveTicketEntity",
      route: "/api/v1/Agents/Ticket/SaveTicketEntity",
      userId: expect.any(Number),
      durationMs: expect.any(Number),
    });
  });

  test("of a call with a query leave the query out, and tell a failure of ours only", async () => {
    await fetch(`${api.url}/api/v1/Ticket/999999?$select=hush`, {
      headers: { authorization: `Basic ${btoa(api.administrator)}` },
    });
    const [request] = (await spansUntil(SpanKind.SERVER)).filter(
      ({ kind }) => kind === SpanKind.SERVER,
    );
    expect(request?.attributes["url.path"]).toBe("/api/v1/Ticket/999999");
    expect(request?.attributes["http.response.status_code"]).toBe(404);
    expect(request?.status.code).toBe(SpanStatusCode.UNSET);
    expect(request?.name).not.toContain("999999");
  });

  test("of a caller who went away end, too", async () => {
    const { port, hostname } = new URL(api.url);
    const socket = connect(Number(port), hostname);
    await once(socket, "connect");
    socket.write(
      "POST /api/v1/Agents/Ticket/SaveTicketEntity HTTP/1.1\r\nhost: x\r\ncontent-length: 9\r\n" +
        `authorization: Basic ${btoa(api.administrator)}\r\ncontent-type: application/json\r\n\r\n{`,
    );
    await wait(200);
    socket.destroy();
    const spans = await spansUntil(SpanKind.SERVER);
    const request = spans.find(({ kind }) => kind === SpanKind.SERVER);
    expect(request?.attributes["error.type"]).toBe("aborted");
  });

  test("of a webhook are told to its target, and nothing else is", async () => {
    await desk.hook();
    await desk.ticket({ Title: "Told" });
    collected.take();
    await desk.deliver();
    const spans = await spansUntil(SpanKind.CLIENT, "POST");
    const call = spans.find(({ name }) => name === "POST");
    const headers = desk.receivedCalls()[0]?.headers ?? {};
    const { traceId, spanId } = call?.spanContext() ?? {};
    expect(headers["traceparent"]).toBe(`00-${traceId}-${spanId}-01`);
    expect(headers["baggage"]).toBeUndefined();
    expect(call?.attributes).toMatchObject({
      "server.address": "127.0.0.1",
      "http.response.status_code": 200,
      "counterfoil.event": "ticket.created",
    });
  });

  test("of a job are one for each record, around its statements", async () => {
    const ticketId = await desk.ticket({ Title: "Back soon" });
    await database.db.query(
      `update ticket set base_status = 3, status_id =
         (select status_id from ticket_status where base_status = 3 limit 1),
         activates_at = to_timestamp(${api.clock.now() - 60}) where ticket_id = ${ticketId}`,
    );
    collected.take();
    await createJobRunner(api.context).runCycle(api.clock.now());
    const spans = await spansUntil(SpanKind.INTERNAL, "job activation");
    const [job, ...others] = spans.filter(({ name }) => name === "job activation");
    expect(others).toEqual([]);
    const transactions = spans.filter(
      (span) => span.name === "transaction" && parentOf(span) === job?.spanContext().spanId,
    );
    expect(transactions.length).toBeGreaterThan(0);
  });
});
