import { beforeAll, expect, it } from "vitest";
import { testApi } from "../support/test-api.ts";
import { describeOneDatabase } from "../support/test-database.ts";

interface Row {
  readonly PrimaryKey: string;
  readonly EntityName: string;
  readonly timeZone: string;
}

interface List {
  readonly "odata.metadata": string;
  readonly "odata.nextLink": string | null;
  readonly value: readonly Row[];
}

describeOneDatabase("Time zones", (database) => {
  beforeAll(async () => {
    await database.db.query("update setting set value = 'Europe/Oslo' where name = 'BaseTimeZone'");
  });
  const api = testApi(database);

  const authorization = () => `Basic ${btoa(api.administrator)}`;
  const call = (operation: string, headers: Record<string, string> = {}) =>
    fetch(`${api.url}/api/v1/Agents/TimeZone/${operation}`, {
      method: "POST",
      headers: { authorization: authorization(), ...headers },
    });
  const get = (path: string, headers: Record<string, string> = {}) =>
    fetch(path.startsWith("http") ? path : `${api.url}/api/v1/TimeZone${path}`, {
      headers: { authorization: authorization(), ...headers },
    });
  const list = async (path: string) => (await (await get(path)).json()) as List;

  const summer = {
    StartDay: 0,
    StartMonth: 0,
    EndDay: 0,
    EndMonth: 0,
    TZOffset: 120,
    StartRulePattern: "0200 LST-SUN-MAR",
    EndRulePattern: "0300 LST-SUN-OCT",
  };
  const norway = {
    TZLocationID: 261,
    Name: "Norway",
    TZLocationCode: "NO",
    TZLocationCities: "Oslo",
    IsoNumber: 578,
    TimeZoneSTDRules: {
      "2026-01-01T00:00:00": {
        StartDay: 0,
        StartMonth: 0,
        EndDay: 0,
        EndMonth: 0,
        TZOffset: 60,
        StartRulePattern: null,
        EndRulePattern: null,
      },
    },
    TimeZoneDSTRules: { "2026-01-01T00:00:00": summer },
  };

  it("tells the base zone and the one in force", async () => {
    const base = await get("/base");
    expect(await base.text()).toBe(JSON.stringify(norway));
    expect(base.headers.get("so-timezone")).toBeNull();
    expect(await (await get("/current")).json()).toEqual(norway);
    const current = await get("/current", { "SO-TimeZone": "us-hi" });
    expect(current.headers.get("so-timezone")).toBe("US-HI");
    expect(await current.json()).toMatchObject({
      TZLocationID: 433,
      Name: "United States - Hawaii",
      TZLocationCities: "Honolulu",
      IsoNumber: 840,
      TimeZoneSTDRules: { "2026-01-01T00:00:00": { TZOffset: -600 } },
      TimeZoneDSTRules: {},
    });
    expect(await (await get("/base", { "SO-TimeZone": "us-hi" })).json()).toEqual(norway);
  });

  it("gives day and month where no rule tells them", async () => {
    const current = await get("/current", { "SO-TimeZone": "IL" });
    expect(await current.json()).toMatchObject({
      TimeZoneDSTRules: {
        "2026-01-01T00:00:00": {
          StartDay: 27,
          StartMonth: 3,
          StartRulePattern: null,
          EndDay: 0,
          EndMonth: 0,
          EndRulePattern: "0200 LST-SUN-OCT",
        },
      },
    });
  });

  it.each([
    ["/261", 200],
    ["/261/", 200],
    ["/2", 404],
    ["/-1", 404],
    ["/2147483647", 404],
    ["/2147483648", 400],
    ["/NO", 400],
  ])("answers %s with %i", async (path, status) => {
    const answer = await get(path);
    expect(answer.status).toBe(status);
    expect(answer.status === 200 ? await answer.json() : norway).toEqual(norway);
  });

  it("lists all zones, page by page", async () => {
    const first = await list("");
    expect(Object.keys(first)).toEqual(["odata.metadata", "odata.nextLink", "value"]);
    expect(first.value).toHaveLength(100);
    const pages = [first];
    for (let next = first["odata.nextLink"]; next !== null;) {
      const page = await list(next);
      pages.push(page);
      next = page["odata.nextLink"];
    }
    const whole = await list("?$top=10000");
    expect(whole["odata.nextLink"]).toBeNull();
    expect(pages.flatMap(({ value }) => value)).toEqual(whole.value);
    const rowOf = (code: string) => whole.value.find(({ timeZone }) => timeZone === code);
    expect(rowOf("UTC")).toEqual({
      PrimaryKey: "1",
      EntityName: "timeZone",
      id: 1,
      timeZone: "UTC",
      country: "",
      region: "UTC/GMT",
      offset: "0",
      daylight: null,
      isActive: true,
    });
    expect(rowOf("AU-ACT")).toEqual({
      PrimaryKey: "36",
      EntityName: "timeZone",
      id: 36,
      timeZone: "AU-ACT",
      country: "Australia",
      region: "Capital Territory",
      offset: "+10:00",
      daylight: "+11:00",
      isActive: true,
    });
    expect(rowOf("US-NY")).toMatchObject({ offset: "-5:00", daylight: "-4:00" });
    expect(rowOf("IN")).toMatchObject({ offset: "+5:30", daylight: null });
  });

  it("gives the columns that are asked for, under the names used", async () => {
    const { value } = await list("?$SELECT=TIMEZONE,%20offset,nothing&$top=1&$skip=0");
    expect(value).toEqual([
      { PrimaryKey: "10373", EntityName: "timeZone", TIMEZONE: "AD", offset: "+1:00" },
    ]);
    expect((await list("?$top=0")).value).toEqual([]);
  });

  it.each([
    ["?$top=-1", 400],
    ["?$skip=one", 400],
    ["?$filter=id%20eq%201", 501],
    ["?$orderBy=id", 501],
    ["?$filter=", 200],
    ["?$whatever=1", 200],
  ])("answers %s with %i", async (path, status) => {
    expect((await get(path)).status).toBe(status);
  });

  it.each([
    ["GetBaseTimeZoneId", "261"],
    ["GetDefaultTimeZonePreference", "261"],
    ["TimeOfLastTimeZoneUpdate", '"0001-01-01T00:00:00Z"'],
    ["CheckNewTimeZoneDataAvailable", "false"],
    [
      "GetDefaultTimeZoneInformation",
      '{"PreferenceId":0,"TZLocationId":261,"LocationCode":"NO","Description":"W. Europe Standard Time","Country":"Norway","Bias":60}',
    ],
  ])("%s answers %s", async (operation, body) => {
    const answer = await call(operation, { "SO-TimeZone": "includeTZOffset" });
    expect(answer.status).toBe(200);
    expect(await answer.text()).toBe(body);
  });

  it("wants to know who asks", async () => {
    for (const path of ["", "/base", "/current", "/261"]) {
      expect((await get(path, { authorization: "" })).status).toBe(401);
    }
    expect((await call("GetBaseTimeZoneId", { authorization: "" })).status).toBe(401);
  });
});
