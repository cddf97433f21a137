import { beforeAll, describe, expect, it } from "vitest";
import type { Dashboard } from "../../../src/contract/additions/dashboard.ts";
import type { ErrorBody } from "../../../src/server/http/error-body.ts";
import { callResource } from "../../support/call-resource.ts";
import type { JsonOf } from "../../support/json-of.ts";
import { testApi, testStart } from "../../support/test-api.ts";
import { describeEachDatabase } from "../../support/test-database.ts";
import type { ListJson } from "../archive/archive-desk.ts";
import {
  dashboardDesk,
  OTHER_CATEGORY,
  SECRET_CATEGORY,
  type CountedTicket,
} from "./dashboard-desk.ts";

type DashboardJson = JsonOf<typeof Dashboard>;
interface Counted {
  readonly Value: number | null;
  readonly Count: number;
  readonly Filter: string | null;
}

const DASHBOARD = "/../counterfoil/v1/dashboard";
const AUCKLAND = { "so-timezone": "Pacific/Auckland" };

const numbersOf = ({ Tiles, Charts }: DashboardJson): readonly Counted[] => [
  ...Tiles,
  ...Charts.flatMap(({ Series }) => Series.flatMap(({ Points }) => Points)),
];

const chart = ({ Charts }: DashboardJson, name: string) => {
  const series = Charts.find(({ Name }) => Name === name)?.Series ?? [];
  return Object.fromEntries(series.map(({ Name, Points }) => [Name ?? "", Points] as const));
};

const sum = (points: readonly Counted[] = []) =>
  points.reduce((total, { Count }) => total + Count, 0);

const tile = ({ Tiles }: DashboardJson, name: string) => Tiles.find(({ Name }) => Name === name);

const soon = (at: number | null) => at !== null && at >= testStart && at < testStart + 3600;

const isMet = (one: CountedTicket) =>
  one.closed !== null && one.deadline !== null && one.closed <= one.deadline;

describeEachDatabase("dashboards", (database) => {
  const api = testApi(database);
  const users = { agent: "", reader: "" };

  beforeAll(async () => {
    users.agent = await api.addUser("anna", "Agent");
    users.reader = await api.addUser("rita", "Reader");
  });
  const { tickets } = dashboardDesk(api, database);

  const get = (query = "", call: object = {}) =>
    callResource<DashboardJson & ErrorBody>(api, `GET ${DASHBOARD}${query}`, call);
  const listed = async (filter: string, call: object) => {
    const options = new URLSearchParams({ $filter: filter, $inlineCount: "True", $top: "1" });
    const { json } = await callResource<ListJson>(
      api,
      `GET /Archive/Ticket?${options.toString()}`,
      call,
    );
    return json["odata.count"];
  };

  describe.each([
    { who: "an administrator", as: () => api.administrator, query: "?scope=Team" },
    { who: "an administrator about himself", as: () => api.administrator, query: "" },
    { who: "an agent", as: () => users.agent, query: "?scope=Team&hours=All" },
    { who: "an agent about herself", as: () => users.agent, query: "?scope=Me" },
    { who: "somebody who only reads", as: () => users.reader, query: "?scope=Team" },
    {
      who: "the lead of a category",
      as: () => api.administrator,
      query: "?scope=Team&categoryId=1&from=2026-01-01&to=2026-03-02",
    },
  ])("of $who", ({ as, query }) => {
    it("tell with each number the list that has exactly as many tickets", async () => {
      for (const headers of [{}, AUCKLAND]) {
        const { status, json } = await get(query, { as: as(), headers });
        expect(status).toBe(200);
        const numbers = numbersOf(json);
        // Those that read otherwise are asked once each.
        const filters = new Map(numbers.map(({ Filter, Count }) => [Filter ?? "", Count]));
        for (const { Filter, Count } of numbers) expect(filters.get(Filter ?? "")).toBe(Count);
        for (const [filter, count] of filters) {
          expect([filter, await listed(filter, { as: as() })]).toEqual([filter, count]);
        }
      }
    });
  });

  const count = (is: (ticket: CountedTicket) => boolean) =>
    tickets.filter((ticket) => ticket.base_status <= 3 && is(ticket)).length;

  it("count what the tickets say", async () => {
    const { json } = await get("?scope=Team&from=2025-12-01");
    expect(tile(json, "Open")?.Count).toBe(count((one) => one.base_status === 1));
    expect(tile(json, "Unassigned")?.Count).toBe(
      count((one) => one.base_status === 1 && one.owner_id === null),
    );
    expect(tile(json, "AtRisk")?.Count).toBe(
      count((one) => one.base_status === 1 && soon(one.deadline)),
    );
    expect(tile(json, "AtRisk")?.Count).toBeGreaterThan(0);
    const created = chart(json, "CreatedAndClosed");
    expect(sum(created["Created"])).toBe(count(() => true));
    expect(sum(created["Closed"])).toBe(count((one) => one.closed !== null));
    const sla = chart(json, "SlaByPriority");
    expect(sum(sla["Met"])).toBe(count(isMet));
    expect(sum(sla["Missed"])).toBe(
      count((one) => one.deadline !== null && one.deadline < testStart && !isMet(one)),
    );
    const backlog = chart(json, "BacklogByAge");
    expect(sum(backlog["Open"])).toBe(tile(json, "Open")?.Count);
    expect(sum(backlog["Postponed"])).toBe(count((one) => one.base_status === 3));
    expect(sum(chart(json, "LoadPerAgent")["Open"])).toBe(tile(json, "Open")?.Count);
    expect(sum(chart(json, "Sentiment")["Tickets"])).toBe(count(() => true));
    const decided = tile(json, "SlaMet");
    expect(decided?.Value).toBeGreaterThan(0);
    expect(decided?.Value).toBeLessThan(100);
  });

  const inCategories = (...ids: readonly number[]) =>
    count((one) => one.base_status === 1 && ids.includes(one.category_id));

  it("show nobody what he may not list, and of a category what is below it", async () => {
    const open = async (query: string, as: string) =>
      tile((await get(`?scope=Team&parts=Tiles&${query}`, { as })).json, "Open")?.Count;
    expect(await open("categoryId=1", api.administrator)).toBe(inCategories(1, OTHER_CATEGORY));
    expect(await open(`categoryId=${OTHER_CATEGORY}`, api.administrator)).toBe(
      inCategories(OTHER_CATEGORY),
    );
    expect(await open(`categoryId=${SECRET_CATEGORY}`, api.administrator)).toBe(
      inCategories(SECRET_CATEGORY),
    );
    const refused = await get(`?categoryId=${SECRET_CATEGORY}`, { as: users.agent });
    expect(Object.keys(refused.json.ValidationErrors ?? {})).toEqual(["categoryId"]);
    expect((await get("?categoryId=987654")).status).toBe(400);
  });

  it("tell medians and ninth tenths of what was measured", async () => {
    const { json } = await get("?scope=Team&parts=timetoreply&from=2026-03-01&to=2026-03-01");
    const { Median = [], P90 = [] } = chart(json, "TimeToReply");
    const { rows } = await database.db.query<{ minutes: number }>(
      `select time_to_reply_minutes as minutes from ticket
        where base_status in (1, 2, 3) and replied_at >= '2026-03-01Z' and replied_at < '2026-03-02Z'
        order by 1`,
    );
    const at = (fraction: number) => {
      const place = fraction * (rows.length - 1);
      const [low, high] = [Math.floor(place), Math.ceil(place)].map(
        (row) => rows[row]?.minutes ?? 0,
      );
      return 60 * ((low ?? 0) + ((high ?? 0) - (low ?? 0)) * (place - Math.floor(place)));
    };
    expect(rows.length).toBeGreaterThan(2);
    expect(Median).toHaveLength(1);
    expect(Median[0]?.Value).toBeCloseTo(at(0.5), 5);
    expect(P90[0]?.Value).toBeCloseTo(at(0.9), 5);
    const future = await get("?parts=TimeToReply&from=2027-01-01&to=2027-01-01");
    expect(chart(future.json, "TimeToReply")["Median"]?.[0]).toMatchObject({
      Value: null,
      Count: 0,
    });
  });

  it.each([
    ["from=2026-03-02&to=2026-03-01", ["to"]],
    ["from=2024-03-02&to=2026-03-02", []],
    ["from=2024-03-01&to=2026-03-02", ["from"]],
    ["from=yesterday", ["from"]],
    ["from=2026-02-30", ["from"]],
    ["to=2026-03-02T10:00:00", ["to"]],
    ["parts=Tiles,Everything", ["parts"]],
  ])("with %s are refused because of %j", async (query, members) => {
    const { status, json } = await get(`?${query}`);
    expect(Object.keys(json.ValidationErrors ?? {})).toEqual(members);
    expect(status).toBe(members.length === 0 ? 200 : 400);
  });

  it.each([
    ["from=2026-03-01&to=2026-03-01", 1],
    ["from=2026-01-01&to=2026-03-03", 62],
    ["from=2026-01-01&to=2026-03-04", 10],
    ["from=2025-03-02&to=2026-03-02", 54],
    ["from=2024-03-02&to=2026-03-02", 25],
    ["", 28],
  ])("with %s have %d columns", async (query, columns) => {
    const { json } = await get(`?parts=CreatedAndClosed&${query}`);
    const points = chart(json, "CreatedAndClosed")["Created"] ?? [];
    expect(points).toHaveLength(columns);
    const [, ...others] = points;
    expect(others.map(({ From }) => From)).toEqual(points.slice(0, -1).map(({ To }) => To));
  });
});
