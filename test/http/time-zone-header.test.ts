import { beforeAll, expect, it } from "vitest";
import { describeOneDatabase, type TestDatabase } from "../support/test-database.ts";
import { testApi, type TestAnswer } from "../support/test-api.ts";
import { createFullTicket, fillDesk } from "./conformance/full-ticket.ts";

/** The deadline, the change of the project (always UTC) and an unset date, as one answer has them. */
const datesIn = ({ json }: TestAnswer) => ({
  plain: json.Deadline,
  utc: json.Project?.Updated,
  unset: json.AlertTimeout,
});

const deadlineOf = async ({ db }: TestDatabase, ticketId: number) => {
  const { rows } = await db.query<{ deadline: string }>(
    `select to_char(deadline_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as deadline
     from ticket where ticket_id = $1`,
    [ticketId],
  );
  return rows[0]?.deadline;
};

describeOneDatabase("SO-TimeZone", (database) => {
  beforeAll(async () => {
    await fillDesk(database.db);
    await database.db.query("update priority set holidays = '{05-17,2026-07-04}'");
  });
  const api = testApi(database);
  let ticketId = 0;
  beforeAll(async () => {
    ticketId = await createFullTicket(api, database);
  });

  const get = (headers: Record<string, string>) =>
    api.call(`GetTicketEntity?ticketEntityId=${ticketId}`, { headers });
  const save = (body: object, headers: Record<string, string>) =>
    api.call("SaveTicketEntity", { body: { TicketId: ticketId, ...body }, headers });

  const withOffset = { plain: "2026-07-03T12:11:12+02:00", utc: "2025-07-01T10:00:00Z" };
  const bare = { plain: "2026-07-03T12:11:12", utc: "2025-07-01T10:00:00" };
  const inUtc = { plain: "2026-07-03T10:11:12Z", utc: "2025-07-01T10:00:00Z" };
  const bareInUtc = { plain: "2026-07-03T10:11:12", utc: "2025-07-01T10:00:00" };
  const bareInKolkata = { plain: "2026-07-03T15:41:12", utc: "2025-07-01T10:00:00" };

  it.each([
    [{}, withOffset, null],
    [{ "SO-TimeZone": "" }, withOffset, null],
    [{ "SO-TimeZone": "NO" }, bare, "NO"],
    [{ "SO-TimeZone": "NO,includeTZOffset" }, withOffset, "NO"],
    [{ "so-timezone": "no, includetzoffset" }, withOffset, "NO"],
    [{ "SO-Timezone": "UTC,includeTZOffset" }, inUtc, "UTC"],
    [{ "SO-TimeZone": "UTC" }, bareInUtc, "UTC"],
    [{ "SO-TimeZone": "261" }, bare, "NO"],
    [{ "SO-TimeZone": "includeTZOffset" }, withOffset, null],
    [{ "SO-TimeZone": "asia/kolkata" }, bareInKolkata, "IN"],
    [{ "SO-Browser-TZ-Offset": "-300" }, withOffset, null],
  ])("row 11: %j", async (headers, dates, code) => {
    const answer = await get(headers);
    expect(answer.status).toBe(200);
    const hasOffset = dates.utc.endsWith("Z");
    const unset = hasOffset ? "0001-01-01T00:00:00Z" : "0001-01-01T00:00:00";
    expect(datesIn(answer)).toEqual({ ...dates, unset });
    expect(answer.headers.get("so-timezone")).toBe(code);
  });

  it("row 11: a zone that does not exist is refused by the name of the header", async () => {
    const answer = await get({ "SO-TimeZone": "Nowhere" });
    expect(answer.status).toBe(400);
    expect(answer.json.ErrorType).toBe("ArgumentException");
    expect(answer.json.ErrorMessage).toContain("SO-TimeZone");
    expect(answer.text).not.toContain("Nowhere");
    const inNorwegian = await get({ "SO-TimeZone": "Nowhere", "SO-Language": "no" });
    expect(inNorwegian.json.ErrorMessage).toContain("tidssone");
  });

  it("writes times of day and days of the year in the base zone, whatever is asked for", async () => {
    const { json } = await get({ "SO-TimeZone": "US-NY,includeTZOffset" });
    expect(json.Priority?.MonStart).toBe("2001-01-01T08:00:00+01:00");
    const unzoned = await get({ "SO-TimeZone": "US-NY" });
    expect(unzoned.json.Priority?.MonStart).toBe("2001-01-01T08:00:00");
    expect(json.Priority?.NonDates).toEqual(["0001-05-17T00:00:00Z", "2026-07-04T00:00:00+02:00"]);
    expect(unzoned.json.Priority?.NonDates).toEqual(["0001-05-17T00:00:00", "2026-07-04T00:00:00"]);
  });

  it.each([
    ["row 12: in the zone of the header", "2024-07-01T12:00:00", "US-NY", "2024-07-01T16:00:00Z"],
    ["in the base zone without one", "2024-07-01T12:00:00", "", "2024-07-01T10:00:00Z"],
    ["by its own offset", "2024-07-01T12:00:00+05:30", "US-NY", "2024-07-01T06:30:00Z"],
    ["by its Z", "2024-07-01T12:00:00.123456789z", "US-NY", "2024-07-01T12:00:00Z"],
    ["at midnight there", "2024-07-01", "US-NY", "2024-07-01T04:00:00Z"],
    ["in an encoded form", "[DT:07/01/2024 12:00:00.0000000]", "US-NY", "2024-07-01T16:00:00Z"],
    ["moved over a gap", "2024-03-10T02:30:00", "US-NY", "2024-03-10T07:30:00Z"],
    ["at its first occurrence", "2024-11-03T01:30:00", "US-NY", "2024-11-03T05:30:00Z"],
  ])("reads a date %s", async (_name, Deadline, zone, stored) => {
    const { status } = await save({ Deadline }, { "SO-TimeZone": zone });
    expect(status).toBe(200);
    expect(await deadlineOf(database, ticketId)).toBe(stored);
  });

  it("holds for the dates within custom fields, when they are read, saved and tried", async () => {
    const inNewYork = { "SO-TimeZone": "US-NY" };
    const moment = "[DT:07/01/2024 12:00:00.0000000]";
    const wish = { CustomFields: { x_moment: moment } };
    const tried = await save(wish, { ...inNewYork, prefer: "dry-run" });
    expect(tried.json.CustomFields["x_moment"]).toBe(moment);
    expect(tried.headers.get("so-timezone")).toBe("US-NY");
    const saved = await save(wish, inNewYork);
    expect(saved.json.CustomFields["x_moment"]).toBe(moment);
    expect(saved.json.ExtraFields["x_moment"]).toBe(moment);
    const { rows } = await database.db.query<{ moment: number }>(
      "select (custom_fields ->> 'x_moment')::int as moment from ticket where ticket_id = $1",
      [ticketId],
    );
    expect(rows[0]?.moment).toBe(Date.UTC(2024, 6, 1, 16) / 1000);
    const read = await get({});
    expect(read.json.CustomFields["x_moment"]).toBe("[DT:07/01/2024 18:00:00.0000000]");
    expect((await get(inNewYork)).text).toBe(saved.text);
  });

  it("changes nothing when an answer in any zone is sent back as it was read", async () => {
    for (const zone of ["US-NY", "IN", "Australia/Lord_Howe", "WS", "NO,includeTZOffset"]) {
      const headers = { "SO-TimeZone": zone };
      const before = await get(headers);
      api.clock.set(api.clock.now() + 60);
      const after = await api.call("SaveTicketEntity", { body: before.text, headers });
      expect(after.text).toBe(before.text);
    }
  });

  it("leaves operations without dates alone", async () => {
    const answer = await api.call<number>("ResolveTicketId", {
      body: { TicketId: ticketId },
      headers: { "SO-TimeZone": "NO" },
    });
    expect(answer.json).toBe(ticketId);
    expect(answer.headers.get("so-timezone")).toBe("NO");
  });
});

describeOneDatabase("Dates without an offset by default", (database) => {
  beforeAll(() => fillDesk(database.db));
  const api = testApi(database, { datesUnzonedByDefault: true });

  it("are in the base zone, and an offset can still be asked for", async () => {
    const ticketId = await createFullTicket(api, database);
    const get = (headers: Record<string, string>) =>
      api.call(`GetTicketEntity?ticketEntityId=${ticketId}`, { headers });
    expect(datesIn(await get({}))).toEqual({
      plain: "2026-07-03T12:11:12",
      utc: "2025-07-01T10:00:00",
      unset: "0001-01-01T00:00:00",
    });
    expect(datesIn(await get({ "SO-TimeZone": "includeTZOffset" })).plain).toBe(
      "2026-07-03T12:11:12+02:00",
    );
  });
});
