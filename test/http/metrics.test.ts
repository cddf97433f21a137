import { pino } from "pino";
import { afterAll, beforeAll, expect, test } from "vitest";
import { createMetrics, createProcessMetrics } from "../../src/server/metrics/create-metrics.ts";
import { promised } from "../../src/server/storage/backup/promised.ts";
import { openDatabase, type Database } from "../../src/server/storage/database.ts";
import { testApi } from "../support/test-api.ts";
import { describeEachDatabase } from "../support/test-database.ts";

describeEachDatabase("the metrics", (database) => {
  const metrics = createMetrics();
  let db: Database | undefined;
  const metered = {
    connection: database.connection,
    get db(): Database {
      if (db === undefined) throw new Error("the database opens before the first test");
      return db;
    },
  };
  beforeAll(async () => {
    const log = pino({ level: "silent" });
    const { statements: meter } = metrics;
    db = await openDatabase(database.connection, { poolSize: 2, log, meter });
  });
  const api = testApi(metered, { metrics });
  afterAll(async () => db?.close());

  const scrape = async (headers: Record<string, string> = {}) => {
    const response = await fetch(`${api.url}/metrics`, { headers });
    return { status: response.status, text: await response.text(), response };
  };
  const valueOf = async (series: string): Promise<number | null> => {
    const line = (await scrape()).text.split("\n").find((each) => each.startsWith(`${series} `));
    return line === undefined ? null : Number(line.slice(series.length + 1));
  };

  const valuesOf = async <Name extends string>(names: Readonly<Record<Name, string>>) => {
    const { text } = await scrape();
    const values = Object.entries<string>(names).map(([name, series]) => {
      const line = text.split("\n").find((each) => each.startsWith(`${series} `));
      return [name, Number(line?.slice(series.length + 1))] as const;
    });
    return Object.fromEntries(values) as Record<Name, number>;
  };

  test("are read on this machine, as Prometheus expects them", async () => {
    const { status, response, text } = await scrape();
    expect(status).toBe(200);
    expect(response.headers.get("content-type")).toMatch(/^text\/plain; version=0\.0\.4/);
    expect(text).toMatch(/^counterfoil_build_info\{version="[\d.]+"\} 1$/m);
    for (const line of text.split("\n")) expect(line).toMatch(/^(?:|# .*|[a-z_]+(?:\{.*\})? \S+)$/);
  });

  test("are refused behind a proxy, with a sentence", async () => {
    const { status, text } = await scrape({
      "x-forwarded-for": "10.0.0.7",
      "accept-language": "de",
    });
    expect(status).toBe(403);
    expect(text).toContain("Die Messwerte werden nur auf dem Rechner des Servers");
  });

  test("count a save, its round trips and its request by the route", async () => {
    await api.call("SaveTicketEntity", { body: { Title: "Warm up" } });
    const names = {
      trips: "counterfoil_database_round_trips_total",
      saves: 'counterfoil_ticket_saves_total{outcome="stored"}',
      begins: 'counterfoil_database_statement_duration_seconds_count{kind="begin"}',
      commits: 'counterfoil_database_statement_duration_seconds_count{kind="commit"}',
      requests:
        'counterfoil_http_request_duration_seconds_count{method="POST",route="/api/v1/Agents/Ticket/SaveTicketEntity",status="2xx"}',
    };
    const before = await valuesOf(names);
    await api.call("SaveTicketEntity", { body: { Title: "Counted" } });
    const after = await valuesOf(names);
    for (const name of ["saves", "begins", "commits", "requests"] as const) {
      expect([name, after[name] - before[name]]).toEqual([name, 1]);
    }
    expect(after.trips - before.trips).toBeGreaterThanOrEqual(2);
  });

  test("count what was refused apart", async () => {
    const { status } = await api.call("SaveTicketEntity", { body: { TicketId: 999_999 } });
    expect(status).toBe(404);
    expect(await valueOf('counterfoil_ticket_saves_total{outcome="refused"}')).toBe(1);
  });

  test("never have an address, or anything that a caller makes up, in a label", async () => {
    await fetch(`${api.url}/made/up/4711?q=hush`);
    await fetch(`${api.url}/api/v1/Ticket/4711`, { headers: { "user-agent": "made-up-agent" } });
    await fetch(`${api.url}/metrics`, { method: "PROPFIND" });
    const { text } = await scrape();
    expect(text).toContain('method="GET",route="unmatched",status="4xx"');
    expect(text).toContain('method="other",route="unmatched",status="4xx"');
    expect(text).not.toMatch(/4711|hush|made-up|PROPFIND/);
  });

  test("tell what waits in the database", async () => {
    await metered.db.query(`
      insert into outbox (kind, recipients, template_id, listed_ticket_ids, created_at)
      values (2, '[]', 1, '{}', to_timestamp(${api.clock.now() - 90}))`);
    expect(await valueOf("counterfoil_outbox_waiting")).toBe(1);
    expect(await valueOf("counterfoil_outbox_oldest_seconds")).toBe(90);
    expect(await valueOf("counterfoil_escalation_lag_seconds")).toBe(0);
    expect(await valueOf("counterfoil_database_up")).toBe(1);
    expect(await valueOf("counterfoil_live_listeners")).toBe(0);
  });

  test("do without the database when the pool is busy, and say so", async () => {
    const busy = promised<void>();
    const held = [1, 2].map(() => metered.db.lease(() => busy.promise));
    const { status, text } = await scrape();
    expect(status).toBe(200);
    expect(text).toMatch(/^counterfoil_database_up 0$/m);
    expect(text).toMatch(/^counterfoil_database_pool_connections\{state="used"\} 2$/m);
    expect(text).not.toMatch(/^counterfoil_outbox_waiting \d/m);
    busy.resolve();
    await Promise.all(held);
    expect(await valueOf("counterfoil_database_up")).toBe(1);
    expect(await valueOf("counterfoil_outbox_waiting")).not.toBeNull();
  });
});

describeEachDatabase("the metrics behind a token", (database) => {
  const api = testApi(database, { metrics: createMetrics(), metricsToken: "a-token-of-sixteen" });

  test("are read with it alone", async () => {
    const url = `${api.url}/metrics`;
    const refused = await fetch(url);
    expect(refused.status).toBe(401);
    expect(refused.headers.get("www-authenticate")).toBe('Bearer realm="metrics"');
    const authorization = "Bearer a-token-of-sixteen";
    expect((await fetch(url, { headers: { authorization } })).status).toBe(200);
    expect((await fetch(url, { headers: { authorization: `${authorization}x` } })).status).toBe(
      401,
    );
  });
});

test("the process is told of as a whole", async () => {
  const text = await createProcessMetrics().registry.metrics();
  expect(text).toMatch(/^nodejs_eventloop_lag_p99_seconds \S+$/m);
  expect(text).toMatch(/^process_resident_memory_bytes \d+$/m);
});
