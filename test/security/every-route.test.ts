import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { buildApi } from "../../src/server/build-api.ts";
import type { HttpServer } from "../../src/server/http/build-server.ts";
import type { ServedRoute } from "../../src/server/http/resources/undescribed-routes.ts";
import { createMetrics } from "../../src/server/metrics/create-metrics.ts";
import { isOpen } from "../http/matrix/open-routes.ts";
import { routeCalls } from "../http/matrix/route-calls.ts";
import { ask, openBrowser } from "../support/browser.ts";
import { testApi } from "../support/test-api.ts";
import { testDatabase } from "../support/test-database.ts";

const METRICS_TOKEN = "a-token-that-is-long-enough";

/** Guarded by something else than a sign-in, or not there in earnest. */
const guardedOtherwise: ReadonlyMap<string, string> = new Map([
  ["GET /metrics", "has a token of its own, or answers this machine only"],
  ["GET /dev/clock", "is only there with a clock that callers hold, on the loopback interface"],
  ["PUT /dev/clock", "as above"],
  ["POST /dev/clock/advance", "as above"],
  ["OPTIONS *", "tells browsers whose pages may call; answers nothing else"],
]);

/** A page that has no more than its cookie may ask these; none of them changes anything. */
const withoutToken = ["GET /api/v1/Session", "GET /api/counterfoil/v1/events"];

const unused = () => Promise.reject(new Error("nobody gets that far"));

const nameOf = ({ method, url }: ServedRoute): string => `${method.replace("HEAD", "GET")} ${url}`;

/** Everything that stands in no list of addresses. */
function unlisted(routes: readonly ServedRoute[]): string[] {
  return routes
    .map((route) => nameOf(route))
    .filter((name) => !isOpen(name) && !routeCalls.has(name) && !guardedOtherwise.has(name));
}

describe("a server with everything that there is", () => {
  const api = testApi(testDatabase());
  let server: HttpServer | undefined;
  const running = (): HttpServer => {
    if (server === undefined) throw new Error("the server starts before the first test");
    return server;
  };
  /** Addresses that somebody has to sign in for. */
  const guarded = () =>
    running().routes.filter((route) => {
      const name = nameOf(route);
      return !isOpen(name) && !guardedOtherwise.has(name);
    });

  beforeAll(async () => {
    server = buildApi(api.context, {
      profile: "current",
      datesUnzonedByDefault: false,
      requestBytes: 65_536,
      requestsPerSecond: 0,
      trustProxy: [],
      corsOrigins: ["https://pages.example"],
      clock: { now: () => 0, set: unused, advance: unused },
      credentials: { systemUsers: true },
      openid: { buttonLabel: null, addressFor: unused, identify: unused },
      metrics: createMetrics(),
      metricsToken: METRICS_TOKEN,
    });
    await server.app.ready();
  });
  afterAll(() => server?.drain(1000));

  const send = async (
    { method, url }: ServedRoute,
    headers: Readonly<Record<string, string>>,
  ): Promise<number> => {
    const path = url.replaceAll(/:\w+/g, "987654").replace("*", "x");
    const { statusCode } = await running().app.inject({
      method: method as "GET",
      url: `${path}?follow=false`,
      headers: { accept: "application/json", ...headers },
    });
    return statusCode;
  };

  it("has no address of which nobody said who may ask it", () => {
    expect(unlisted(running().routes)).toEqual([]);
    expect(unlisted([{ method: "POST", url: "/api/v1/Forgotten" }])).toEqual([
      "POST /api/v1/Forgotten",
    ]);
    const served = new Set(running().routes.map((route) => nameOf(route)));
    expect([...guardedOtherwise.keys()].filter((name) => !served.has(name))).toEqual([]);
    expect(guarded().length).toBeGreaterThan(400);
  });

  it("answers nobody who has not signed in, and tells its measures to whoever has the token", async () => {
    const surprises: string[] = [];
    for (const route of guarded()) {
      const status = await send(route, {});
      if (status !== 401) surprises.push(`${nameOf(route)}: ${String(status)}`);
    }
    expect(surprises).toEqual([]);
    const metrics = { method: "GET", url: "/metrics" };
    const bearer = (token: string) => send(metrics, { authorization: `Bearer ${token}` });
    expect([await send(metrics, {}), await bearer("guessed"), await bearer(METRICS_TOKEN)]).toEqual(
      [401, 401, 200],
    );
  });

  it("does nothing for a browser whose page does not show the token, whatever the address", async () => {
    const { secret, xsrfToken } = await openBrowser(api, api.administrator);
    const other = await openBrowser(api, api.administrator);
    const cookie = `so_session=${secret}; XSRF-TOKEN=${xsrfToken}`;
    const surprises: string[] = [];
    for (const route of guarded()) {
      const name = nameOf(route);
      const statuses = [
        await send(route, { cookie }),
        await send(route, { cookie, "x-xsrf-token": "guessed" }),
        await send(route, { cookie, "x-xsrf-token": other.xsrfToken }),
        await send(route, { cookie, "x-xsrf-token": "" }),
      ];
      const isRefused = statuses.every((status) => status === 401);
      if (isRefused === withoutToken.includes(name)) surprises.push(`${name}: ${statuses.join()}`);
    }
    expect(surprises).toEqual([]);
    // It was the token that was missing, at every one of them.
    const refused: string[] = [];
    for (const route of guarded()) {
      if (nameOf(route) === "DELETE /api/v1/Session") continue;
      const status = await send(route, { cookie, "x-xsrf-token": xsrfToken });
      if (status === 401) refused.push(nameOf(route));
    }
    expect(refused).toEqual([]);
    const headers = { cookie, "x-xsrf-token": xsrfToken };
    expect((await ask(api, "/api/v1/Session", { method: "DELETE", headers })).status).toBe(204);
    expect((await ask(api, "/api/v1/User/currentPrincipal", { headers })).status).toBe(401);
  });

  it("has no address that changes something and can be got, but for those that are published so", () => {
    const changing = [...routeCalls]
      .filter(([name, { changes }]) => changes === true && name.startsWith("GET "))
      .map(([name]) => name);
    expect(changing).toEqual([
      "GET /api/v1/List/TicketStatus/:fromTicketStatusId/ChangeTo/:toTicketStatusId",
    ]);
  });
});
